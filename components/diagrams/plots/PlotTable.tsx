"use client";
import { useFormatter, useTranslations } from "next-intl";
import { NumberTable } from "../object/NumberTable";
import type { PlotRow } from "./plot";
import { usePlotWords } from "./words";

const COLUMNS = ["network", "accuracy", "where", "macs", "params", "printed"] as const;

/** All points of a plot in numbers, printed beside counted. */
export function PlotTable({ caption, rows }: { readonly caption: string; readonly rows: readonly PlotRow[] }) {
  const t = useTranslations("plots");
  const format = useFormatter();
  const words = usePlotWords();
  return (
    <NumberTable caption={caption} columns={COLUMNS.map((name) => t(`table.${name}`))}>
      {rows.map((row) => {
        const { id, name, accuracy, counted } = row;
        return (
          <tr key={id} data-row={id}>
            <th scope="row" className="whitespace-nowrap">
              {name}
            </th>
            <td>{accuracy ? t(`table.${accuracy.kind}`, { value: words.percent(accuracy.value) }) : "–"}</td>
            <td>{accuracy ? words.place(accuracy.where) : words.accuracy(row)}</td>
            <td>{counted ? format.number(counted.macs) : "–"}</td>
            <td>{counted ? format.number(counted.params) : "–"}</td>
            <td>{words.printed(row) ?? "–"}</td>
          </tr>
        );
      })}
    </NumberTable>
  );
}
