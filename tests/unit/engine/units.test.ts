/** What N3 and the strip across stages claim to be equal, executed on TensorFlow.js's cpu backend. */
import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { differing, stagesRequest, stagesView } from "@/components/diagrams/stages/derive";
import { executedDependency } from "@/lib/engine/dependency";
import { Programs } from "@/lib/engine/programs";
import { type UnitConfig, unit } from "@/lib/graph/blocks/unit";
import type { Shape } from "@/lib/graph/ops";
import { GROUP_COUNTS, MIXINGS } from "@/lib/spec/stages";
import { seeded } from "@/lib/weights/seeded";

beforeAll(async () => {
  await setBackend("cpu");
});

const sizes = fc.record({
  groups: fc.integer({ min: 1, max: 4 }),
  n: fc.integer({ min: 1, max: 4 }),
  k: fc.integer({ min: 1, max: 3 }),
  h: fc.integer({ min: 1, max: 9 }),
  w: fc.integer({ min: 1, max: 9 }),
});
type Size = typeof sizes extends fc.Arbitrary<infer T> ? T : never;

async function run(config: UnitConfig): Promise<{ readonly floats: Float32Array; readonly shape: Shape }> {
  const graph = unit({ ...config, bn: false, bias: true });
  const { h, w, in: channels } = config;
  const data = Float32Array.from({ length: h * w * channels }, (_, i) => Math.abs(Math.sin(7 * i)));
  const input = { shape: [h, w, channels] as const, data };
  const result = await new Programs().run(graph, seeded(graph, 3), null, input, new Set([graph.output]));
  const floats = result.floats.get(graph.output);
  if (!floats) throw new Error("nothing was kept");
  return { floats, shape: result.shapes[graph.output] ?? [0, 0, 0] };
}

const configOf = (kind: "b" | "c", { groups, n, k, h, w }: Size): UnitConfig => ({
  kind,
  in: n * groups,
  out: (kind === "c" ? 2 : 1) * n * groups,
  mid: k * groups,
  groups,
  h,
  w,
});

describe("where the last ReLU stands", () => {
  test("in unit c makes no difference at all, as what is pooled was never negative", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.constantFrom<1 | 2>(1, 2), async (size, stride) => {
        const config = { ...configOf("c", size), stride };
        const [join, branch] = [
          await run({ ...config, reluAfter: "join" }),
          await run({ ...config, reluAfter: "branch" }),
        ];
        expect(branch.floats).toEqual(join.floats);
      }),
      { numRuns: 20 },
    );
  });
  test("in unit b: before the add the branch can only add", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const config = configOf("b", size);
        const [join, branch] = [
          await run({ ...config, reluAfter: "join" }),
          await run({ ...config, reluAfter: "branch" }),
        ];
        for (const [i, value] of branch.floats.entries()) {
          const input = Math.fround(Math.abs(Math.sin(7 * i)));
          expect(value).toBeGreaterThanOrEqual(input - 1e-6);
          expect(value).toBeGreaterThanOrEqual((join.floats[i] ?? 0) - 1e-5);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the average pool's two ways of counting", () => {
  test("differ at the border alone", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async (size) => {
        const config = configOf("c", size);
        const [valid, counted] = [
          await run({ ...config, countPadding: false }),
          await run({ ...config, countPadding: true }),
        ];
        const [height, width, channels] = valid.shape;
        // A window of 3 at stride 2 starts one row before the map; the last one ends behind it where the side is odd.
        const inside = (at: number, side: number) => at > 0 && 2 * at + 1 < side;
        for (let y = 0; y < height; y++)
          for (let x = 0; x < width; x++)
            for (let c = 0; c < channels; c++) {
              const [a = 0, b = 0] = [valid, counted].map(({ floats }) => floats[(y * width + x) * channels + c]);
              if (inside(y, size.h) && inside(x, size.w)) expect(Math.abs(a - b)).toBeLessThan(1e-6);
              else expect(b).toBeLessThanOrEqual(a + 1e-6);
            }
      }),
      { numRuns: 20 },
    );
  });
});

describe("the spread over the whole network", () => {
  test.each(GROUP_COUNTS)("run with %i groups, it is what the structure says, with shuffle and without", async (g) => {
    const view = stagesView({ g, from: 9, channel: 100 });
    for (const mixing of MIXINGS) {
      const heard = await executedDependency(stagesRequest(view, mixing));
      expect(Object.keys(heard)).toHaveLength(view.stations.length - 10);
      expect(differing(view.reached[mixing], heard)).toBe(0);
    }
  });
});
