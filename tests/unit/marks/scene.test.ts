import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fire } from "@/lib/graph/blocks/fire";
import {
  bankGrid,
  columnsFor,
  filterAt,
  filterRect,
  fitBank,
  mosaic,
  mosaicAt,
  parts,
  tileRect,
} from "@/lib/readings/scene";

describe("parts of a graph", () => {
  it("lists tensors, kernels and flows of a fire module", () => {
    const all = parts(fire({ in: 64, s1: 16, e1: 64, e3: 64, h: 36, w: 36, scope: "fire2" }));
    expect(all.tensors.find(({ id }) => id === "fire2/concat")?.activations).toBe(36 * 36 * 128);
    expect(all.banks.map(({ id, weights }) => [id, weights])).toEqual([
      ["fire2/squeeze1x1", 1024],
      ["fire2/expand1x1", 1024],
      ["fire2/expand3x3", 9216],
    ]);
    const read = all.flows
      .filter(({ from }) => from === "fire2/squeeze1x1/relu")
      .map(({ to, channels }) => [to, channels]);
    expect(read).toEqual([
      ["fire2/expand1x1", 16],
      ["fire2/expand3x3", 16],
    ]);
  });
});

const tile = fc.record({
  width: fc.double({ min: 0.2, max: 60, noNaN: true }),
  height: fc.double({ min: 0.2, max: 60, noNaN: true }),
});

describe("mosaics", () => {
  it("keeps every tile inside, none on another, gaps thin and constant", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), tile, fc.integer({ min: 1, max: 40 }), (count, size, columns) => {
        const m = mosaic(count, size, columns);
        const rects = Array.from({ length: count }, (_, k) => tileRect(m, k));
        for (const rect of rects) {
          expect(rect.x + rect.width).toBeLessThanOrEqual(m.width + 1e-6);
          expect(rect.y + rect.height).toBeLessThanOrEqual(m.height + 1e-6);
        }
        const [first, second] = rects;
        if (first && second && m.columns > 1) expect(second.x - first.x - first.width).toBeCloseTo(m.gap, 6);
        expect(m.gap).toBeLessThanOrEqual(2);
        expect(m.columns * m.rows).toBeGreaterThanOrEqual(count);
      }),
    );
  });

  it("finds the tile and pixel under its own middle", () => {
    const m = mosaic(64, { width: 27, height: 27 }, 8);
    for (const k of [0, 7, 8, 63]) {
      const { x, y } = tileRect(m, k);
      expect(mosaicAt(m, [36, 36, 64], { x: x + 13.6, y: y + 0.1 })).toEqual({ tile: k, y: 0, x: 18 });
    }
    expect(mosaicAt(mosaic(10, { width: 5, height: 5 }, 4), [3, 3, 10], { x: 16, y: 14 })).toBeNull();
  });

  it("respects the height it is given and prefers full rows", () => {
    expect(columnsFor(64, { width: 27, height: 27 }, 1000)).toBe(8);
    expect(columnsFor(16, { width: 27, height: 27 }, 1000)).toBe(4);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1024 }), fc.integer({ min: 60, max: 400 }), (count, height) => {
        const m = mosaic(count, { width: 20, height: 20 }, columnsFor(count, { width: 20, height: 20 }, height));
        expect(m.height).toBeLessThanOrEqual(height);
      }),
    );
  });

  it("says how many of its tiles are drawn", () => {
    expect(mosaic(512, { width: 9, height: 9 }, 32).shown).toBe(512);
    expect(mosaic(512, { width: 1, height: 200 }, 32).shown).toBe(32);
  });
});

const bank = fc.record({
  kernel: fc.constantFrom(1, 3),
  channels: fc.integer({ min: 1, max: 600 }),
  filters: fc.integer({ min: 1, max: 200 }),
});

describe("banks", () => {
  it("has as much ink as weights, on the scale of its cells", () => {
    fc.assert(
      fc.property(bank, fc.constantFrom(0.25, 1, 2, 3), (shape, cell) => {
        const grid = fitBank(shape, cell, 260, 400);
        if (grid === null) return;
        const last = filterRect(grid, shape.filters - 1);
        expect(last.x + last.width).toBeLessThanOrEqual(grid.width + 1e-6);
        expect(last.y + last.height).toBeLessThanOrEqual(grid.height + 1e-6);
        expect(grid.height).toBeLessThanOrEqual(400);
        const weights = shape.kernel ** 2 * shape.channels * shape.filters;
        expect(grid.width * grid.height).toBeGreaterThanOrEqual(weights * cell * cell - 1e-6);
      }),
    );
  });

  it("is nine times as heavy for 3x3 as for 1x1 with the same channels and filters", () => {
    const heavy = bankGrid({ kernel: 3, channels: 16, filters: 64 }, 1, 1, 1);
    const light = bankGrid({ kernel: 1, channels: 16, filters: 64 }, 1, 1, 1);
    expect((heavy.width * heavy.height) / (light.width * light.height)).toBe(9);
  });

  it("finds the filter under a point", () => {
    const grid = bankGrid({ kernel: 3, channels: 16, filters: 64 }, 2, 2, 1);
    for (const k of [0, 31, 32, 63]) {
      const rect = filterRect(grid, k);
      expect(filterAt(grid, { x: rect.x + 1, y: rect.y + 1 })).toBe(k);
    }
    expect(filterAt(grid, { x: grid.width + 20, y: 2 })).toBeNull();
  });
});
