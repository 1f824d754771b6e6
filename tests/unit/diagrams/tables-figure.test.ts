/** The figure of a living table: all that the view has stands in it, in its place, and nothing runs into another. */
import { describe, expect, test } from "vitest";
import { tableFigure } from "@/components/diagrams/tables/figureLayout";
import type { FigureText } from "@/components/diagrams/tables/figureTypes";
import { mobileTable } from "@/components/diagrams/tables/mobile-view";
import { nodeLines } from "@/components/diagrams/tables/nodes";
import { shuffleTable } from "@/components/diagrams/tables/shuffle-view";
import { squeezeTable } from "@/components/diagrams/tables/squeeze-view";
import { notesOf, sorted, type View } from "@/components/diagrams/tables/view";
import { textWidth } from "@/components/marks/text";
import { defaults } from "@/lib/spec/frame";
import { MOBILE_TABLE } from "@/lib/spec/table-mobilenet";
import { SHUFFLE_TABLE } from "@/lib/spec/table-shufflenet";
import { SQUEEZE_TABLE } from "@/lib/spec/table-squeezenet";

const WORDS = {
  head: ({ id, value }: { readonly id: string; readonly value?: number }) => (value ? `g = ${value}` : id),
  total: (id: string) => `sum ${id}`,
  reason: ({ key }: { readonly key: string }) => `because of ${key}, which is told here at some length. `.repeat(4),
  number: (value: number) => value.toLocaleString("en", { maximumFractionDigits: 2 }),
  share: (share: number) => `${(100 * share).toFixed(1)}%`,
  key: (of: string) => `what a ${of} means`,
};
const viewOf = (living: { readonly built: { readonly view: View } | null }): View => {
  if (!living.built) throw new Error("there is no such table");
  return living.built.view;
};
const VIEWS: Readonly<Record<string, View>> = {
  S3: viewOf(squeezeTable({ ...defaults(SQUEEZE_TABLE), resolution: 227 })),
  M4: viewOf(mobileTable({ ...defaults(MOBILE_TABLE), last: "2" })),
  N4: viewOf(shuffleTable(defaults(SHUFFLE_TABLE))),
};
const none = new Map();
const box = ({ x, text, size, end, bold }: FigureText) => {
  const width = textWidth(text, size, bold);
  return { left: end ? x - width : x, right: end ? x : x + width };
};

describe.each(Object.entries(VIEWS))("%s", (_, view) => {
  const figure = tableFigure(view, view.rows, none, WORDS);
  const said = figure.texts.map(({ text }) => text);

  test("has every row, every heading, every number with its share", () => {
    for (const { name, cells } of view.rows) {
      expect(said).toContain(name);
      for (const cell of Object.values(cells)) {
        if (cell.kind === "text" && cell.text) expect(said).toContain(cell.text);
        if (cell.kind === "bar") expect(said).toContain(WORDS.number(cell.value));
        if (cell.kind === "bar" && cell.share > 0) expect(said).toContain(WORDS.share(cell.share));
        if (cell.kind === "pair" && cell.own !== null) expect(said).toContain(WORDS.number(cell.own));
      }
    }
    for (const of of ["bar", "paper", "differs"]) expect(said).toContain(WORDS.key(of));
    for (const { id } of view.totals) expect(said).toContain(`sum ${id}`);
    const bars = view.rows.flatMap(({ cells }) => Object.values(cells).filter(({ kind }) => kind === "bar"));
    expect(figure.bars.length).toBeGreaterThanOrEqual(bars.length);
  });

  test("marks what differs and tells each reason once", () => {
    const notes = [...notesOf(view, view.rows).values()];
    const letters = figure.texts.filter(({ size, x }) => size < 10 && x === 11).map(({ text }) => text);
    expect(letters).toEqual(notes.map(({ letter }) => letter).sort());
    const marks = figure.texts.filter(({ text, tone }) => text === "≠" && tone === "bad");
    expect(marks.length).toBeGreaterThanOrEqual(notes.filter(({ aside }) => !aside).length);
  });

  test("nothing leaves it or runs into its neighbour", () => {
    for (const text of figure.texts) {
      expect(box(text).left).toBeGreaterThanOrEqual(-1);
      expect(box(text).right).toBeLessThanOrEqual(figure.width + 1);
      expect(text.y).toBeLessThanOrEqual(figure.height);
      expect(text.size).toBeGreaterThanOrEqual(9);
    }
    const lines = new Map<number, FigureText[]>();
    for (const text of figure.texts.filter(({ size }) => size >= 12))
      lines.set(text.y, [...(lines.get(text.y) ?? []), text]);
    for (const line of lines.values()) {
      const boxes = line.map(box).sort((a, b) => a.left - b.left);
      boxes.slice(1).forEach(({ left }, i) => {
        expect(left).toBeGreaterThan((boxes[i]?.right ?? 0) - 0.5);
      });
    }
  });

  test("an open row shows what it is made of, and the order is the one shown", () => {
    const row = view.rows.find(({ nodes }) => nodes.length > 2);
    if (!row) throw new Error("no row has nodes");
    const nodes = nodeLines(row, view, ({ op }) => op.kind);
    const open = tableFigure(view, view.rows, new Map([[row.id, nodes]]), WORDS);
    expect(open.height - figure.height).toBeCloseTo(22 * nodes.length);
    const down = sorted(view, { column: "params", way: "descending" });
    const top = tableFigure(view, down, none, WORDS).texts.find(({ text }) => text === down[0]?.name);
    const least = Math.min(
      ...figure.texts.filter(({ text }) => view.rows.some(({ name }) => name === text)).map(({ y }) => y),
    );
    expect(top?.y).toBe(least);
  });
});
