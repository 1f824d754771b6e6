"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Choice } from "@/components/controls/Choice";
import { ROLE_TEXT } from "@/components/controls/role";
import { COST_COLUMNS, type CostColumn } from "@/lib/spec/fire";
import { BRANCHES } from "@/lib/spec/fire-time";
import type { FireView, Price } from "./derive";
import { STAGE_ROLE } from "./roles";
import { type Formula, Typeset } from "./Typeset";

export type FormulaRow = "squeeze" | "expand1x1" | "expand3x3" | "plain";
/** For each column and row the formula in symbols, and in numbers with slots. */
export type Formulas = Readonly<
  Record<CostColumn, Readonly<Record<FormulaRow, { readonly symbols: Formula; readonly numbers: Formula }>>>
>;

interface Props {
  readonly view: FireView;
  readonly column: CostColumn;
  readonly formulas: Formulas;
  onColumn(column: CostColumn): void;
}

const MAC_FLOPS = 2;

function priceIn(column: CostColumn, price: Price): number {
  if (column === "params") return price.params;
  return column === "macs" ? price.macs : MAC_FLOPS * price.macs;
}

/** Where the numbers come from: each layer's formula in symbols, with this module's numbers, and its value as counted on the graph. */
export function CostTable({ view, column, formulas, onColumn }: Props) {
  const t = useTranslations("fire");
  const format = useFormatter();
  const { built, config } = view;
  const { h, w, s1, e1, e3 } = config;
  const plainOut = e1 + e3;
  const numbers = Object.fromEntries(
    Object.entries({ h, w, s1, e1, e3, cin: config.in, cout: plainOut }).map(([k, v]) => [k, format.number(v)]),
  );
  const row = (id: FormulaRow, name: string, price: Price | undefined, look: string) => (
    <tr key={id} className="border-b border-line" data-row={id}>
      <th scope="row" className={`py-2 pr-3 text-left font-semibold whitespace-nowrap ${look}`}>
        {name}
      </th>
      <td className={`py-2 pr-3 whitespace-nowrap ${look}`}>
        <Typeset formula={formulas[column][id].symbols} numbers={numbers} />
      </td>
      <td className="py-2 pr-3 text-right whitespace-nowrap max-sm:hidden">
        <Typeset formula={formulas[column][id].numbers} numbers={numbers} />
      </td>
      <td className={`py-2 text-right font-semibold ${look}`} data-value>
        {price ? format.number(priceIn(column, price)) : "–"}
      </td>
    </tr>
  );
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h3 className="text-[17px]">{t(`costTitle.${column}`)}</h3>
        <Choice
          name={t("costColumn")}
          value={column}
          options={COST_COLUMNS.map((value) => ({ value, label: t(value === "flops" ? "flops" : value) }))}
          onChange={onColumn}
        />
      </div>
      <table className="w-full text-[15px] tabular-nums" data-cost>
        <caption className="sr-only">{t(`costTitle.${column}`)}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("layer")}</th>
            <th scope="col">{t("formula")}</th>
            <th scope="col">{t("withNumbers")}</th>
            <th scope="col">{t(column === "flops" ? "flops" : column)}</th>
          </tr>
        </thead>
        <tbody>
          {BRANCHES.map((part) => row(part, t(`parts.${part}`), built?.parts[part], ROLE_TEXT[STAGE_ROLE[part]]))}
          <tr className="border-b-2 border-ink" data-row="total">
            <th scope="row" colSpan={2} className="py-2 text-left font-semibold">
              {t("parts.fire")}
            </th>
            <td className="max-sm:hidden" />
            <td className="py-2 text-right font-semibold" data-value>
              {built ? format.number(priceIn(column, built.total)) : "–"}
            </td>
          </tr>
          {row("plain", t("parts.plain"), built?.plain, "text-ink-2")}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2">{t(`costNote.${column}`)}</p>
    </div>
  );
}
