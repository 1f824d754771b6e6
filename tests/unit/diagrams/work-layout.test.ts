import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workView } from "@/components/diagrams/work/derive";
import { between, workLayout } from "@/components/diagrams/work/layout";
import { momentAt, stages, stopAfter } from "@/components/diagrams/work/time";
import type { Rect } from "@/lib/readings/scene";
import { LAYER_KINDS, type PricedLayer, sumOf } from "@/lib/readings/shares";
import { defaults } from "@/lib/spec/frame";
import { NETS, WORK } from "@/lib/spec/work";

const layersOf = (settings: object): readonly PricedLayer[] =>
  workView({ ...defaults(WORK), ...settings }).built?.layers ?? [];
const DEFAULT = layersOf({});
const ROOMS = [
  [{ width: 999, height: 558 }, "wide"],
  [{ width: 1112, height: 860 }, "wide"],
  [{ width: 784, height: 440 }, "wide"],
  [{ width: 358, height: 0 }, "flow"],
] as const;
const networks = fc
  .record({
    alpha: fc.double({ min: 0.01, max: 8, noNaN: true }),
    resolution: fc.integer({ min: 32, max: 448 }),
    classes: fc.integer({ min: 1, max: 20000 }),
    net: fc.constantFrom(...NETS),
  })
  .map(layersOf);
const area = ({ width, height }: Rect) => width * height;

describe("the drawing", () => {
  test.each(ROOMS)("in %o, %s: area = count, above as below, and nothing leaves its place", (room, mode) => {
    fc.assert(
      fc.property(networks, (layers) => {
        const layout = workLayout(layers, room, mode);
        for (const panel of layout.panels) {
          const total = sumOf(layers)[panel.of];
          const whole = area(panel.rows.pointwise.track);
          for (const [i, layer] of layers.entries()) {
            const [piece, column] = [panel.pieces[i], panel.columns[i]];
            if (!piece || !column) throw new Error("a layer has no place");
            expect(area(piece)).toBeCloseTo((whole * layer[panel.of]) / total, 6);
            expect(area(column)).toBeCloseTo(area(piece), 6);
            expect(column.y).toBeGreaterThanOrEqual(panel.zone.y - 1e-6);
            expect(column.x + column.width).toBeLessThanOrEqual(panel.x + panel.width + 1e-6);
            const { track } = panel.rows[layer.kind];
            expect(piece.x).toBeGreaterThanOrEqual(track.x - 1e-6);
            expect(piece.x + piece.width).toBeLessThanOrEqual(track.x + track.width + 1e-6);
          }
          expect(panel.y + panel.height).toBeLessThanOrEqual(layout.words.y + 1e-6);
        }
        expect(layout.words.y + layout.words.height).toBeLessThanOrEqual(layout.height + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  test("on its way from column to bar a layer keeps its ink", () => {
    const { panels } = workLayout(DEFAULT, ROOMS[0][0], "wide");
    fc.assert(
      fc.property(fc.nat(DEFAULT.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), (i, progress) => {
        for (const { pieces, columns } of panels) {
          const [piece, column] = [pieces[i], columns[i]];
          if (!piece || !column) throw new Error("a layer has no place");
          expect(area(between(column, piece, progress))).toBeCloseTo(area(piece), 6);
        }
      }),
    );
    const [piece, column] = [panels[0]?.pieces[4], panels[0]?.columns[4]];
    if (!piece || !column) throw new Error("a layer has no place");
    const ends = [between(column, piece, 0), between(column, piece, 1)];
    for (const [i, end] of [column, piece].entries())
      for (const key of ["x", "y", "width", "height"] as const) expect(ends[i]?.[key]).toBeCloseTo(end[key], 6);
  });

  test("pieces of one kind stand end to end, in the layers' order", () => {
    const { panels } = workLayout(DEFAULT, ROOMS[0][0], "wide");
    for (const { pieces, rows } of panels)
      for (const kind of LAYER_KINDS) {
        const own = pieces.filter((_, i) => DEFAULT[i]?.kind === kind);
        let x = rows[kind].track.x;
        for (const piece of own) {
          expect(piece.x).toBeCloseTo(x, 6);
          x += piece.width;
        }
      }
  });

  test("the default, as it stands", () => {
    for (const [room, mode] of [ROOMS[0], ROOMS[3]]) expect(workLayout(DEFAULT, room, mode)).toMatchSnapshot();
  });
});

describe("time", () => {
  test("layer after layer, each once; what was left rests before the next leaves", () => {
    const count = DEFAULT.length;
    expect(momentAt(count, 0)).toEqual({ done: 0, moving: { layer: 0, progress: 0 } });
    expect(momentAt(count, 1)).toEqual({ done: count, moving: null });
    expect(momentAt(count, 9.9 / count)).toEqual({ done: 9, moving: { layer: 9, progress: 1 } });
    for (let layer = 0; layer < count; layer++) {
      // As a link keeps it.
      const kept = Math.round((layer / count) * 1e4) / 1e4;
      expect(momentAt(count, kept).done).toBe(layer);
    }
  });
  test("steps forward reach every layer once, steps back the same", () => {
    const seen = [0];
    while ((seen.at(-1) ?? 1) < 1) seen.push(stopAfter(28, seen.at(-1) ?? 1, 1));
    expect(seen).toHaveLength(29);
    const back = [1];
    while ((back.at(-1) ?? 0) > 0) back.push(stopAfter(28, back.at(-1) ?? 0, -1));
    expect(back.reverse()).toEqual(seen);
  });
  test("a stage is the layers whose maps are equally large", () => {
    expect(stages(DEFAULT).map(({ side, to, from }) => [side, to - from])).toEqual([
      [112, 3],
      [56, 4],
      [28, 4],
      [14, 12],
      [7, 4],
      [1, 1],
    ]);
    expect(stages(DEFAULT).at(-1)?.end).toBe(1);
  });
});
