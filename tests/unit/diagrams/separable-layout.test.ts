import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { separableView } from "@/components/diagrams/separable/derive";
import { countOf, type SeparableLayout, separableLayout } from "@/components/diagrams/separable/layout";
import { placed, shownSpot, windowRect } from "@/components/diagrams/separable/spot";
import { channelsOf, momentAt, stagesOf, stopAfter, travelled } from "@/components/diagrams/separable/time";
import type { Rect } from "@/lib/readings/scene";
import { defaults } from "@/lib/spec/frame";
import { LAYERS, SEPARABLE, SEPARABLE_MOST, TENSORS } from "@/lib/spec/separable";
import { RUN_END } from "@/lib/spec/separable-story";

const DEFAULT = defaults(SEPARABLE);
const ROOMS = [
  [{ width: 1014, height: 558 }, "wide"],
  [{ width: 1112, height: 690 }, "wide"],
  [{ width: 343, height: 0 }, "flow"],
] as const;
const width = fc.integer({ min: 1, max: SEPARABLE_MOST });
const widths = fc.record({
  in: width,
  out: width,
  k: fc.constantFrom(1, 3, 5, 7),
  stride: fc.constantFrom(1, 2),
});

const parts = (layout: SeparableLayout): readonly (Rect & { name: string })[] => [
  ...TENSORS.map((of) => ({ ...layout.tensors[of], name: of })),
  ...LAYERS.flatMap((layer) => [
    { ...layout.banks[layer], name: `${layer} bank` },
    { ...layout.norms[layer], name: `${layer} norm` },
  ]),
  ...Object.entries(layout.labels).map(([name, rect]) => ({ ...rect, height: 34, name: `label ${name}` })),
  { ...layout.inspector, name: "inspector" },
];
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

describe("the drawing", () => {
  test.each(ROOMS)(
    "in %o, %s: nothing leaves it and nothing covers anything else, whatever the widths",
    (room, mode) => {
      fc.assert(
        fc.property(widths, (some) => {
          const layout = separableLayout(some, room, mode);
          const all = parts(layout);
          for (const { x, y, width: w, height: h } of all) {
            expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
            expect(x + w).toBeLessThanOrEqual(layout.width + 0.01);
            expect(y + h).toBeLessThanOrEqual(layout.height + 0.01);
          }
          for (const [i, a] of all.entries())
            for (const b of all.slice(i + 1)) if (!apart(a, b)) expect([a, b]).toEqual("apart");
        }),
        { numRuns: 60 },
      );
    },
  );
  test("stride 2 shows as tiles a quarter of the size, and one weight has one size in both banks", () => {
    fc.assert(
      fc.property(widths, (some) => {
        const { tensors, banks } = separableLayout(some, ROOMS[0][0], "wide");
        const side = tensors.input.mosaic.tile.width;
        for (const of of TENSORS.slice(1)) expect(tensors[of].mosaic.tile.width).toBeCloseTo(side / some.stride);
        for (const of of TENSORS) expect(tensors[of].mosaic.count).toBe(countOf(of, some));
        expect(banks.pw.cell).toBe(banks.dw.cell);
        expect(banks.dw.mosaic.columns).toBe(tensors.dw.mosaic.columns);
      }),
    );
  });
  test("the default, as it stands", () => {
    for (const [room, mode] of ROOMS) expect(separableLayout(DEFAULT, room, mode)).toMatchSnapshot();
  });
  test("folding closes the gap: the maps end where their convolution's were", () => {
    const layout = separableLayout(DEFAULT, ROOMS[0][0], "wide");
    const timed = { in: DEFAULT.in, out: DEFAULT.out, trained: false };
    const at = (time: number) => placed(layout, momentAt(timed, time).folding);
    expect(at(RUN_END)).toEqual(layout.tensors);
    for (const layer of LAYERS) expect(at(1)[`${layer}Bn`].x).toBeCloseTo(layout.tensors[layer].x);
  });
});

