import katex from "katex";
import type { FormulaRow, Formulas } from "@/components/diagrams/fire/CostTable";
import type { CostColumn } from "@/lib/spec/fire";

/** Colours of the letters: those of what they belong to. */
const HUES = {
  s1: "squeeze-ink",
  e1: "expand1-ink",
  e3: "expand3-ink",
  cin: "ink",
  cout: "ink",
  h: "ink",
  w: "ink",
} as const;
const SYMBOLS = {
  s1: "S_1",
  e1: "e_1",
  e3: "e_3",
  cin: "C_{\\text{in}}",
  cout: "C_{\\text{out}}",
  h: "H",
  w: "W",
} as const;
type Name = keyof typeof HUES;

const coloured = (name: Name, inside: string) => `\\htmlStyle{color:var(--${HUES[name]})}{${inside}}`;
const symbol = (name: Name) => coloured(name, SYMBOLS[name]);
/** A slot that the page fills with the live number. */
const slot = (name: Name) => coloured(name, `\\text{@${name}@}`);

/** What each layer multiplies: a coefficient and its factors; the last factor is the number of filters. */
const PRODUCTS: Readonly<Record<FormulaRow, { readonly weights: number; readonly factors: readonly Name[] }>> = {
  squeeze: { weights: 1, factors: ["cin", "s1"] },
  expand1x1: { weights: 1, factors: ["s1", "e1"] },
  expand3x3: { weights: 9, factors: ["s1", "e3"] },
  plain: { weights: 9, factors: ["cin", "cout"] },
};
const FLOPS_PER_MAC = 2;

function tex(column: CostColumn, row: FormulaRow, write: (name: Name) => string, times: string): string {
  const { weights, factors } = PRODUCTS[row];
  const kernel = [...(weights > 1 ? [String(weights)] : []), ...factors.map(write)];
  const filters = write(factors.at(-1) ?? "cout");
  if (column === "params") return `${kernel.join(times)} + ${filters}`;
  const twice = column === "flops" ? [String(FLOPS_PER_MAC)] : [];
  return [...twice, write("h"), write("w"), ...kernel].join(times);
}

const typeset = (source: string) => ({
  html: katex.renderToString(source, { output: "html", trust: true, strict: "ignore", throwOnError: true }),
});

const ROWS: readonly FormulaRow[] = ["squeeze", "expand1x1", "expand3x3", "plain"];

/** Every formula of the cost table, typeset while the site is built; KaTeX's code never reaches a reader. */
export function costFormulas(): Formulas {
  const column = (name: CostColumn) =>
    Object.fromEntries(
      ROWS.map((row) => [
        row,
        {
          symbols: typeset(tex(name, row, symbol, "\\,")),
          numbers: typeset(tex(name, row, slot, " \\cdot ")),
        },
      ]),
    ) as Formulas[CostColumn];
  return { params: column("params"), macs: column("macs"), flops: column("flops") };
}
