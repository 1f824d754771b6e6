import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  busWires,
  filterOf,
  firstInPatch,
  ownWire,
  patchRect,
  tileOf,
  windowOn,
} from "@/components/diagrams/filters/geometry";
import { type FiltersLayout, filtersLayout } from "@/components/diagrams/filters/layout";
import { FEW } from "@/components/diagrams/filters/measures";
import type { Rect } from "@/lib/readings/scene";
import { FILTERS, FILTERS_MOST, KERNELS, KINDS, STRIDES } from "@/lib/spec/filters";
import { defaults } from "@/lib/spec/frame";

const DEFAULT = defaults(FILTERS);
const ROOMS = [
  [{ width: 1014, height: 558 }, "wide"],
  [{ width: 1112, height: 690 }, "wide"],
  [{ width: 672, height: 440 }, "wide"],
  [{ width: 358, height: 0 }, "flow"],
] as const;
const width = fc.oneof(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: FILTERS_MOST }));
const sizes = fc.record({
  in: width,
  out: width,
  k: fc.constantFrom(...KERNELS),
  stride: fc.constantFrom(...STRIDES),
});

const parts = (layout: FiltersLayout): readonly Rect[] => [
  layout.input,
  ...(layout.pair ? [layout.pair] : []),
  ...KINDS.flatMap((kind) => {
    const { patch, bank, output, sum } = layout.rows[kind];
    return [patch, bank, output, sum];
  }),
];
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;
const inside = (outer: Rect, { x, y, width: w, height: h }: Rect) =>
  x >= outer.x - 0.01 &&
  y >= outer.y - 0.01 &&
  x + w <= outer.x + outer.width + 0.01 &&
  y + h <= outer.y + outer.height + 0.01;

describe("the drawing", () => {
  test.each(ROOMS)(
    "in %o, %s: nothing leaves it and nothing covers anything else, whatever the sizes",
    (room, mode) => {
      fc.assert(
        fc.property(sizes, (some) => {
          const layout = filtersLayout(some, room, mode);
          const all = parts(layout);
          const whole = { x: 0, y: 0, width: layout.width, height: layout.height };
          for (const part of all) expect(inside(whole, part), JSON.stringify([some, part])).toBe(true);
          for (const [i, a] of all.entries())
            for (const b of all.slice(i + 1)) expect(apart(a, b), JSON.stringify([some, a, b])).toBe(true);
        }),
        { numRuns: 50 },
      );
    },
  );
  test("one scale: a cell is one weight in all banks, a tile's side is the map's in input and outputs", () => {
    fc.assert(
      fc.property(sizes, (some) => {
        const { input, rows } = filtersLayout(some, ROOMS[0][0], "wide");
        const cells = KINDS.map((kind) => rows[kind].bank.grid.cell);
        const sides = KINDS.map((kind) => rows[kind].output.mosaic.tile.width);
        expect(new Set(cells).size).toBe(1);
        expect(new Set(sides).size).toBe(1);
        expect(sides[0]).toBeCloseTo(input.mosaic.tile.width / some.stride);
        for (const kind of KINDS) {
          const { grid } = rows[kind].bank;
          const filters = kind === "depthwise" ? some.in : some.out;
          expect(grid.filters).toBe(filters);
          expect(grid.channels).toBe(kind === "depthwise" ? 1 : some.in);
          // The last filter is as much inside its bank as the first.
          expect(inside(rows[kind].bank, filterOf(rows[kind], filters - 1))).toBe(true);
          expect(inside(rows[kind].output, tileOf(rows[kind].output, filters - 1))).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });
  test("wires begin at their tile and end at their channel's place in every patch", () => {
    const layout = filtersLayout(DEFAULT, ROOMS[0][0], "wide");
    const wires = busWires(layout);
    expect(wires.map(({ channel }) => channel)).toEqual([0, 1, 2, 3, 4, 5]);
    for (const { channel, path } of wires) {
      const tile = tileOf(layout.input, channel);
      expect(path.startsWith(`M${tile.x + tile.width} ${tile.y + tile.height / 2}H`)).toBe(true);
      for (const kind of ["standard", "pointwise"] as const) {
        const { y, height } = patchRect(layout.rows[kind].patch, channel);
        expect(path).toContain(`V${y + height / 2}H`);
      }
    }
    const { patch } = layout.rows.depthwise;
    expect(ownWire(layout, 4)).toContain(`V${patch.y + patch.height / 2}H`);
    expect(busWires(filtersLayout({ ...DEFAULT, in: FEW + 1 }, ROOMS[0][0], "wide"))).toHaveLength(1);
    expect(busWires(filtersLayout(DEFAULT, ROOMS[3][0], "flow"))).toEqual([]);
  });
  test("a patch of some channels holds the chosen one; a window is cut off at the map's edges", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: FILTERS_MOST }), fc.nat(FILTERS_MOST - 1), (channels, at) => {
        const chosen = Math.min(at, channels - 1);
        const spot = { in: chosen, out: 0, y: 0, x: 0 };
        const first = firstInPatch("standard", channels, spot);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(chosen - first).toBeLessThan(Math.min(FEW, channels));
        expect(first).toBeLessThanOrEqual(chosen);
        expect(firstInPatch("depthwise", channels, spot)).toBe(chosen);
      }),
    );
    const tile = { x: 10, y: 20, width: 48, height: 48 };
    expect(windowOn(tile, { y: 0, x: 47 }, 3, 48)).toEqual({ x: 56, y: 20, width: 2, height: 2 });
    expect(windowOn(tile, { y: 9, x: 9 }, 1, 48)).toEqual({ x: 19, y: 29, width: 1, height: 1 });
  });
  test.each([
    ["wide", ROOMS[0][0]],
    ["flow", ROOMS[3][0]],
  ] as const)("as it stands in the default state, %s", (mode, room) => {
    expect(filtersLayout(DEFAULT, room, mode)).toMatchSnapshot();
  });
});
