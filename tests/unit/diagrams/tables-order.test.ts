/** What every living table does: rows sorted, notes told once, bars to a common end, the same as text. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textTable } from "@/components/diagrams/tables/text";
import { fullShare, narrowed, notesOf, sorted, type View } from "@/components/diagrams/tables/view";
import { mobile, number, shuffle, squeeze } from "./tables";

describe("a table", () => {
  const views = fc.constantFrom(squeeze(), mobile(), shuffle());
  const sorting = fc.record({
    column: fc.constantFrom("layer", "params", "macs", "output", "filters", "g8", "paperPruned", "type"),
    way: fc.constantFrom("ascending" as const, "descending" as const),
  });
  test("sorted has the same rows, in order, those without a value last; notes stand once each", () => {
    fc.assert(
      fc.property(views, sorting, (view, sort) => {
        const rows = sorted(view, sort);
        expect(rows.map(({ id }) => id).sort()).toEqual(view.rows.map(({ id }) => id).sort());
        if (sort.column === "macs" || sort.column === "params") {
          const values = rows.map(({ cells }) => number(cells[sort.column]));
          const known = values.filter((value) => value !== undefined);
          expect(values.slice(0, known.length)).toEqual(known);
          const way = sort.way === "ascending" ? 1 : -1;
          expect(known).toEqual([...known].sort((a, b) => way * (a - b)));
        }
        const notes = [...notesOf(view, rows).values()];
        expect(new Set(notes.map(({ letter }) => letter)).size).toBe(notes.length);
        expect(notesOf(view, rows).size).toBe(notesOf(view, view.rows).size);
        expect(sorted(view, null)).toBe(view.rows);
      }),
    );
  });
  test("bars end at the longest one's share; a narrow table has the same columns", () => {
    const view = mobile();
    expect(fullShare(view, "macs")).toBeCloseTo(0.4517, 3);
    expect(
      narrowed(view)
        .columns.map(({ id }) => id)
        .sort(),
    ).toEqual(view.columns.map(({ id }) => id).sort());
    expect(
      narrowed(view)
        .columns.slice(0, 3)
        .map(({ id }) => id),
    ).toEqual(["layer", "params", "macs"]);
  });
  test("as text it has a number for every bar, and as many cells a row as headings", () => {
    fc.assert(
      fc.property(views, (view) => {
        const { columns, rows } = textTable(view, view.rows, "", {
          head: ({ id }) => id,
          share: (head) => `${head} %`,
          paper: (head) => `${head} paper`,
          total: (id) => id,
        });
        expect(new Set(rows.map((row) => row.length))).toEqual(new Set([columns.length]));
        expect(rows).toHaveLength(view.rows.length + view.totals.length);
        const at = columns.findIndex(({ head }) => head === "macs");
        expect(rows.find(([name]) => name === "total")?.[at]).toBe(number(view.totals[0]?.cells.macs));
      }),
    );
  });
  test.each([
    ["S3", squeeze()],
    ["M4", mobile()],
    ["N4", shuffle()],
  ] as const)("%s by default", (_, view) => {
    const plain = ({ rows, ...rest }: View) => ({
      ...rest,
      rows: rows.map(({ nodes, ...row }) => ({ ...row, nodes: nodes.length })),
    });
    expect(plain(view)).toMatchSnapshot();
  });
});
