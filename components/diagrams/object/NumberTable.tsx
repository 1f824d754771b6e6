import type { ReactNode } from "react";

interface Props {
  readonly caption: string;
  /** Headings: the first names the rows, the others stand over numbers. */
  readonly columns: readonly string[];
  /** So many columns, counted from the first, are words. */
  readonly words?: number;
  /** Rows of a heading and its numbers. */
  readonly children: ReactNode;
}

/** A drawing in numbers, for those who cannot see it; scrolled where it is wider or longer than its place. */
export function NumberTable({ caption, columns, words = 1, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place is scrolled by keys too
    <section className="max-h-[640px] overflow-auto max-sm:max-h-[440px]" tabIndex={0} aria-label={caption} data-table>
      <table className="w-full text-[15px] tabular-nums [&_tbody_tr]:border-b [&_tbody_tr]:border-line [&_td]:px-2.5 [&_td]:py-1.5 [&_td]:text-right [&_th]:px-2.5 [&_th]:py-1.5 [&_th]:text-left">
        <caption className="pb-2 text-left text-ink-2">{caption}</caption>
        <thead>
          <tr className="border-b border-ink align-bottom">
            {columns.map((name, i) => (
              <th key={name} scope="col" className={i >= words ? "!text-right" : ""}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
