import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KERNELS, TRAINED_BYTES } from "@/components/diagrams/compression/derive";
import { type CompressionLayout, compressionLayout } from "@/components/diagrams/compression/layout";
import { nearest, plotScales } from "@/components/diagrams/compression/scales";
import { bytesAt, momentAt, stages, stopAfter } from "@/components/diagrams/compression/time";
import type { Rect } from "@/lib/readings/scene";

const ROOMS = [
  [{ width: 1014, height: 558 }, "wide"],
  [{ width: 1112, height: 690 }, "wide"],
  [{ width: 343, height: 0 }, "flow"],
] as const;

const parts = ({ files, layers, answers, weights, plot }: CompressionLayout): readonly Rect[] => [
  files.title,
  ...files.rows.flatMap(({ label, bar }) => [label, bar]),
  layers.title,
  layers.zone,
  layers.axis,
  answers.verdict,
  ...answers.lists,
  weights.title,
  weights.zone,
  weights.axis,
  plot.title,
  plot.zone,
  plot.axis,
];
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

describe("S4's layout", () => {
  test("the default scene", () => {
    expect(compressionLayout(KERNELS.length, ROOMS[0][0], "wide")).toMatchSnapshot();
  });

  test.each(ROOMS)("nothing overlaps or leaves %j (%s)", (room, mode) => {
    const layout = compressionLayout(KERNELS.length, room, mode);
    const all = parts(layout);
    for (const [i, a] of all.entries()) {
      expect(a.width).toBeGreaterThan(0);
      expect(a.height).toBeGreaterThan(0);
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + a.width).toBeLessThanOrEqual(layout.width + 0.01);
      expect(a.y + a.height).toBeLessThanOrEqual(layout.height + 0.01);
      for (const b of all.slice(i + 1)) expect(apart(a, b), `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBe(true);
    }
  });

  test("the network's bytes are those of its layers", () => {
    expect(KERNELS.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(TRAINED_BYTES);
  });
});

describe("S4's time", () => {
  test("each step begins when the former has ended, and at its ends bytes are what the steps leave", () => {
    const stage = [1000, 600, 200, 120] as const;
    expect([0, ...stages.map(({ end }) => end)].map((time) => Math.round(bytesAt(stage, momentAt(time))))).toEqual(
      stage,
    );
    expect(stopAfter(0, 1)).toBeCloseTo(1 / 3);
    expect(stopAfter(1, -1)).toBeCloseTo(2 / 3);
    expect(stopAfter(1, 1)).toBe(1);
  });

  test("bytes never jump", () => {
    const stage = [1000, 600, 200, 120] as const;
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (time) => {
        const [now, soon] = [time, time + 0.001].map((at) => bytesAt(stage, momentAt(at)));
        expect(Math.abs((now ?? 0) - (soon ?? 0))).toBeLessThan(6);
      }),
    );
  });
});

describe("S4's plot", () => {
  const zone = { x: 34, y: 10, width: 400, height: 120 };

  test("every file and every accuracy is inside, larger ones further on", () => {
    const bytes = fc.array(fc.integer({ min: 1000, max: 5e6 }), { minLength: 1, maxLength: 40 });
    const percents = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(bytes, percents, (sizes, tops) => {
        const { x, y } = plotScales(zone, sizes, tops);
        for (const size of sizes) {
          expect(x.at(size)).toBeGreaterThanOrEqual(zone.x);
          expect(x.at(size)).toBeLessThanOrEqual(zone.x + zone.width);
        }
        for (const top of tops) expect(y.at(top)).toBeGreaterThanOrEqual(zone.y - 0.01);
        expect(x.at(2 * (sizes[0] ?? 1))).toBeGreaterThan(x.at(sizes[0] ?? 1));
      }),
    );
  });

  test("the pointer finds the nearest point within its reach", () => {
    const places = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
    ];
    expect(nearest(places, { x: 7, y: 2 }, 14)).toBe(1);
    expect(nearest(places, { x: 40, y: 2 }, 14)).toBeNull();
  });
});
