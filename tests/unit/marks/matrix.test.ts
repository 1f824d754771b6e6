import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupSign } from "@/components/marks/groups";
import { cellAfter, cellAt, matrixGrid, paintMatrix } from "@/components/marks/matrix";
import { cssWord } from "@/components/marks/word";

const count = fc.integer({ min: 1, max: 400 });
const room = { width: 320, height: 300 };

describe("a dependency matrix", () => {
  test("fits its room with square cells, and each cell is found under its own middle", () => {
    fc.assert(
      fc.property(count, count, fc.nat(), fc.nat(), (rows, columns, a, b) => {
        const grid = matrixGrid(rows, columns, room);
        expect(grid.width).toBeLessThan(room.width + 1e-6);
        expect(grid.height).toBeLessThan(room.height + 1e-6);
        const at = { row: a % rows, column: b % columns };
        expect(cellAt(grid, (at.column + 0.45) * grid.cell, (at.row + 0.45) * grid.cell)).toEqual(at);
      }),
    );
  });

  test("every joined pair is at least one pixel of its colour, and nothing else is painted", () => {
    fc.assert(
      fc.property(count, count, fc.nat(), fc.nat(), fc.constantFrom(1, 2), (rows, columns, a, b, ratio) => {
        const grid = matrixGrid(rows, columns, room);
        const reaches = new Uint8Array(rows * columns);
        reaches[(a % rows) * columns + (b % columns)] = 1;
        const painted = paintMatrix(reaches, grid, (row, column) => 1 + row * columns + column, 0, ratio);
        const inked = [...painted.pixels].filter((word) => word !== 0);
        expect(inked.length).toBeGreaterThan(0);
        expect(new Set(inked)).toEqual(new Set([1 + (a % rows) * columns + (b % columns)]));
        const side = Math.max(1, Math.ceil(grid.cell * ratio));
        expect(inked.length).toBeLessThanOrEqual(side * side);
      }),
    );
  });

  test("arrow keys stay inside; shift goes five at a time; another key means nothing", () => {
    const grid = matrixGrid(4, 12, room);
    expect(cellAfter("ArrowRight", true, { row: 1, column: 3 }, grid)).toEqual({ row: 1, column: 8 });
    expect(cellAfter("ArrowDown", true, { row: 1, column: 3 }, grid)).toEqual({ row: 3, column: 3 });
    expect(cellAfter("ArrowUp", false, { row: 0, column: 3 }, grid)).toEqual({ row: 0, column: 3 });
    expect(cellAfter("End", false, { row: 2, column: 3 }, grid)).toEqual({ row: 2, column: 11 });
    expect(cellAfter("x", false, { row: 2, column: 3 }, grid)).toBeNull();
  });

  test("colours are read as ImageData has them; the eight signs differ", () => {
    expect(cssWord("#1b9e77")).toBe(0xff779e1b);
    expect(new Set(Array.from({ length: 8 }, (_, group) => groupSign(group, 4))).size).toBe(8);
    expect(groupSign(8, 4)).toBe(groupSign(0, 4));
  });
});
