import { describe, expect, it } from "vitest";
import { fireRequest, fireView } from "@/components/diagrams/fire/derive";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";
import { FIRE, MODULES, VERSIONS } from "@/lib/spec/fire";
import { fireInput, trainedModule } from "@/lib/spec/fire-input";
import { matchingPreset, PAPER_RESOLUTION, presets } from "@/lib/spec/fire-presets";
import { defaults } from "@/lib/spec/frame";
import { MAX_RUN_MACS } from "@/lib/spec/limits";
import { seeded } from "@/lib/weights/seeded";

const START = defaults(FIRE);

describe("presets", () => {
  it.each(VERSIONS)("of v%s are the modules of the network, shape by shape and price by price", (version) => {
    const priced = cost(squeezenet({ version, resolution: PAPER_RESOLUTION }));
    for (const module of MODULES) {
      const preset = presets(version)[module];
      const nodes = priced.nodes.filter((node) => node.scope === module || node.scope.startsWith(`${module}/`));
      const view = fireView(preset);
      expect(view.built?.total.params).toBe(nodes.reduce((sum, node) => sum + node.params, 0));
      expect(view.built?.total.macs).toBe(nodes.reduce((sum, node) => sum + node.macs, 0));
      expect(matchingPreset(version, preset)).not.toBeNull();
    }
  });

  it("give the default its widths, and the sizes that 224 gives", () => {
    expect(presets("1.1").fire2).toEqual({ in: 64, s1: 16, e1: 64, e3: 64, h: 55, w: 55 });
    expect(presets("1.0").fire2.h).toBe(54);
    expect(presets("1.1").fire9.h).toBe(13);
    const { in: channels, s1, e1, e3 } = START;
    expect(presets("1.1").fire2).toMatchObject({ in: channels, s1, e1, e3 });
  });
});

describe("weights and input", () => {
  it("are trained for exactly the trained widths", () => {
    for (const module of MODULES) expect(trainedModule(presets("1.1")[module])).toBe(module);
    expect(trainedModule({ ...START, s1: 17 })).toBeNull();
    expect(trainedModule(presets("1.0").fire2)).toBeNull();
  });

  it("come from the photo at four or eight times the map, [h, w] exactly", () => {
    expect(fireInput(START)).toMatchObject({ kind: "trained", module: "fire2", of: 64, photo: [144, 144] });
    expect(fireInput({ ...START, ...presets("1.1").fire4, h: 27, w: 20 })).toMatchObject({
      module: "fire4",
      photo: [216, 160],
    });
    for (const [channels, module] of [
      [1, "fire2"],
      [65, "fire3"],
      [200, "fire5"],
      [300, "fire7"],
      [512, "fire9"],
    ] as const)
      expect(fireInput({ ...START, in: channels, s1: 5 })).toMatchObject({ kind: "trained", module });
    expect(fireInput({ ...START, in: 513 })).toMatchObject({ kind: "stem", photo: [36, 36] });
  });

  it("give maps of the module's own height and width, at every size", () => {
    for (const [h, w] of [
      [1, 1],
      [2, 7],
      [13, 13],
      [54, 31],
      [224, 224],
    ] as const)
      for (const channels of [3, 128, 129, 512, 700]) {
        const { graph } = fireInput({ in: channels, s1: 4, e1: 4, e3: 4, h, w });
        const shape = graph.nodes.find((node) => node.id === graph.output)?.shape;
        expect(shape?.slice(0, 2)).toEqual([h, w]);
        expect(shape?.[2]).toBeGreaterThanOrEqual(channels);
      }
  });
});

describe("the view", () => {
  it("refuses a module without expand filters and offers the nearest", () => {
    const view = fireView({ ...START, e1: 0, e3: 0 });
    expect(view.built).toBeNull();
    expect(view.fault).toMatchObject({ rule: "expand-empty", nearest: 1 });
    expect(fireRequest(view, "cat")).toBeNull();
  });

  it("counts on past the limit of what is run", () => {
    const view = fireView({ in: 1024, s1: 512, e1: 1024, e3: 1024, h: 224, w: 224 });
    expect(view.built?.tooLarge).toBe(true);
    expect(view.built?.work.macs).toBeGreaterThan(MAX_RUN_MACS);
    expect(view.built?.total.params).toBe(1024 * 512 + 512 + 512 * 1024 + 1024 + 9 * 512 * 1024 + 1024);
    expect(fireRequest(view, "cat")).toBeNull();
  });

  it("runs every preset of both versions at 224", () => {
    for (const version of VERSIONS)
      for (const module of MODULES) expect(fireView(presets(version)[module]).built?.tooLarge).toBe(false);
  });

  it("asks for the nodes that are there, and for no branch that is not", () => {
    const request = fireRequest(fireView({ ...START, e1: 0 }), "cat");
    expect(request?.weights.kind).toBe("seeded");
    expect(request?.banks).toEqual(["fire/squeeze1x1", "fire/expand3x3"]);
    const ids = new Set(request?.graph.nodes.map(({ id }) => id));
    for (const id of [...(request?.taps ?? []), ...(request?.banks ?? [])]) expect(ids).toContain(id);
  });

  it("seeds a first squeeze filter that is not silent on maps that are never negative", () => {
    for (const channels of [16, 48, 64, 96, 128, 256, 512]) {
      const request = fireRequest(fireView({ ...START, in: channels, s1: 1 }), "cat");
      if (request?.weights.kind !== "seeded") throw new Error("a module that nobody trained has seeded weights");
      const kernel = seeded(request.graph, request.weights.seed).get("fire/squeeze1x1/kernel")?.data ?? [];
      expect(kernel.length).toBe(channels);
      expect([...kernel].reduce((sum, weight) => sum + weight, 0)).toBeGreaterThan(0);
    }
  });

  it("takes the trained weights by the module's own name", () => {
    const request = fireRequest(fireView(presets("1.1").fire6), "cat");
    expect(request?.weights).toEqual({ kind: "trained", model: "squeezenet" });
    expect(request?.banks?.[0]).toBe("fire6/squeeze1x1");
    expect(request?.input).toMatchObject({ kind: "activation", node: "fire5/concat", channels: 256 });
  });
});
