import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocks, filterRow, readBy, runs, tileOf, windowOn } from "@/components/diagrams/groups/geometry";
import { type GroupsLayout, groupsLayout } from "@/components/diagrams/groups/layout";
import { momentAt, stages, startOf, stopAfter } from "@/components/diagrams/groups/time";
import { blockAt, blockRect } from "@/components/marks/blocks";
import { group } from "@/lib/graph/blocks/group";
import { cost } from "@/lib/readings/cost";
import { dependency } from "@/lib/readings/dependency";
import type { Rect } from "@/lib/readings/scene";
import { defaults } from "@/lib/spec/frame";
import { GROUPS, groupsConfig } from "@/lib/spec/groups";

const DEFAULT = defaults(GROUPS);
const ROOMS = [
  [{ width: 1014, height: 558 }, "wide"],
  [{ width: 1112, height: 690 }, "wide"],
  [{ width: 343, height: 0 }, "flow"],
] as const;

const layers = fc
  .record({
    groups: fc.integer({ min: 1, max: 60 }),
    n: fc.integer({ min: 1, max: 8 }),
    m: fc.integer({ min: 1, max: 8 }),
    k: fc.constantFrom(1, 3, 5),
  })
  .map(({ groups, n, m, k }) => ({ in: groups * n, out: groups * m, groups, k, h: 8 }));

const inside = (a: Rect, width: number, height: number) => {
  expect(a.x).toBeGreaterThanOrEqual(0);
  expect(a.y).toBeGreaterThanOrEqual(0);
  expect(a.x + a.width).toBeLessThanOrEqual(width + 0.01);
  expect(a.y + a.height).toBeLessThanOrEqual(height + 0.01);
};

const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

const parts = ({ input, output, bank, matrix, inspector }: GroupsLayout): readonly Rect[] => [
  input,
  output,
  bank,
  matrix,
  inspector,
];

describe("the drawing", () => {
  test.each(ROOMS)(
    "in %o, %s: nothing leaves it and nothing covers anything else, whatever the widths",
    (room, mode) => {
      fc.assert(
        fc.property(layers, (widths) => {
          const layout = groupsLayout(widths, room, mode);
          const all = parts(layout);
          for (const part of all) inside(part, layout.width, layout.height);
          for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(apart(a, b)).toBe(true);
          expect(layout.input.mosaic.tile).toEqual(layout.output.mosaic.tile);
        }),
        { numRuns: 60 },
      );
    },
  );

  test("the default, as it stands", () => {
    for (const [room, mode] of ROOMS) expect(groupsLayout(DEFAULT, room, mode)).toMatchSnapshot();
  });

  test("the blocks are where the dependency is, and their area is the number of weights", () => {
    fc.assert(
      fc.property(layers, (widths) => {
        const graph = group(groupsConfig(widths));
        const layout = groupsLayout(widths, ROOMS[0][0], "wide");
        const { reaches, columns } = dependency(graph);
        const { grid } = layout.bank;
        for (let g = 0; g < widths.groups; g++) {
          const rect = blockRect(grid, g);
          const at = blockAt(grid, rect.x + rect.width / 2, rect.y + rect.height / 2);
          expect(reaches[at.filter * columns + at.channel]).toBe(1);
        }
        const cells =
          blocks(layout).length * ((grid.channels / grid.groups) * (grid.filters / grid.groups)) * grid.kernel ** 2;
        expect(cells).toBe(cost(graph).params);
        for (const out of [0, widths.out - 1]) {
          const [first, end] = readBy(out, grid);
          const row = Array.from({ length: widths.in }, (_, i) => (i >= first && i < end ? 1 : 0));
          expect([...reaches.slice(out * columns, (out + 1) * columns)]).toEqual(row);
          inside(filterRow(layout, out), layout.width, layout.height);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("every tile is in exactly one frame, and each group is signed once", () => {
    fc.assert(
      fc.property(layers, (widths) => {
        const { input } = groupsLayout(widths, ROOMS[0][0], "wide");
        const frames = runs(input, widths.groups);
        expect(frames.filter(({ first }) => first).map(({ group: g }) => g)).toEqual([...Array(widths.groups).keys()]);
        for (let tile = 0; tile < widths.in; tile++) {
          const { x, y, width, height } = tileOf(input, tile);
          const over = frames.filter(
            (f) =>
              f.x <= x + width / 2 &&
              x + width / 2 <= f.x + f.width &&
              f.y <= y + height / 2 &&
              y + height / 2 <= f.y + f.height,
          );
          expect(over.map(({ group: g }) => g)).toEqual([Math.floor((tile * widths.groups) / widths.in)]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("a window at the border is cut off there", () => {
    const tile = { x: 10, y: 20, width: 40, height: 40 };
    expect(windowOn(tile, 0, 19, 3, 20)).toEqual({ x: 46, y: 20, width: 4, height: 4 });
    expect(windowOn(tile, 5, 5, 3, 20)).toEqual({ x: 18, y: 28, width: 6, height: 6 });
  });
});

describe("time", () => {
  const timed = { out: 24, groups: 3, h: 36 };
  test("the stages cover it; groups beyond eight are one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (groups) => {
        const list = stages({ ...timed, groups });
        expect(list[0]?.start).toBe(0);
        expect(list.at(-1)?.end).toBeCloseTo(1, 9);
        for (const [i, { start }] of list.entries()) if (i > 0) expect(start).toBeCloseTo(list[i - 1]?.end ?? -1, 9);
        expect(list).toHaveLength(groups > 1 && groups <= 8 ? groups + 1 : 2);
      }),
    );
  });
  test("filter after filter, row after row, to the end", () => {
    expect(momentAt(timed, 0)).toEqual({ filters: 0, rows: 0, filter: null });
    expect(momentAt(timed, startOf(timed, 9))).toEqual({ filters: 9, rows: 0, filter: 9 });
    expect(momentAt(timed, (startOf(timed, 9) + startOf(timed, 10)) / 2)).toEqual({ filters: 9, rows: 18, filter: 9 });
    expect(momentAt(timed, 1)).toEqual({ filters: 24, rows: 0, filter: null });
  });
  test("steps forward reach every filter once, steps back the same", () => {
    const seen = [0];
    while ((seen.at(-1) ?? 1) < 1) seen.push(stopAfter(timed, seen.at(-1) ?? 1, 1));
    expect(seen).toHaveLength(24 + 2);
    const back = [1];
    while ((back.at(-1) ?? 0) > 0) back.push(stopAfter(timed, back.at(-1) ?? 0, -1));
    expect(back.reverse()).toEqual(seen);
  });
});
