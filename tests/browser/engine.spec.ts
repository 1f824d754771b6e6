/** The engine as it runs on the site: real worker, real wasm, real trained weights. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import type { BackendName } from "@/lib/engine/protocol";
import { cost } from "@/lib/readings/cost";
import { distance, forwardCases } from "../reference/forward/vectors";
import { randomGraph } from "../reference/random-graphs";
import { expect, test } from "./harness/fixture";

const NETS = ["squeezenet", "mobilenet", "shufflenet"] as const;
const golden = (file: string) => new URL(`../reference/golden/${file}`, import.meta.url);

for (const backend of ["wasm", "cpu"] as const satisfies readonly BackendName[]) {
  test(`forward vectors with every intermediate and variant, on ${backend}`, async ({ page }) => {
    const cases = forwardCases();
    const results = await page.evaluate(
      async ([list, wanted]) => {
        const { engine, done } = window.harness;
        const status = await engine().use(wanted);
        const outputs = [];
        for (const { graph, weights, input, expected } of list) {
          const tensors = Object.fromEntries(Object.entries(weights).map(([id, w]) => [id, Float32Array.from(w)]));
          const { run, backend } = await done(engine(), {
            diagram: "vector",
            graph,
            weights: { kind: "given", key: "vector", tensors },
            input: { kind: "floats", shape: input.shape, data: Float32Array.from(input.data) },
            taps: expected.map(({ node }) => node),
          });
          for (const { node } of expected) {
            const channels = graph.nodes.find(({ id }) => id === node)?.shape[2] ?? 0;
            const maps: number[][] = [];
            for (let channel = 0; channel < channels; channel++) {
              const map = await engine().map({ diagram: "vector", run, node, channel });
              maps.push(map.status === "done" ? [...map.data] : []);
            }
            outputs.push({
              backend,
              values: (maps[0] ?? []).flatMap((_, i) => maps.map((map) => map[i] ?? Number.NaN)),
            });
          }
        }
        return { status, outputs };
      },
      [cases, backend] as const,
    );
    expect(results.status).toMatchObject({ state: "ready", backend, fellBackFrom: null });
    const expected = cases.flatMap((each) => each.expected.map((part) => ({ ...part, name: each.name })));
    expect(results.outputs).toHaveLength(expected.length);
    for (const [i, { name, what, values }] of expected.entries()) {
      const output = results.outputs[i];
      expect(output?.backend).toBe(backend);
      expect(distance(output?.values ?? [], values), `${name} ${what}`).toBeLessThanOrEqual(1e-4);
    }
  });
}

for (const net of NETS) {
  test(`golden logits of three photos, ${net}`, async ({ page }) => {
    const cases: { input: string; logits: number[] }[] = JSON.parse(readFileSync(golden(`${net}.json`), "utf8"));
    for (const { input, logits } of cases) {
      const url = `data:image/png;base64,${readFileSync(golden(input)).toString("base64")}`;
      const output = await page.evaluate(
        async ([model, png]) => {
          const { engine, done, trained, pixelsOf } = window.harness;
          engine().photo("golden", await pixelsOf(png));
          const { output: scores } = await done(engine(), {
            diagram: "golden",
            graph: trained[model],
            weights: { kind: "trained", model },
            input: { kind: "photo", photo: "golden", height: 64, width: 64 },
            taps: [],
          });
          return scores && [...scores];
        },
        [net, url] as const,
      );
      expect(output).toHaveLength(logits.length);
      const off = logits.map((logit, i) => Math.abs((output?.[i] ?? Number.NaN) - logit));
      expect(Math.max(...off), input).toBeLessThanOrEqual(1e-3);
    }
  });
}

test("random configurations: wasm executes the shapes that cost states, and the numbers that cpu gives", async ({
  page,
}) => {
  const graphs = fc.sample(randomGraph, { numRuns: 80, seed: 20161104 });
  const runs = await page.evaluate(async (list) => {
    const { engine, done } = window.harness;
    const all = [];
    for (const backend of ["wasm", "cpu"] as const) {
      await engine().use(backend);
      const results = [];
      for (const graph of list) {
        const shape = graph.nodes[0]?.shape ?? [0, 0, 0];
        const data = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, (_, i) => Math.sin(3 * i));
        const everything = graph.nodes.map(({ id }) => id);
        for (const taps of [everything, []]) {
          const result = await done(engine(), {
            diagram: "random",
            graph,
            weights: { kind: "seeded", seed: 11 },
            input: { kind: "floats", shape, data },
            taps,
          });
          results.push({ shapes: result.shapes, output: [...(result.output ?? [])] });
        }
      }
      all.push(results);
    }
    return all;
  }, graphs);
  const [wasm = [], cpu = []] = runs;
  for (const [i, graph] of graphs.entries()) {
    const { byId } = cost(graph);
    const [open, closed] = [wasm[2 * i], wasm[2 * i + 1]];
    const stated = Object.fromEntries(graph.nodes.map(({ id }) => [id, byId.get(id)?.shape]));
    expect(open?.shapes, graph.output).toEqual(stated);
    for (const [id, shape] of Object.entries(closed?.shapes ?? {})) expect(shape).toEqual(stated[id]);
    for (const each of [open, closed]) {
      expect(each?.output.length).toBeGreaterThan(0);
      expect(distance(each?.output ?? [], cpu[2 * i]?.output ?? []), JSON.stringify(graph.nodes)).toBeLessThanOrEqual(
        1e-4,
      );
    }
  }
});

test("after hundreds of runs as many tensors live as before", async ({ page }) => {
  const counts = await page.evaluate(async () => {
    const { engine, done, fire, networks, trained } = window.harness;
    engine().photo("grey", { width: 90, height: 70, data: new Uint8ClampedArray(90 * 70 * 4).fill(128) });
    const trunk = networks.squeezenet({ variant: "small", resolution: [72, 72] });
    const round = async (i: number) => {
      const graph = fire({ in: 64, h: 18, w: 18, s1: 1 + (i % 24), e1: (5 * i) % 60, e3: 8, scope: "fire2" });
      await done(engine(), {
        diagram: "fire",
        graph,
        weights: { kind: "seeded", seed: 1 },
        input: {
          kind: "activation",
          graph: trunk,
          weights: { kind: "trained", model: "squeezenet" },
          input: { kind: "photo", photo: "grey", height: 72, width: 72 },
          node: "maxpool1",
        },
        taps: graph.nodes.map(({ id }) => id),
        banks: ["fire2/squeeze1x1"],
      });
      for (const model of ["squeezenet", "mobilenet", "shufflenet"] as const) {
        await done(engine(), {
          diagram: model,
          graph: trained[model],
          weights: { kind: "trained", model },
          input: { kind: "photo", photo: "grey", height: 64, width: 64 },
          taps: [],
        });
      }
    };
    await round(0);
    const before = await engine().memory();
    for (let i = 1; i <= 75; i++) await round(i);
    // Requests that cannot run leave nothing behind either.
    for (let i = 0; i < 20; i++) {
      await engine().run({
        diagram: "wrong",
        graph: fire({ in: 3, h: 4, w: 4, s1: 2, e1: 2, e3: 2 }),
        weights: { kind: "trained", model: "squeezenet" },
        input: { kind: "floats", shape: [4, 4, 3], data: new Float32Array(48) },
        taps: [],
      });
    }
    return [before, await engine().memory()];
  });
  expect(counts[0]?.tensors).toBeGreaterThan(0);
  expect(counts[1]).toEqual(counts[0]);
});

test("a window's products add up to the executed value, trained weights on a photo", async ({ page }) => {
  const window = await page.evaluate(async () => {
    const { engine, done, networks } = globalThis.window.harness;
    const data = Uint8ClampedArray.from({ length: 64 * 64 * 4 }, (_, i) => (i * 37) % 256);
    engine().photo("noise", { width: 64, height: 64, data });
    const { run } = await done(engine(), {
      diagram: "window",
      graph: networks.squeezenet({ variant: "small" }),
      weights: { kind: "trained", model: "squeezenet" },
      input: { kind: "photo", photo: "noise", height: 64, width: 64 },
      taps: ["fire3/expand3x3", "fire3/expand3x3/relu"],
      banks: ["fire3/expand3x3"],
    });
    const answer = await engine().window({ diagram: "window", run, node: "fire3/expand3x3", y: 0, x: 5, filter: 7 });
    const old = await engine().window({
      diagram: "window",
      run: run - 1,
      node: "fire3/expand3x3",
      y: 0,
      x: 5,
      filter: 7,
    });
    const wrong = await engine().window({ diagram: "window", run, node: "fire3/expand3x3", y: 99, x: 5, filter: 7 });
    return answer.status === "done" && { sum: answer.sum, output: answer.output, of: answer.outputNode, old, wrong };
  });
  if (!window) throw new Error("the window was not answered");
  expect(window.of).toBe("fire3/expand3x3/relu");
  expect(Math.abs(Math.max(0, window.sum) - window.output)).toBeLessThanOrEqual(
    1e-4 * Math.max(1, Math.abs(window.sum)),
  );
  expect(window.old).toEqual({ status: "superseded" });
  expect(window.wrong).toMatchObject({
    status: "failed",
    fault: { kind: "run", detail: expect.stringContaining("row 99") },
  });
});

test("our Slice, SplitV and Concat give what the stock ones give, and hand on only what is not theirs", async ({
  page,
}) => {
  const shape = [1, 5, 4, 30];
  const cut = (from: number[], begin: number[], size: number[], int = false) =>
    ({ kind: "slice", shape: from, begin, size, int }) as const;
  const ours = [
    cut(shape, [0, 0, 0, 7], [1, 5, 4, 20]),
    cut(shape, [0, 0, 0, 7], [1, 5, 4, 3], true),
    cut(shape, [0, 2, 0, 0], [1, 3, -1, 30]),
    cut(shape, [0, 0, 1, 0], [-1, -1, 2, -1]),
    cut([40], [3], [30]),
    cut([6, 50], [0, 10], [6, 17]),
    { kind: "split", shape, sizes: 3, axis: 3, int: false },
    { kind: "split", shape, sizes: [4, 21, 5], axis: -1, int: true },
    { kind: "split", shape, sizes: [2, -1], axis: 1, int: false },
    { kind: "concat", shapes: [shape, [1, 5, 4, 2], [1, 5, 4, 17]], axis: 3, int: false },
    { kind: "concat", shapes: [shape, shape], axis: 1, int: true },
    { kind: "concat", shapes: [[3], [4]], axis: 0, int: false },
  ] as const;
  const stock = [
    cut(shape, [0, 1, 1, 0], [1, 2, 2, 30]),
    cut(shape, [0, 0, 0, 0], [1, 5, 4, 30]),
    { kind: "split", shape, sizes: [0, 30], axis: 3, int: false },
    { kind: "concat", shapes: [shape, [1, 5, 4, 0]], axis: 3, int: false },
  ] as const;
  const cases = JSON.parse(JSON.stringify([...ours, ...stock]));
  const compared = await page.evaluate((list) => window.harness.compareKernels(list), cases);
  expect(compared.differs).toEqual([]);
  expect(compared.handedOn).toEqual([...ours.map(() => false), ...stock.map(() => true)]);
  expect(compared.leaked).toBe(0);
});
