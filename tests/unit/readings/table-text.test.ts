import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TextTable, tableText } from "@/lib/readings/table-text";

const TABLE: TextTable = {
  caption: "Table 1, 100 % & more",
  columns: [
    { head: "layer", right: false },
    { head: "a | b", right: true },
  ],
  rows: [
    ["conv_1", 14208],
    ['say "7×7/2", twice', "≠"],
    ["", ""],
  ],
};

/** As RFC 4180 has it. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[""]];
  let quoted = false;
  const put = (sign: string) => {
    const row = rows.at(-1) as string[];
    row.push(`${row.pop() ?? ""}${sign}`);
  };
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (quoted && sign === '"' && text[i + 1] === '"') put(text[++i] as string);
    else if (sign === '"') quoted = !quoted;
    else if (quoted) put(sign);
    else if (sign === ",") rows.at(-1)?.push("");
    else if (sign === "\r" && text[i + 1] === "\n") {
      i++;
      rows.push([""]);
    } else put(sign);
  }
  return rows.slice(0, -1);
}

/** Cells of a line between pipes, those with a backslash before them not counted. */
const parseMarkdownLine = (line: string): readonly string[] =>
  line
    .slice(2, -2)
    .split(/(?<!\\)(?:\\\\)* \| /)
    .map((cell) => cell.replace(/\\([\\|])/g, "$1"));

const SIGNS: Readonly<Record<string, string>> = {
  "\\textbackslash{}": "\\",
  "\\textasciitilde{}": "~",
  "\\textasciicircum{}": "^",
  "$\\times$": "×",
  "$\\cdot$": "·",
  "$\\neq$": "≠",
};
/** Cells of a tabular's line; a bare & parts them. */
const parseLatexLine = (line: string): readonly string[] =>
  line
    .replace(/\\\\$/, "")
    .split(/(?<!\\)&/)
    .map((cell) => cell.trim())
    .map((cell) =>
      cell.replace(
        /\\textbackslash\{\}|\\textascii\w+\{\}|\$\\\w+\$|\\[&%$#_{}]/g,
        (sign) => SIGNS[sign] ?? sign.slice(1),
      ),
    );

describe("tables as text", () => {
  const heads = TABLE.columns.map(({ head }) => head);
  const cells = TABLE.rows.map((row) => row.map(String));

  test("CSV is read back as it was", () => {
    expect(parseCsv(tableText(TABLE, "csv"))).toEqual([heads, ...cells]);
  });
  test("CSV holds any text", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', ",", "\r\n", "×", ""));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = tableText(
          { ...TABLE, rows: rows.map((row) => row.map((each) => each.replace(/[\r\n]/g, " "))) },
          "csv",
        );
        expect(parseCsv(text).slice(1)).toEqual(rows.map((row) => row.map((each) => each.replace(/[\r\n]/g, " "))));
      }),
    );
  });
  test("Markdown has a caption, headings, sides and rows", () => {
    const [caption, blank, head, sides, ...rows] = tableText(TABLE, "markdown").trimEnd().split("\n");
    expect(caption).toBe(TABLE.caption);
    expect(blank).toBe("");
    expect(parseMarkdownLine(head ?? "")).toEqual(heads);
    expect(sides).toBe("| --- | ---: |");
    expect(rows.map(parseMarkdownLine)).toEqual(cells);
  });
  test("LaTeX is a tabular whose cells read as they were", () => {
    const lines = tableText(TABLE, "latex").split("\n");
    const at = (mark: string) => lines.findIndex((line) => line.includes(mark));
    expect(lines[at("begin{tabular}")]).toContain("{lr}");
    expect(parseLatexLine(lines[at("toprule") + 1] ?? "")).toEqual(heads);
    expect(lines.slice(at("midrule") + 1, at("bottomrule")).map(parseLatexLine)).toEqual(cells);
    expect(lines[at("caption")]).toContain("100 \\% \\& more");
    const text = lines.join("\n");
    expect(text.match(/\{/g)?.length).toBe(text.match(/\}/g)?.length);
  });
});
