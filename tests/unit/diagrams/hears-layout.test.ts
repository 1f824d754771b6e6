import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type HearsLayout, hearsLayout } from "@/components/diagrams/hears/layout";
import { type CheckedMatrices, endsOf, hopPath, pathsOf, tileOf } from "@/components/diagrams/hears/pathsOf";
import { momentAt, stages, startOf, stopAfter } from "@/components/diagrams/hears/time";
import { check } from "@/lib/readings/check";
import { type Dependency, dependency } from "@/lib/readings/dependency";
import type { Rect } from "@/lib/readings/scene";
import { defaults } from "@/lib/spec/frame";
import { HEARS, MATRICES } from "@/lib/spec/hears";
import { hearsBlocks } from "@/lib/spec/hears-input";

const DEFAULT = defaults(HEARS);
const ROOMS = [
  [{ width: 1014, height: 558 }, "wide"],
  [{ width: 1112, height: 690 }, "wide"],
  [{ width: 343, height: 0 }, "flow"],
] as const;
const width = fc.integer({ min: 1, max: 256 });
const widths = fc.record({ in: width, out: width, stride: fc.constantFrom(1, 2) });

const parts = (layout: HearsLayout): readonly Rect[] => [
  ...Object.values(layout.tensors),
  ...Object.values(layout.matrices),
  layout.words,
];
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

function matrices(values = { ...DEFAULT, in: 6, out: 9 }): CheckedMatrices {
  const { separable, standard, scope } = hearsBlocks(values, 4);
  const middle = `${scope}/depthwise/relu`;
  const own = (matrix: Dependency) => check(matrix, matrix);
  return {
    depthwise: own(dependency(separable, { to: middle })),
    pointwise: own(dependency(separable, { from: middle })),
    both: own(dependency(separable)),
    standard: own(dependency(standard)),
  };
}

describe("the drawing", () => {
  test.each(ROOMS)(
    "in %o, %s: nothing leaves it and nothing covers anything else, whatever the widths",
    (room, mode) => {
      fc.assert(
        fc.property(widths, (some) => {
          const layout = hearsLayout(some, room, mode);
          const all = parts(layout);
          for (const { x, y, width: w, height: h } of all) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
            expect(x + w).toBeLessThanOrEqual(layout.width + 0.01);
            expect(y + h).toBeLessThanOrEqual(layout.height + 0.01);
          }
          for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(apart(a, b)).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );
  test("stride 2 shows as tiles a quarter of the size", () => {
    fc.assert(
      fc.property(widths, (some) => {
        const { tensors } = hearsLayout(some, ROOMS[0][0], "wide");
        const side = tensors.input.mosaic.tile.width;
        for (const after of [tensors.filtered, tensors.output])
          expect(after.mosaic.tile.width).toBe(side / some.stride);
      }),
    );
  });
  test("the default, as it stands", () => {
    for (const [room, mode] of ROOMS) expect(hearsLayout(DEFAULT, room, mode)).toMatchSnapshot();
  });
});

describe("paths", () => {
  const checked = matrices();
  test("a pair of the depthwise layer is joined with itself alone; through both layers exactly one path leads", () => {
    for (let row = 0; row < 6; row++)
      for (let column = 0; column < 6; column++)
        expect(pathsOf({ of: "depthwise", row, column }, checked)).toHaveLength(row === column ? 1 : 0);
    for (let row = 0; row < 9; row++)
      for (let column = 0; column < 6; column++) {
        const paths = pathsOf({ of: "both", row, column }, checked);
        expect(paths).toEqual([
          [
            { from: { tensor: "input", channel: column }, to: { tensor: "filtered", channel: column } },
            { from: { tensor: "filtered", channel: column }, to: { tensor: "output", channel: row } },
          ],
        ]);
        expect(pathsOf({ of: "standard", row, column }, checked)).toHaveLength(1);
      }
  });
  test("nothing is drawn before anything has run", () => {
    const none = { depthwise: null, pointwise: null, both: null, standard: null };
    for (const of of MATRICES) expect(pathsOf({ of, row: 0, column: 0 }, none)).toEqual([]);
  });
  test("a hop goes from the edge of one tile to the edge of the other", () => {
    for (const [room, mode] of ROOMS) {
      const layout = hearsLayout(DEFAULT, room, mode);
      for (const of of MATRICES) {
        const [from, to] = endsOf(of);
        const hop = { from: { tensor: from, channel: 2 }, to: { tensor: to, channel: 3 } };
        const numbers =
          hopPath(layout, hop)
            .match(/[\d.]+/g)
            ?.map(Number) ?? [];
        const [a, b] = [tileOf(layout, from, 2), tileOf(layout, to, 3)];
        const [x, y] = [numbers[0] ?? 0, numbers[1] ?? 0];
        const [end, level] = numbers.slice(-2) as [number, number];
        expect(mode === "wide" ? x : y).toBe(mode === "wide" ? a.x + a.width : a.y + a.height);
        expect(mode === "wide" ? end : level).toBe(mode === "wide" ? b.x : b.y);
      }
    }
  });
});

describe("time", () => {
  test("matrix after matrix, channel after channel, to the end", () => {
    const timed = { in: 6 };
    expect(momentAt(timed, 0).probe).toEqual({ of: "depthwise", channel: 0 });
    expect(momentAt(timed, startOf(timed, "both", 4))).toEqual({
      known: { depthwise: 6, pointwise: 6, both: 4, standard: 0 },
      probe: { of: "both", channel: 4 },
    });
    expect(momentAt(timed, 1)).toEqual({ known: { depthwise: 6, pointwise: 6, both: 6, standard: 6 }, probe: null });
    expect(stages.map(({ start }) => start)).toEqual([0, 0.25, 0.5, 0.75]);
    const seen = [0];
    while ((seen.at(-1) ?? 1) < 1) seen.push(stopAfter(timed, seen.at(-1) ?? 1, 1));
    expect(seen).toHaveLength(4 * 6 + 1);
    expect(stopAfter(timed, 1, -1)).toBeCloseTo(startOf(timed, "standard", 5));
  });
});
