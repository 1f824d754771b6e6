/** A dependency matrix on a canvas. */
import { hatchPattern } from "./hatch";
import { type MatrixGrid, paintMatrix } from "./matrix";
import { cssWord } from "./word";

/** From this side on the number of paths fits into a cell. */
const NUMBERED = 13;

export interface MatrixDrawing {
  readonly grid: MatrixGrid;
  readonly reaches: Uint8Array | null;
  readonly implied: Uint8Array | null;
  readonly paths: Float64Array | null;
  readonly stale: boolean;
  hue(row: number, column: number): string;
}

/** Draws a matrix on its canvas: cells, path counts where there is room, and what a run contradicts struck out. */
export function drawMatrix(canvas: HTMLCanvasElement, drawing: MatrixDrawing, ratio: number): void {
  const { grid, reaches, implied, paths, stale, hue } = drawing;
  const context = canvas.getContext("2d");
  if (!context) return;
  const style = getComputedStyle(canvas);
  const variable = (name: string) => style.getPropertyValue(name).trim();
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  if (reaches === null) {
    context.fillStyle = hatchPattern(context, "stripes", variable("--ink-3"), ratio) ?? variable("--track");
    context.fillRect(0, 0, canvas.width, canvas.height);
    return;
  }
  const words = new Map<string, number>();
  const wordOf = (name: string) => {
    const known = words.get(name);
    if (known !== undefined) return known;
    // As the canvas writes it back: a build may have shortened or renamed the colour.
    context.fillStyle = variable(name);
    const word = cssWord(String(context.fillStyle));
    words.set(name, word);
    return word;
  };
  const ground = wordOf("--card");
  const painted = paintMatrix(reaches, grid, (row, column) => wordOf(hue(row, column)), ground, ratio);
  context.putImageData(
    new ImageData(new Uint8ClampedArray(painted.pixels.buffer), painted.width, painted.height),
    0,
    0,
  );
  if (stale) {
    context.fillStyle = `color-mix(in srgb, ${variable("--bg")} 60%, transparent)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const { rows, columns, cell, gap } = grid;
  if (paths && cell >= NUMBERED) {
    context.font = `600 ${Math.min(12, cell * 0.72)}px ${style.fontFamily}`;
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillStyle = variable("--bg");
    for (const [k, count] of paths.entries()) {
      if (count === 0 || count > 99) continue;
      const [row, column] = [Math.floor(k / columns), k % columns];
      context.fillText(String(count), column * cell + (cell - gap) / 2, row * cell + (cell - gap) / 2 + 0.5);
    }
  }
  if (!implied) return;
  context.strokeStyle = variable("--bad");
  context.lineWidth = Math.max(1.5, cell / 8);
  for (let k = 0; k < rows * columns; k++) {
    if (reaches[k] === implied[k]) continue;
    const [x, y] = [(k % columns) * cell, Math.floor(k / columns) * cell];
    const side = Math.max(3, cell - gap);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + side, y + side);
    context.moveTo(x + side, y);
    context.lineTo(x, y + side);
    context.stroke();
  }
}
