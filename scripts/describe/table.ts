/** A description as a table for people. */
import type { Description } from "./answer";

const count = new Intl.NumberFormat("en");
const HEAD = ["layer", "op", "shape", "parameters", "mult-adds"] as const;
/** How many columns from the left are words; the others are numbers and align at their end. */
const WORDS = 2;

const FLOAT_BYTES = 4;

export function table({ layers, totals, perm }: Description): string {
  if (perm) return `out[j] = in[perm[j]]\nperm = ${perm.join(" ")}\n`;
  const rows = layers.map(({ name, op, shape, params, macs }) => [
    name,
    op,
    shape.join(" x "),
    count.format(params),
    count.format(macs),
  ]);
  const total = ["total", "", "", count.format(totals.params), count.format(totals.macs)];
  const lines = [[...HEAD], ...rows, total];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column < WORDS ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
  const rule = "-".repeat(widths.reduce((so, width) => so + width + 2, -2));
  text.splice(1, 0, rule);
  text.splice(-1, 0, rule);
  return `${text.join("\n")}\n${count.format(totals.params * FLOAT_BYTES)} bytes of parameters as 32-bit floats\n`;
}
