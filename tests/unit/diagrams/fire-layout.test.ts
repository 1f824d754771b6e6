import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutFire } from "@/components/diagrams/fire/layout";
import { type FireLayout, type LayoutTexts, PAD } from "@/components/diagrams/fire/measures";
import { fireParts } from "@/components/diagrams/fire/parts";
import { type FireConfig, fire } from "@/lib/graph/blocks/fire";
import type { Rect } from "@/lib/readings/scene";
import { BRANCHES } from "@/lib/spec/fire-time";

const texts: LayoutTexts = {
  input: 195,
  squeeze: 140,
  banks: 150,
  results: 195,
  short: { input: 130, squeeze: 110, banks: 140, results: 110 },
  note: [
    "Both expand layers read the same 16 maps: one pixel at a time, or a 3×3 window.",
    "(Some notes print 1×1 twice; the second is 3×3.)",
    "Height and width stay 36 × 36; only the number of channels changes.",
  ],
};
const TENSORS = ["input", ...BRANCHES] as const;

const partsOf = (config: FireConfig) => fireParts(fire({ ...config, scope: "fire" }), "fire");
const wide = (config: FireConfig, width = 1008, height = 558) =>
  layoutFire(partsOf(config), { width, height, mode: "wide", texts });
const flow = (config: FireConfig, width = 358) =>
  layoutFire(partsOf(config), { width, height: 0, mode: "flow", texts: { ...texts, ...texts.short } });

const FIRE2: FireConfig = { in: 64, s1: 16, e1: 64, e3: 64, h: 36, w: 36 };

const config = fc
  .record({
    in: fc.integer({ min: 1, max: 1024 }),
    s1: fc.integer({ min: 1, max: 512 }),
    e1: fc.integer({ min: 0, max: 1024 }),
    e3: fc.integer({ min: 0, max: 1024 }),
    h: fc.integer({ min: 1, max: 224 }),
    w: fc.integer({ min: 1, max: 224 }),
  })
  .filter(({ e1, e3 }) => e1 + e3 > 0);

/** Everything that takes room, frames included; ribbons may pass between and behind. */
function boxes(layout: FireLayout): [string, Rect][] {
  const framed = ({ x, y, width, height }: Rect): Rect => ({
    x: x - PAD,
    y: y - PAD,
    width: width + 2 * PAD,
    height: height + 2 * PAD,
  });
  return [
    ...TENSORS.filter((name) => layout.mosaics[name].mosaic.count > 0).map((name): [string, Rect] => [
      name,
      framed(layout.mosaics[name]),
    ]),
    ...BRANCHES.filter((name) => layout.banks[name].grid.filters > 0).map((name): [string, Rect] => [
      `${name} bank`,
      framed(layout.banks[name]),
    ]),
    ...Object.entries(layout.labels).map(([name, rect]): [string, Rect] => [`${name} label`, rect]),
    ["note", layout.note],
    ["inspector", layout.inspector],
    ["bracket", layout.bracket],
  ];
}

function overlaps(layout: FireLayout): string[] {
  const all = boxes(layout).filter(([, { width, height }]) => width > 0 && height > 0);
  const found: string[] = [];
  all.forEach(([nameA, a], i) => {
    for (const [nameB, b] of all.slice(i + 1)) {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
      if (across > 1 && down > 1) found.push(`${nameA} | ${nameB}: ${across.toFixed(1)} x ${down.toFixed(1)}`);
    }
  });
  return found;
}

function outside(layout: FireLayout, height: number): string[] {
  return boxes(layout)
    .filter(
      ([, { x, y, width, height: h }]) =>
        x < -1 || y < -1 || x + width > layout.width + 1 || y + h > height + 1 || !Number.isFinite(x + y + width + h),
    )
    .map(([name, rect]) => `${name} ${JSON.stringify(rect)}`);
}