describe("time", () => {
  const timed = fc.record({
    in: fc.integer({ min: 1, max: 40 }),
    out: fc.integer({ min: 1, max: 40 }),
    trained: fc.boolean(),
  });
  test("stages cover it without a hole, and stops go through every channel of each to the end", () => {
    fc.assert(
      fc.property(timed, (some) => {
        const stages = stagesOf(some.trained);
        expect(stages[0]?.start).toBe(0);
        expect(stages.at(-1)?.end).toBe(1);
        for (const [i, { start }] of stages.entries()) if (i > 0) expect(start).toBe(stages[i - 1]?.end);
        const seen = [0];
        while ((seen.at(-1) ?? 1) < 1) seen.push(stopAfter(some, seen.at(-1) ?? 1, 1));
        expect(seen).toHaveLength(stages.reduce((sum, { id }) => sum + channelsOf(id, some), 0) + 1);
      }),
      { numRuns: 40 },
    );
  });
  test("nothing is ever undone as time goes on, and at its end all is done", () => {
    fc.assert(
      fc.property(
        timed,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, a, b) => {
          const [one, two] = [momentAt(some, Math.min(a, b)), momentAt(some, Math.max(a, b))];
          for (const of of TENSORS) expect(two.done[of]).toBeGreaterThanOrEqual(one.done[of] - 1e-9);
          for (const layer of LAYERS) {
            expect(two.folding[layer].done).toBeGreaterThanOrEqual(one.folding[layer].done);
            const count = channelsOf(layer, some);
            // What counts as folded has arrived.
            for (let k = 0; k < one.folding[layer].done; k++) expect(travelled(one.folding[layer], k, count)).toBe(1);
          }
          const end = momentAt(some, 1);
          expect(end.running).toBeNull();
          expect(end.folding).toEqual({
            dw: { sent: 1, done: some.in, closed: 1 },
            pw: { sent: 1, done: some.out, closed: 1 },
          });
        },
      ),
    );
  });
  test("six steps run before anything is folded", () => {
    const some = { in: 5, out: 7, trained: false };
    const moment = momentAt(some, RUN_END);
    expect(moment.running).toBeNull();
    for (const of of TENSORS) expect(moment.done[of]).toBeCloseTo(countOf(of, some));
    expect(moment.folding).toEqual({
      dw: { sent: expect.closeTo(0), done: 0, closed: 0 },
      pw: { sent: expect.closeTo(0), done: 0, closed: 0 },
    });
  });
});

describe("the number looked at", () => {
  test("is always there, whatever was asked, and a folded convolution's is its batch norm's", () => {
    fc.assert(
      fc.property(
        widths,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom(...TENSORS),
        fc.nat(300),
        fc.nat(120),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (some, h, of, tile, y, time) => {
          const { built } = separableView({ ...DEFAULT, ...some, h });
          if (!built) throw new Error("there is such a block");
          const moment = momentAt({ ...some, trained: false }, time);
          for (const chosen of [null, { of, tile, y, x: y }]) {
            const spot = shownSpot(chosen, moment, built);
            const [height, wide, count] = built.shapes[spot.of];
            expect(spot.tile).toBeLessThan(count);
            expect(spot.y).toBeLessThan(height);
            expect(spot.x).toBeLessThan(wide);
            if (moment.folding.dw.closed === 1) expect(spot.of).not.toBe("dw");
          }
        },
      ),
      { numRuns: 40 },
    );
  });
  test("a window at the edge is cut off there", () => {
    const { tensors } = separableLayout(DEFAULT, ROOMS[0][0], "wide");
    const { x, y, mosaic } = tensors.input;
    const rect = windowRect(tensors.input, 0, [32, 32], { y: -1, x: -1 }, 3);
    expect(rect).toEqual({ x, y, width: (2 * mosaic.tile.width) / 32, height: (2 * mosaic.tile.height) / 32 });
  });
});
