"use client";
import { useFormatter, useTranslations } from "next-intl";
import { KINDS } from "@/lib/spec/units";
import type { FormulaRow, UnitsBuilt, UnitsView } from "./derive";
import { BANKS } from "./figure";
import { Measured } from "./Measured";

const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
const FILL = { gconv1: "var(--ink)", depthwise: "var(--ink-3)", gconv2: "var(--ink-2)" } as const;

interface Props {
  readonly view: UnitsView;
  readonly built: UnitsBuilt;
}

function Formula({ row, view }: { readonly row: FormulaRow; readonly view: UnitsView }) {
  const t = useTranslations("units");
  const format = useFormatter();
  const { terms } = row;
  const equal = Math.abs(row.formula - row.graph) < 0.5;
  return (
    <tr className="border-t border-line align-baseline">
      <th scope="row" className="py-1.5 pr-3 text-left font-semibold whitespace-nowrap max-md:whitespace-normal">
        {t(`formulas.${row.name}`)}
      </th>
      <td className="py-1.5 pr-3 whitespace-nowrap italic max-md:pr-2 max-md:whitespace-normal">
        {t(`closed.${row.name}${row.name === "c" && view.widths.stride === "1" ? "1" : ""}`)}
      </td>
      <td className="py-1.5 pr-3 text-right whitespace-nowrap text-ink-2 max-md:hidden">
        {terms &&
          `${format.number(terms.area)} · (${format.number(terms.pointwise)} + ${format.number(terms.spatial)})`}
      </td>
      <td className="py-1.5 text-right font-semibold" data-formula={row.name}>
        {format.number(row.formula)}
      </td>
      <td
        className={`py-1.5 pl-2 text-right whitespace-nowrap max-md:text-[13px] ${equal ? "text-ink-2" : "text-bad"}`}
        data-counted={row.name}
      >
        {equal ? "=" : "≠"} {format.number(row.graph)}
      </td>
    </tr>
  );
}

/** The papers' formulas with these numbers, each beside what is counted on the graph. */
function Formulas({ view, built }: Props) {
  const t = useTranslations("units");
  const { c, m, g, h } = view.widths;
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-[17px]">{t("oneUnit", { c, m, g, h })}</h3>
      <table className="w-full text-[15px] tabular-nums max-md:text-sm">
        <thead>
          <tr className="text-sm text-ink-2">
            <th className="text-left font-normal">{t("unitColumn")}</th>
            <th className="text-left font-normal">{t("formulaColumn")}</th>
            <th className="pr-3 text-right font-normal max-md:hidden">{t("numbersColumn")}</th>
            <th className="text-right font-normal">{t("macs")}</th>
            <th className="text-right font-normal">{t("graphColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {built.rows.map((row) => (
            <Formula key={row.name} row={row} view={view} />
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2">{t("formulaNote", { m: 2 * m })}</p>
    </div>
  );
}

/** Each unit against itself without groups, and against a plain 3x3 convolution: bars from a common zero. */
function Bars({ built }: Props) {
  const t = useTranslations("units");
  const format = useFormatter();
  const longest = Math.max(...KINDS.map((kind) => built.prices[kind].ungrouped.macs));
  const share = (macs: number) => `${(100 * macs) / longest}%`;
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("perUnit")}</h3>
        <span className="text-sm text-ink-2">{t("linear")}</span>
      </div>
      {KINDS.map((kind) => {
        const { macs, weights, norm, parts, ungrouped, plain, params } = built.prices[kind];
        const fewer = ungrouped.macs / macs;
        return (
          <div key={kind} className="mt-3 first:mt-0" data-price={kind}>
            <p className="flex items-baseline justify-between gap-2">
              <span className="text-[15px]">
                <b>{kind}</b> <span className="text-sm text-ink-2">{t("weightsNorm", { weights, norm })}</span>
              </span>
              <span className="text-sm whitespace-nowrap text-ink-2">
                {fewer > 1
                  ? t.rich("fewer", {
                      ratio: format.number(fewer, DIGITS),
                      big: (chunks) => <b className="text-[20px] text-ink">{chunks}</b>,
                    })
                  : t("nothingGrouped")}
              </span>
            </p>
            <div
              role="img"
              aria-label={t("bar", { unit: kind, macs: format.number(macs), ungrouped: format.number(ungrouped.macs) })}
              className="relative flex h-4 w-full"
            >
              <span
                className="absolute inset-y-0 left-0 border border-dashed border-ink-3"
                style={{ width: share(ungrouped.macs) }}
              />
              {BANKS.map((name) => (
                <span
                  key={name}
                  className="relative"
                  style={{ width: share(parts[name]), background: FILL[name], printColorAdjust: "exact" }}
                />
              ))}
            </div>
            <p className="mt-0.5 flex flex-wrap justify-between gap-x-3 text-sm text-ink-2">
              <span className="font-semibold text-ink" data-macs={kind}>
                {t("macsOf", { macs })}
              </span>
              <span>
                {t("plain", {
                  ratio: format.number(plain.macs / macs, DIGITS),
                  params: format.number(plain.params / params, DIGITS),
                })}
              </span>
            </p>
          </div>
        );
      })}
      <p className="mt-3 flex flex-wrap gap-x-4 text-sm text-ink-2">
        {BANKS.map((name) => (
          <span key={name} className="inline-flex items-center gap-1.5">
            <span aria-hidden="true" className="inline-block size-2.5" style={{ background: FILL[name] }} />
            {t(`parts.${name}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Under the drawing: formulas, bars, and what was measured. */
export function UnitsCosts({ view, built, photo }: Props & { readonly photo: string | null }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 content-start gap-8">
        <Formulas view={view} built={built} />
        <Measured view={view} photo={photo} />
      </div>
      <Bars view={view} built={built} />
    </div>
  );
}
