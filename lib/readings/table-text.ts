/** A table as text to take away: Markdown, CSV and LaTeX. Numbers are written plainly, so that programs can read them. */

export interface TextTable {
  /** One line: what is counted, and where. */
  readonly caption: string;
  readonly columns: readonly { readonly head: string; readonly right: boolean }[];
  /** As many cells a row as there are columns. */
  readonly rows: readonly (readonly (string | number)[])[];
}

export const FORMATS = ["markdown", "csv", "latex"] as const;
export type TableFormat = (typeof FORMATS)[number];

const plain = (cell: string | number): string => String(cell);

const markdownCell = (cell: string | number): string =>
  plain(cell).replaceAll("\\", "\\\\").replaceAll("|", "\\|").replace(/\s+/g, " ");

/** RFC 4180: quoted where a comma, a quote or a new line stands in it. */
const csvCell = (cell: string | number): string => {
  const text = plain(cell);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "×": "$\\times$",
  "·": "$\\cdot$",
  "≠": "$\\neq$",
  α: "$\\alpha$",
  ρ: "$\\rho$",
  "–": "--",
  "−": "$-$",
  "→": "$\\to$",
};
const latexCell = (cell: string | number): string =>
  plain(cell).replace(/[\\&%$#_{}~^×·≠αρ–−→]/g, (sign) => LATEX[sign] ?? sign);

const WRITERS: Readonly<Record<TableFormat, (table: TextTable) => string>> = {
  markdown({ caption, columns, rows }) {
    const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
    return [
      markdownCell(caption),
      "",
      line(columns.map(({ head }) => markdownCell(head))),
      line(columns.map(({ right }) => (right ? "---:" : "---"))),
      ...rows.map((row) => line(row.map(markdownCell))),
      "",
    ].join("\n");
  },
  csv({ columns, rows }) {
    const line = (cells: readonly (string | number)[]) => cells.map(csvCell).join(",");
    return [line(columns.map(({ head }) => head)), ...rows.map(line), ""].join("\r\n");
  },
  latex({ caption, columns, rows }) {
    const line = (cells: readonly (string | number)[]) => `    ${cells.map(latexCell).join(" & ")} \\\\`;
    return [
      "% \\usepackage{booktabs}",
      "\\begin{table}",
      "  \\centering",
      `  \\caption{${latexCell(caption)}}`,
      `  \\begin{tabular}{${columns.map(({ right }) => (right ? "r" : "l")).join("")}}`,
      "    \\toprule",
      line(columns.map(({ head }) => head)),
      "    \\midrule",
      ...rows.map(line),
      "    \\bottomrule",
      "  \\end{tabular}",
      "\\end{table}",
      "",
    ].join("\n");
  },
};

export const tableText = (table: TextTable, format: TableFormat): string => WRITERS[format](table);
