import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layerAt, networkMap } from "@/lib/readings/network-map";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { MAP_STORY, type MapNetwork, PRICES } from "@/lib/spec/map";
import { MOBILE_MAP, MOBILE_MAP_OBJECT, mobileMapNetwork } from "@/lib/spec/map-mobilenet";
import { SHUFFLE_MAP, SHUFFLE_MAP_OBJECT, shuffleMapNetwork } from "@/lib/spec/map-shufflenet";
import { BYPASSES, SQUEEZE_MAP, SQUEEZE_MAP_OBJECT, SQUEEZE_SIDES, squeezeMapNetwork } from "@/lib/spec/map-squeezenet";
import { baseOf, type CommonValues, type ObjectSpec } from "@/lib/spec/object";
import { STAGES } from "@/lib/spec/stages";

const spot = fc.option(
  fc.record({
    node: fc.constantFrom("conv1", "fire2/expand3x3", "stage2/unit1/gconv1/relu", "separable13/pointwise"),
    channel: fc.nat(2000),
    y: fc.nat(300),
    x: fc.nat(300),
  }),
);
const open = fc.option(fc.constantFrom("fire2", "stage3/unit4", "conv1", "avgpool10"));
const TABLES = [SQUEEZE_MAP, MOBILE_MAP, SHUFFLE_MAP] as const;

describe("the maps' state", () => {
  test.each(TABLES.map((table, i) => [i, table] as const))("what is written is read back (%i)", (_, table) => {
    const base = defaults(table as unknown as Table);
    fc.assert(
      fc.property(
        spot,
        open,
        fc.integer({ min: 32, max: 256 }),
        fc.constantFrom(...PRICES),
        (at, opened, res, price) => {
          const from = "from" in base && at ? { from: { node: at.node, channel: at.channel } } : {};
          const values = { ...base, at, open: opened, res, price, ...from };
          expect(readQuery(table as unknown as Table, writeQuery(table as unknown as Table, values))).toEqual({
            values,
            complaints: [],
          });
        },
      ),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const query = new URLSearchParams("m7at=separable1.x&m7open=a b&m7alpha=9&m7net=mine&m7res=7");
    const { values, complaints } = readQuery(MOBILE_MAP, query);
    expect(values).toMatchObject({ at: null, open: null, net: "trained", alpha: 1.25, res: 32 });
    expect(complaints.map(({ key }) => key).sort()).toEqual(["m7alpha", "m7at", "m7net", "m7open", "m7res"]);
  });
  test("N6's map shares no key with N6's strip", () => {
    const keys = Object.values(SHUFFLE_MAP).map(({ key }) => key);
    expect(keys.filter((key) => Object.values(STAGES).some((field) => field.key === key))).toEqual([]);
  });
});

describe("the networks", () => {
  test("the defaults are the trained ones, at any resolution too", () => {
    for (const res of [64, 96, 224]) {
      expect(squeezeMapNetwork({ ...defaults(SQUEEZE_MAP), res }).trained).toBe(true);
      expect(mobileMapNetwork({ ...defaults(MOBILE_MAP), res }).trained).toBe(true);
      expect(shuffleMapNetwork({ ...defaults(SHUFFLE_MAP), res }).trained).toBe(true);
    }
  });
  test("all others are not", () => {
    const others: readonly MapNetwork[] = [
      squeezeMapNetwork({ net: "trained", bypass: "simple", res: 64 }),
      squeezeMapNetwork({ net: "1.1", bypass: "none", res: 224 }),
      mobileMapNetwork({ net: "trained", alpha: 0.25, res: 64 }),
      mobileMapNetwork({ net: "paper", alpha: 0.5, res: 224 }),
      shuffleMapNetwork({ ...defaults(SHUFFLE_MAP), shuffle: "none" }),
      shuffleMapNetwork({ ...defaults(SHUFFLE_MAP), g: 8 }),
    ];
    for (const { graph, trained } of others) {
      expect(graph).not.toBeNull();
      expect(trained).toBe(false);
    }
  });
  test("every layout of SqueezeNet is possible at its own size with every bypass", () => {
    for (const net of ["trained", "1.1", "1.0"] as const)
      for (const bypass of BYPASSES)
        expect(squeezeMapNetwork({ net, bypass, res: SQUEEZE_SIDES[net] }).fault).toBeNull();
  });
  test("an impossible width names its control and the nearest possible one", () => {
    const { graph, fault } = shuffleMapNetwork({ ...defaults(SHUFFLE_MAP), g: 3, width: 0.37 });
    expect(graph).toBeNull();
    expect(fault?.key).toBe("width");
  });
});

describe("the story", () => {
  const check = <V extends CommonValues & { at: unknown; open: string | null }>(
    spec: ObjectSpec<V>,
    network: (values: V) => MapNetwork,
  ) => {
    expect(spec.story.map(({ id }) => id)).toEqual(MAP_STORY);
    spec.story.forEach((_, i) => {
      const values = baseOf(spec, i + 1);
      const { graph } = network(values);
      const map = graph && networkMap(graph);
      if (!map) throw new Error("a step without a network");
      const at = values.at as { node: string; channel: number } | null;
      if (at) expect(layerAt(map, at)).not.toBeNull();
      if (values.open) expect(map.blocks.map(({ id }) => id)).toContain(values.open);
    });
  };
  test("looks at layers and opens blocks that are there", () => {
    check(SQUEEZE_MAP_OBJECT, squeezeMapNetwork);
    check(MOBILE_MAP_OBJECT, mobileMapNetwork);
    check(SHUFFLE_MAP_OBJECT, shuffleMapNetwork);
  });
});
