"use client";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import type { CommonValues } from "@/lib/spec/object";
import { type LivingValues, nextSorting, toggled } from "@/lib/spec/table";
import type { LiveState } from "../object/useObject";
import { CellValue } from "./Cells";
import { Head } from "./Head";
import { LiveName } from "./LiveName";
import { NodeRows } from "./NodeRows";
import { NotesUnder, useNotes } from "./Notes";
import { type Column, fullShare, sorted, type View } from "./view";

interface Props<V extends CommonValues & LivingValues> {
  readonly object: LiveState<V>;
  readonly view: View;
  /** Namespace of the object's words: `columns.<id>`, `totals.<id>`, `reasons.<key>`. */
  readonly words: string;
  readonly caption: string;
}

/** A paper's table as rows that sort and open; each number beside the paper's, each difference with its reason. */
export function LivingTable<V extends CommonValues & LivingValues>({ object, view, words, caption }: Props<V>) {
  const t = useTranslations("tables");
  const own = useTranslations(words);
  const { values, set, spec } = object;
  const { sort, open } = values;
  const part = (change: Partial<LivingValues>) => change as Partial<V>;
  const rows = sorted(view, sort);
  const noted = useNotes(view, rows, spec.anchor, words);
  const full = new Map(view.columns.map(({ id }) => [id, fullShare(view, id)]));
  const [, ...rest] = view.columns;
  const side = ({ words, chosen }: Column) => `${words ? "text-left!" : ""} ${chosen ? "bg-card font-semibold" : ""}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place is scrolled by keys too
    <section className="relative overflow-x-auto" tabIndex={0} aria-label={caption} data-table data-drawing-root>
      <table className="w-full border-separate max-lg:print:[zoom:0.7] border-spacing-0 text-[13px] tabular-nums max-lg:text-[14px] [&_tbody_td]:border-b [&_tbody_td]:border-line [&_tbody_th]:border-b [&_tbody_th]:border-line [&_td]:px-1.5 [&_td]:py-[3px] [&_td]:text-right [&_td]:whitespace-nowrap [&_th]:px-1.5 [&_th]:py-[3px] max-lg:[&_td]:py-1.5">
        <caption className="sr-only">{caption}</caption>
        <Head
          view={view}
          words={words}
          sort={sort}
          onSort={(column, first) => set(part({ sort: nextSorting(sort, column, first) }), "begin")}
        />
        <tbody>
          {rows.map((row) => {
            const opened = open?.includes(row.id) ?? false;
            return (
              <Fragment key={row.id}>
                <tr data-row={row.id}>
                  <th scope="row" className="sticky left-0 z-[1] bg-bg text-left font-normal whitespace-nowrap">
                    {row.nodes.length > 0 ? (
                      <button
                        type="button"
                        className="mr-0.5 inline-grid size-5 place-items-center rounded-sm text-ink-3 hover:text-ink max-lg:-mr-1 max-lg:-ml-2.5 max-lg:size-11 print:hidden"
                        aria-expanded={opened}
                        aria-label={t("open", { name: row.name })}
                        onClick={() => set(part({ open: toggled(open, row.id) }), "begin")}
                      >
                        <svg
                          aria-hidden="true"
                          width="9"
                          height="9"
                          viewBox="0 0 9 9"
                          className={opened ? "rotate-90" : ""}
                        >
                          <path d="M2 1 7 4.5 2 8Z" fill="currentColor" />
                        </svg>
                      </button>
                    ) : (
                      <span className="mr-0.5 inline-block w-5 max-lg:w-[30px]" />
                    )}
                    {row.live ? <LiveName live={row.live}>{row.name}</LiveName> : row.name}
                  </th>
                  {rest.map((column) => (
                    <td key={column.id} className={side(column)} data-column={column.id}>
                      <CellValue cell={row.cells[column.id]} full={full.get(column.id) ?? 0} noted={noted} />
                    </td>
                  ))}
                </tr>
                <NotesUnder row={row.id} columns={view.columns.length} noted={noted} />
                {opened && <NodeRows row={row} view={view} full={full} noted={noted} />}
              </Fragment>
            );
          })}
        </tbody>
        <tfoot>
          {view.totals.map(({ id, cells }, i) => (
            <Fragment key={id}>
              <tr data-total-row={id} className="font-semibold">
                <th
                  scope="row"
                  className={`sticky left-0 z-[1] bg-bg text-left whitespace-nowrap max-lg:max-w-40 max-lg:whitespace-normal ${i === 0 ? "border-t border-ink" : ""}`}
                >
                  {own(`totals.${id}`)}
                </th>
                {rest.map((column) => (
                  <td
                    key={column.id}
                    className={`${side(column)} ${i === 0 ? "border-t border-ink" : ""}`}
                    data-column={column.id}
                  >
                    <CellValue cell={cells[column.id]} full={1} noted={noted} />
                  </td>
                ))}
              </tr>
              <NotesUnder row={id} columns={view.columns.length} noted={noted} />
            </Fragment>
          ))}
        </tfoot>
      </table>
    </section>
  );
}
