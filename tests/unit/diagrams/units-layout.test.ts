import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changes, unitFigures } from "@/components/diagrams/units/figure";
import { bankBox } from "@/components/diagrams/units/flows";
import { heldSpot, moved, readsOf, restingSpot, spotAt } from "@/components/diagrams/units/inspect";
import { layoutUnits, type UnitLayout } from "@/components/diagrams/units/layout";
import { tileAt } from "@/components/diagrams/units/tiles";
import { filled, momentAt, stopAfter, TIMELINE } from "@/components/diagrams/units/time";
import { onTheirWay, shuffleOf } from "@/components/diagrams/units/wires";
import { dependency } from "@/lib/readings/dependency";
import type { Rect } from "@/lib/readings/scene";
import { defaults } from "@/lib/spec/frame";
import { UNIT_TENSORS, UNITS, type UnitsValues } from "@/lib/spec/units";
import { UNITS_STORY } from "@/lib/spec/units-story";

const DEFAULT = defaults(UNITS);
const WIDE = { width: 1014, height: 540 };
const PHONE = { width: 343, height: 720 };

/** c and m are multiples of the groups. */
const settings = fc
  .record({
    g: fc.integer({ min: 1, max: 8 }),
    n: fc.integer({ min: 1, max: 60 }),
    k: fc.integer({ min: 1, max: 30 }),
    shuffle: fc.constantFrom("on", "off"),
    stride: fc.constantFrom("1", "2"),
    h: fc.integer({ min: 2, max: 32 }),
  })
  .map(({ g, n, k, ...rest }): UnitsValues => {
    const c = Math.max(4, n * g);
    return { ...DEFAULT, ...rest, g, c: c - (c % g) || g, m: k * g };
  });

const rounded = ({ x, y, width, height }: Rect) =>
  [x, y, width, height].map((value) => Math.round(value * 10) / 10).join(" ");
const tensorsOf = ({ tensors }: UnitLayout) =>
  UNIT_TENSORS.flatMap((name) => (tensors[name] ? [[name, tensors[name]] as const] : []));
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

