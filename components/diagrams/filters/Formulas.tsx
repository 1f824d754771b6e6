"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { toLocale } from "@/i18n/locales";
import { KINDS } from "@/lib/spec/filters";
import type { FiltersView } from "./derive";
import { DF, FACTORS, product } from "./maths";

/** The paper's formulas with their numbers, and beside each what the graph that runs is counted to have. */
export function Formulas({ view }: { readonly view: FiltersView }) {
  const t = useTranslations("filters");
  const format = useFormatter();
  const locale = toLocale(useLocale());
  const { formulas, layers, widths, side, compared } = view;
  const { h, k, stride } = widths;
  const number = (value: number) => format.number(value);
  const numbers = (factors: readonly number[]) => factors.map(number).join(" · ");
  const both = formulas.depthwise.macs + formulas.pointwise.macs;
  return (
    <div className="min-w-0">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("formulas.title")}</h3>
        <span className="text-sm text-ink-2">{t("formulas.note")}</span>
      </div>
      <table className="w-full text-[15px] tabular-nums" data-formulas>
        <thead>
          <tr className="border-b border-ink text-sm text-ink-2 [&_th]:py-1 [&_th]:font-normal">
            <th scope="col" className="text-left">
              {t("formulas.multAdds")}
            </th>
            <th scope="col" className="text-right">
              {t("formulas.printed")}
            </th>
            <th scope="col" className="pl-3 text-right">
              {t("formulas.counted")}
            </th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => {
            const { factors, macs } = formulas[kind];
            return (
              <tr key={kind} className="border-b border-line" data-row={kind}>
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  <span className="font-semibold">{t(`names.${kind}`, { k: kind === "pointwise" ? 1 : k })}</span>
                  <br />
                  {product([...FACTORS[kind], DF, DF])}
                  <span className="text-ink-2 max-sm:hidden">
                    {" = "}
                    {numbers([...factors, h, h])}
                  </span>
                </th>
                <td className="py-1.5 text-right align-bottom" data-printed>
                  {number(macs)}
                </td>
                <td className="py-1.5 pl-3 text-right align-bottom font-semibold" data-value>
                  {number(layers[kind].price.macs)}
                </td>
              </tr>
            );
          })}
          <tr data-row="pair">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              <span className="font-semibold">{t("formulas.pair")}</span>
              <br />
              {product([...FACTORS.depthwise, DF, DF])} + {product([...FACTORS.pointwise, DF, DF])}
              <span className="text-ink-2 max-sm:hidden">
                {" "}
                {"= "}
                {number(formulas.depthwise.macs)} + {number(formulas.pointwise.macs)}
              </span>
            </th>
            <td className="py-1.5 text-right align-bottom" data-printed>
              {number(both)}
            </td>
            <td className="py-1.5 pl-3 text-right align-bottom font-semibold" data-value>
              {number(compared.macs.depthwise + compared.macs.pointwise)}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="mt-2 text-sm text-ink-2" data-stride-note>
        {t.rich(stride === 1 ? "formulas.equal" : "formulas.strided", {
          h,
          side,
          stride,
          times: number((h * h) / (side * side)),
          df: () => DF,
        })}
      </p>
      <p className="mt-2 text-sm text-ink-2" data-code-note>
        {t.rich("codeNote", {
          in: widths.in,
          k,
          code: (chunks) => <code className="text-[13px] text-ink">{chunks}</code>,
          link: (chunks) => (
            <PageLink className="underline underline-offset-2" href={`${pagePath(locale, "shufflenet")}#groups`}>
              {chunks}
            </PageLink>
          ),
        })}
      </p>
    </div>
  );
}
