"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type FiltersSpot, filtersSpot, KINDS } from "@/lib/spec/filters";
import { NumberTable } from "../object/NumberTable";
import type { FiltersView } from "./derive";
import { filterAtSpot } from "./geometry";
import { termsOf } from "./terms";
import { type Results, useWindows } from "./useFiltersRun";
import { signed, VALUE, written } from "./words";

interface Props {
  readonly view: FiltersView;
  readonly results: Results;
  readonly chosen: FiltersSpot | null;
}

const COLUMNS = ["kind", "filters", "each", "weights", "output", "macs", "hears", "products", "sum"] as const;

/** The three rows in words and numbers, the inspected output pixel among them. */
export function FiltersTable({ view, results, chosen }: Props) {
  const t = useTranslations("filters");
  const format = useFormatter();
  const { widths, side, layers } = view;
  const spot = filtersSpot(widths, side, chosen);
  const windows = useWindows(view, results, spot);
  const number = (value: number) => format.number(value);
  const two = (value: number) => format.number(value, VALUE);
  return (
    <NumberTable
      caption={t("table.caption", { y: spot.y, x: spot.x })}
      columns={COLUMNS.map((name) => t(`table.${name}`))}
    >
      {KINDS.map((kind) => {
        const k = kind === "pointwise" ? 1 : widths.k;
        const filters = kind === "depthwise" ? widths.in : widths.out;
        const reads = kind === "depthwise" ? 1 : widths.in;
        const window = windows[kind];
        const terms = window && termsOf(window);
        const { price } = layers[kind];
        return (
          <tr key={kind} data-kind={kind} className="[&>*:not(:last-child)]:whitespace-nowrap">
            <th scope="row">{t(`names.${kind}`, { k })}</th>
            <td>{number(filters)}</td>
            <td>{`${k} × ${k} × ${number(reads)}`}</td>
            <td>{number(price.weights)}</td>
            <td>{`${side} × ${side} × ${number(filters)}`}</td>
            <td>{number(price.macs)}</td>
            <td>{number(reads)}</td>
            <td>{terms ? number(terms.products) : "…"}</td>
            <td>
              {terms
                ? t("table.value", {
                    filter: filterAtSpot(kind, spot),
                    text: written(terms, two, t("sum.bias"))?.join(" ") ?? signed(two(terms.sum)),
                  })
                : "…"}
            </td>
          </tr>
        );
      })}
    </NumberTable>
  );
}
