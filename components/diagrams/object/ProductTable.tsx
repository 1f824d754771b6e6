"use client";
import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

export interface ProductRow {
  readonly id: string;
  readonly name: ReactNode;
  /** The formula in letters, left out where the row above has it. */
  readonly letters?: ReactNode;
  /** The formula with these numbers: factors, or as it is to be written. */
  readonly factors: readonly number[] | ReactNode;
  /** As counted on the graph. */
  readonly value: number;
  /** What it is held against: not in bold. */
  readonly quiet?: boolean;
}

interface Props {
  readonly id: string;
  readonly caption: string;
  /** Whether the caption is seen; else it is for those who hear the page. */
  readonly shown?: boolean;
  readonly rows: readonly ProductRow[];
}

const isFactors = (factors: ProductRow["factors"]): factors is readonly number[] =>
  Array.isArray(factors) && factors.every((factor) => typeof factor === "number");

/** Where a cost comes from: products in letters and in numbers, and their value. On a phone the value alone. */
export function ProductTable({ id, caption, shown = false, rows }: Props) {
  const format = useFormatter();
  return (
    <table className="mb-3 w-full text-[15px] tabular-nums" data-cost={id}>
      <caption className={shown ? "text-left text-sm text-ink-2" : "sr-only"}>{caption}</caption>
      <tbody>
        {rows.map(({ id: row, name, letters, factors, value, quiet }) => {
          const weight = quiet ? "font-normal" : "font-semibold";
          return (
            <tr key={row} className={`border-b border-line ${quiet ? "text-ink-2" : ""}`} data-row={row}>
              <th scope="row" className={`py-1.5 pr-3 text-left sm:w-[28%] ${weight}`}>
                {name}
              </th>
              <td className="py-1.5 pr-3 whitespace-nowrap max-sm:hidden sm:w-[26%]">{letters}</td>
              <td className="py-1.5 pr-3 text-right whitespace-nowrap max-sm:hidden">
                {isFactors(factors) ? factors.map((factor) => format.number(factor)).join(" · ") : factors}
              </td>
              <td className={`py-1.5 text-right ${weight}`} data-value>
                {format.number(value)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
