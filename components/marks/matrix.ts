/** A dependency matrix as pixels: pure functions from pairs of channels to colours. */

export interface MatrixGrid {
  readonly rows: number;
  readonly columns: number;
  /** Side of a cell with its gap, in CSS pixels; below 1 where there are more channels than pixels. */
  readonly cell: number;
  readonly gap: number;
  readonly width: number;
  readonly height: number;
}

export interface Cell {
  /** Output channel, from 0. */
  readonly row: number;
  /** Input channel, from 0. */
  readonly column: number;
}

/** The matrix as large as `room` allows, its cells square and at most `most` pixels, whole pixels where there are two or more. */
export function matrixGrid(
  rows: number,
  columns: number,
  room: { readonly width: number; readonly height: number },
  most = 22,
): MatrixGrid {
  const fitting = Math.min(most, room.width / Math.max(1, columns), room.height / Math.max(1, rows));
  const cell = fitting >= 2 ? Math.floor(fitting) : fitting;
  const gap = cell >= 4 ? 1 : 0;
  return { rows, columns, cell, gap, width: columns * cell - gap, height: rows * cell - gap };
}

/** The cell under a point of the matrix, held inside it. */
export function cellAt({ rows, columns, cell }: MatrixGrid, x: number, y: number): Cell {
  const hold = (place: number, count: number) => Math.min(count - 1, Math.max(0, Math.floor(place / cell)));
  return { row: hold(y, rows), column: hold(x, columns) };
}

/** How far a cell reaches in device pixels; never less than one, so that no joined pair vanishes. */
function span(index: number, { cell, gap }: MatrixGrid, ratio: number, limit: number): readonly [number, number] {
  const from = Math.min(limit - 1, Math.round(index * cell * ratio));
  return [from, Math.min(limit, Math.max(from + 1, Math.round(((index + 1) * cell - gap) * ratio)))];
}

/**
 * Pixels of the matrix, `ratio` device pixels per CSS pixel: `ink(row, column)` where the pair is joined, `ground` elsewhere.
 * Colours are words as ImageData has them in memory.
 */
export function paintMatrix(
  reaches: Uint8Array,
  grid: MatrixGrid,
  ink: (row: number, column: number) => number,
  ground: number,
  ratio: number,
) {
  const width = Math.max(1, Math.round(grid.width * ratio));
  const height = Math.max(1, Math.round(grid.height * ratio));
  const pixels = new Uint32Array(width * height).fill(ground);
  const across = Array.from({ length: grid.columns }, (_, i) => span(i, grid, ratio, width));
  for (let row = 0; row < grid.rows; row++) {
    const [top, bottom] = span(row, grid, ratio, height);
    for (let column = 0; column < grid.columns; column++) {
      if (reaches[row * grid.columns + column] !== 1) continue;
      const [left, right] = across[column] ?? [0, 0];
      const colour = ink(row, column);
      for (let y = top; y < bottom; y++) pixels.fill(colour, y * width + left, y * width + right);
    }
  }
  return { pixels, width, height };
}

/** Where a key takes the cell; null where the key means nothing here. Shift goes five at a time. */
export function cellAfter(
  key: string,
  shift: boolean,
  { row, column }: Cell,
  { rows, columns }: MatrixGrid,
): Cell | null {
  const stride = shift ? 5 : 1;
  const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
    ArrowUp: [row - stride, column],
    ArrowDown: [row + stride, column],
    ArrowLeft: [row, column - stride],
    ArrowRight: [row, column + stride],
    Home: [row, 0],
    End: [row, columns - 1],
    PageUp: [0, column],
    PageDown: [rows - 1, column],
  };
  const move = moves[key];
  if (!move) return null;
  const hold = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return { row: hold(move[0], rows), column: hold(move[1], columns) };
}
