import type { ReactNode } from "react";

interface Props {
  /** Said to screen readers; shown where `titled`. */
  readonly caption: string;
  readonly titled?: boolean;
  /** The first column names the rows. */
  readonly head: readonly ReactNode[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
  /** Columns of words, by place; the others are numbers and stand at the right. */
  readonly words?: readonly number[];
}

const CELL = "border-b border-line py-2 align-top";

/** A table of the site: rows named by their first cell, numbers at the right. It scrolls by itself where it is too wide. */
export function Table({ caption, titled = false, head, rows, words = [] }: Props) {
  const side = (column: number) =>
    column === 0
      ? "pr-2 text-left"
      : `pl-4 max-sm:pl-2 ${words.includes(column) ? "text-left" : "text-right tabular-nums"}`;
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-[15px]">
        <caption className={titled ? "pb-1 text-left font-semibold" : "sr-only"}>{caption}</caption>
        <thead className="align-bottom text-ink-2">
          <tr>
            {head.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <th key={column} scope="col" className={`${CELL} font-normal ${side(column)}`}>
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...cells] }) => (
            <tr key={key}>
              <th scope="row" className={`${CELL} font-semibold ${side(0)}`}>
                {name}
              </th>
              {cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={i} className={`${CELL} ${side(i + 1)}`}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
