"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Compared, FiltersView } from "./derive";
import { DK } from "./maths";

const THREE = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;

type RowId = keyof FiltersView["compared"];

/** `1` over something, as in a textbook. */
function Over({ children }: { readonly children: React.ReactNode }) {
  return (
    <span className="mx-0.5 inline-grid text-center align-middle leading-[1.25]">
      <span className="border-b border-current px-1">1</span>
      <span className="px-1">{children}</span>
    </span>
  );
}

/** The paper's ratio and the ratios as counted, side by side, and why some are not the same. */
export function Ratios({ view }: { readonly view: FiltersView }) {
  const t = useTranslations("filters.ratio");
  const format = useFormatter();
  const { formulas, compared, widths, side } = view;
  const { in: channels, out, k, stride, h } = widths;
  const { overN, overK, sum } = formulas.ratio;
  const three = (value: number) => format.number(value, THREE);
  const number = (value: number) => format.number(value);
  const words = { m: number(channels), n: number(out), h, side, k };
  const rows: readonly (readonly [id: RowId, counted: Compared])[] = [
    ["macs", compared.macs],
    ["weights", compared.weights],
    ["params", compared.params],
    ...(stride > 1 ? ([["late", compared.late]] as const) : []),
  ];
  const reason = (id: RowId, equal: boolean) => {
    if (equal) return t(stride > 1 && id === "macs" ? "equal.strided" : "equal.plain");
    return id === "params" || id === "late" ? t(`why.${id}`, words) : null;
  };
  return (
    <div className="min-w-0" data-ratios>
      <h3 className="mb-2 text-[17px]">{t("title")}</h3>
      <p className="text-[17px] tabular-nums" data-paper>
        <Over>
          <i>N</i>
        </Over>
        +
        <Over>
          {DK}
          <sup>2</sup>
        </Over>
        = <Over>{number(out)}</Over>+<Over>{number(k * k)}</Over>= {three(overN)} + {three(overK)} ={" "}
        <b className="text-[22px]">{three(sum)}</b>
      </p>
      <table className="mt-2 w-full text-[15px] tabular-nums">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col">{t("counted")}</th>
            <th scope="col">{t("verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([id, { depthwise, pointwise, standard, ratio }]) => {
            const equal = Math.abs(ratio - sum) < 1e-9;
            return (
              <tr key={id} className="border-t border-line align-top" data-ratio-row={id} data-equal={equal}>
                <th scope="row" className="py-1.5 pr-3 text-left font-semibold">
                  {t(`rows.${id}`)}
                  <span className="block text-sm font-normal text-ink-2">
                    ({number(depthwise)} + {number(pointwise)}) / {number(standard)}
                  </span>
                  <span className="block text-sm font-normal text-ink-2">{reason(id, equal)}</span>
                </th>
                <td className="py-1.5 text-right whitespace-nowrap">
                  <b>{three(ratio)}</b>
                </td>
                <td className="w-24 py-1.5 pl-2 text-right whitespace-nowrap">
                  {equal ? `= ${three(sum)}` : `≠ ${three(sum)}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