describe("the drawing", () => {
  test("units stand beside each other, tensors and banks inside their unit and apart, at any widths", () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { units, width, height } = layoutUnits(unitFigures(values), WIDE);
        for (const unit of units) {
          const parts = [...tensorsOf(unit).map(([, tiles]) => tiles), unit.banks.gconv1, unit.banks.gconv2];
          for (const part of parts) {
            expect(part.x).toBeGreaterThanOrEqual(unit.x - 0.01);
            expect(part.x + part.width).toBeLessThanOrEqual(unit.x + unit.width + 0.01);
            expect(part.y + part.height).toBeLessThanOrEqual(height + 0.01);
          }
          expect(parts.flatMap((a, i) => parts.slice(i + 1).filter((b) => !apart(a, b)))).toEqual([]);
          expect(unit.x + unit.width).toBeLessThanOrEqual(width + 0.01);
        }
        for (const [i, unit] of units.entries()) if (units[i - 1]) expect(apart(unit, units[i - 1] as Rect)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
  test("rows stand at one height; what is absent leaves a gap", () => {
    const [a, b] = layoutUnits(unitFigures(DEFAULT), WIDE).units;
    expect(a?.tensors.shuffled).toBeUndefined();
    expect(b?.tensors.shuffled).toBeDefined();
    for (const row of ["gconv1", "depthwise", "join"] as const) expect(a?.labels[row].y).toBe(b?.labels[row].y);
    expect(a?.tensors.filtered?.y).toBeCloseTo((b?.tensors.filtered?.y ?? 0) + rowShift(a, b));
  });
  test("area is count: one tile size, a half of it after stride 2; cells of all pointwise banks alike", () => {
    fc.assert(
      fc.property(settings, (values) => {
        const { units, grid } = layoutUnits(unitFigures(values), WIDE);
        for (const { figure, tensors, banks } of units) {
          const { stride } = figure.layers.depthwise;
          for (const name of ["input", "bottleneck"] as const) expect(tensors[name]?.tile).toBe(grid.tile);
          for (const name of ["filtered", "branch"] as const) expect(tensors[name]?.tile).toBe(grid.tile / stride);
          for (const name of ["gconv1", "gconv2"] as const) {
            const { blocks, across, down, cell } = banks[name];
            expect(cell).toBe(grid.cell);
            expect(blocks * across * down).toBe(figure.layers[name].weights);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
  test("black labels: what figure 2 changes from a to b and from b to c", () => {
    const [a, b, c] = unitFigures(DEFAULT);
    if (!a || !b || !c) throw new Error("three units");
    const changed = (now: typeof a, then: typeof a) =>
      Object.entries(changes(now, then)).flatMap(([name, yes]) => (yes ? [name] : []));
    expect(changed(b, a)).toEqual(["gconv1", "shuffle", "gconv2"]);
    expect(changed(c, b)).toEqual(["depthwise", "shortcut", "join"]);
    const [, off] = unitFigures({ ...DEFAULT, shuffle: "off" });
    expect(off && changed(off, a)).not.toContain("shuffle");
  });
  test("the default, as it stands, wide and one unit at a time", () => {
    const figures = unitFigures(DEFAULT);
    const scenes = [layoutUnits(figures, WIDE), ...figures.map((figure) => layoutUnits([figure], PHONE))];
    for (const { width, height, grid, units } of scenes)
      expect({
        size: [width, height].map(Math.round),
        grid,
        units: units.map((unit) => ({
          kind: unit.figure.kind,
          tensors: Object.fromEntries(tensorsOf(unit).map(([name, tiles]) => [name, rounded(tiles)])),
          banks: [rounded(unit.banks.gconv1), rounded(unit.banks.gconv2)],
          blocks: Array.from({ length: unit.figure.groups }, (_, k) => rounded(bankBox(unit.banks.gconv1, k))),
        })),
      }).toMatchSnapshot();
  });
});

/** Tensors stand in the middle of their row. */
function rowShift(a: UnitLayout | undefined, b: UnitLayout | undefined): number {
  return ((b?.tensors.filtered?.height ?? 0) - (a?.tensors.filtered?.height ?? 0)) / 2;
}

describe("what is looked at", () => {
  const figures = unitFigures(DEFAULT);
  const { units } = layoutUnits(figures, WIDE);
  test("the tile under a point is the one that stands there", () => {
    for (const unit of units)
      for (const [tensor, tiles] of tensorsOf(unit))
        for (const channel of [0, Math.floor(tiles.count / 2), tiles.count - 1]) {
          const { x, y } = tileAt(tiles, channel);
          const found = spotAt(unit, { x: x + tiles.tile / 2, y: y + tiles.tile / 2 });
          expect(found).toMatchObject({ unit: unit.figure.kind, tensor, channel });
        }
  });
  test("keys lead to places that are there", () => {
    const steps = fc.array(fc.tuple(fc.constantFrom("channel", "tensor", "y", "x"), fc.integer({ min: -9, max: 9 })));
    fc.assert(
      fc.property(fc.constantFrom(...figures), steps, (figure, way) => {
        let spot = restingSpot(figure);
        for (const [by, delta] of way as [Parameters<typeof moved>[2], number][]) spot = moved(figure, spot, by, delta);
        expect(heldSpot(spot, figures)).toEqual(spot);
      }),
    );
  });
  test("what a channel is said to read is what the graph lets it hear", () => {
    fc.assert(
      fc.property(settings, fc.nat(1e6), (values, pick) => {
        for (const figure of unitFigures({ ...values, c: Math.min(values.c, 8 * values.g) })) {
          const branch = figure.tensors.branch;
          if (!branch) throw new Error("every unit has a branch");
          const spot = { tensor: "branch", channel: pick % branch.shape[2] } as const;
          const [read] = readsOf(figure, spot);
          const from = figure.tensors[read?.tensor ?? "input"]?.id ?? "";
          const { reaches, columns } = dependency(figure.graph, { from, to: branch.id });
          const heard = Array.from({ length: columns }, (_, k) => reaches[spot.channel * columns + k]);
          expect(heard).toEqual(heard.map((_, k) => (k >= (read?.from ?? 0) && k < (read?.to ?? 0) ? 1 : 0)));
        }
      }),
      { numRuns: 12 },
    );
  });
  test("every step of the story looks at a number that is there", () => {
    for (const { set } of UNITS_STORY) {
      const { spot, ...rest } = set;
      if (spot) expect(heldSpot(spot, unitFigures({ ...DEFAULT, ...rest }))).toEqual(spot);
    }
  });
});

describe("motion", () => {
  test("the shuffle carries each tile from its place in the bottleneck to its own", () => {
    fc.assert(
      fc.property(settings, (values) => {
        for (const unit of layoutUnits(unitFigures(values), WIDE).units) {
          const perm = shuffleOf(unit.figure);
          const { bottleneck, shuffled } = unit.tensors;
          if (!perm || !bottleneck || !shuffled) continue;
          const [start, end] = [onTheirWay(unit, perm, 0), onTheirWay(unit, perm, 1)];
          expect(start).toEqual(perm.map((i) => tileAt(bottleneck, i)));
          expect(end).toEqual(perm.map((_, j) => tileAt(shuffled, j)));
        }
      }),
      { numRuns: 15 },
    );
  });
  test("stages follow each other without a hole, and everything is there at the end", () => {
    expect(TIMELINE[0]?.start).toBe(0);
    for (const [i, { start }] of TIMELINE.entries()) expect(start).toBe(TIMELINE[i - 1]?.end ?? 0);
    expect(Object.values(momentAt(1).done)).toEqual(Array(7).fill(1));
    expect(Object.values(momentAt(0).done)).toEqual(Array(7).fill(0));
    const seen = [0];
    while ((seen.at(-1) ?? 1) < 1) seen.push(stopAfter(seen.at(-1) ?? 1, 1));
    expect(seen).toEqual([0, ...TIMELINE.map(({ end }) => end)]);
    expect(filled(0.5, 9)).toEqual({ complete: 4, partial: expect.closeTo(0.5) });
    expect(filled(1, 9)).toEqual({ complete: 9, partial: 0 });
  });
});