describe("layout of the fire module", () => {
  it("lays fire2 out as it did (the scene as data)", () => {
    const { mosaics, banks, labels, inspector, note, bracket } = wide(FIRE2);
    const round = ({ x, y, width, height }: Rect) => [x, y, width, height].map((value) => Math.round(value * 10) / 10);
    const each = (rects: Readonly<Record<string, Rect>>) =>
      Object.fromEntries(Object.entries(rects).map(([name, rect]) => [name, round(rect)]));
    expect({
      mosaics: each(mosaics),
      banks: each(banks),
      labels: each(labels),
      inspector: round(inspector),
      note: round(note),
      bracket: round(bracket),
    }).toMatchSnapshot();
  });

  it("shows fire2's tiles at least 24 pixels wide beside the controls of a 1366 x 768 window", () => {
    const layout = wide(FIRE2);
    expect(layout.mosaics.input.mosaic.tile.width).toBeGreaterThanOrEqual(24);
    expect(layout.width).toBe(1008);
  });

  it("draws every tensor on one scale and every bank on another, whatever the widths", () => {
    fc.assert(
      fc.property(config, fc.boolean(), (random, narrow) => {
        const layout = narrow ? flow(random) : wide(random);
        const tile = layout.mosaics.input.mosaic.tile;
        for (const name of TENSORS) expect(layout.mosaics[name].mosaic.tile).toEqual(tile);
        expect(tile.width / tile.height).toBeCloseTo(random.w / random.h, 6);
        const cells = new Set(BRANCHES.map((name) => layout.banks[name].grid.cell));
        expect(cells.size).toBe(1);
        // A tensor's tiles cover its number of activations, the same number of pixels for each.
        const { input, squeeze } = layout.mosaics;
        const area = ({ mosaic }: typeof input) => mosaic.count * mosaic.tile.width * mosaic.tile.height;
        expect(area(squeeze) / area(input)).toBeCloseTo(random.s1 / random.in, 6);
      }),
      { numRuns: 150 },
    );
  });

  it("never lets two things overlap nor leave the drawing, wide", () => {
    fc.assert(
      fc.property(
        config,
        fc.integer({ min: 600, max: 1100 }),
        fc.integer({ min: 440, max: 860 }),
        (random, width, height) => {
          const layout = wide(random, width, height);
          expect(overlaps(layout)).toEqual([]);
          expect(outside(layout, layout.height)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never lets two things overlap nor leave the drawing, flowing downwards", () => {
    fc.assert(
      fc.property(config, fc.integer({ min: 288, max: 800 }), (random, width) => {
        const layout = flow(random, width);
        expect(overlaps(layout)).toEqual([]);
        expect(outside(layout, layout.inspector.y + layout.inspector.height)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("fits the given box in a window of 1366 x 768 and larger", () => {
    fc.assert(
      fc.property(config, fc.integer({ min: 1000, max: 1100 }), (random, width) => {
        const layout = wide(random, width, 560);
        expect(layout.width).toBeLessThanOrEqual(width);
        expect(layout.height).toBeLessThanOrEqual(560);
      }),
      { numRuns: 200 },
    );
  });

  it("gives both ribbons that leave the squeezed maps the same thickness, proportional to channels", () => {
    fc.assert(
      fc.property(config, (random) => {
        const { ribbons } = wide(random);
        const of = (id: string) => ribbons.find((ribbon) => ribbon.id === id)?.thickness;
        const read = [of("toExpand1x1"), of("toExpand3x3")].filter((value) => value !== undefined);
        expect(new Set(read).size).toBe(1);
        const perChannel = (of("input") ?? 0) / random.in;
        expect(of("squeeze")).toBeCloseTo(perChannel * random.s1, 6);
        expect(of("expand1x1") ?? 0).toBeCloseTo(perChannel * random.e1, 6);
        expect(of("expand3x3") ?? 0).toBeCloseTo(perChannel * random.e3, 6);
      }),
      { numRuns: 100 },
    );
  });

  it("leaves out what a missing branch would need", () => {
    const without = wide({ ...FIRE2, e1: 0 });
    expect(without.mosaics.expand1x1.mosaic.count).toBe(0);
    expect(without.ribbons.map(({ id }) => id)).toEqual(["input", "squeeze", "toExpand3x3", "expand3x3"]);
  });

  it("is quick enough for every step of a dragged slider", () => {
    wide(FIRE2);
    // Processor time, not the clock's: other tests run beside this one.
    const before = process.cpuUsage();
    const runs = 40;
    for (let k = 0; k < runs; k++) wide({ ...FIRE2, in: 64 + k });
    const { user, system } = process.cpuUsage(before);
    // About 1 ms; one frame is 16 ms.
    expect((user + system) / 1000 / runs).toBeLessThan(16);
  });
});
