import { useFormatter, useTranslations } from "next-intl";
import { Printed } from "@/components/site/Printed";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { cost } from "@/lib/readings/cost";
import { widthOf } from "./Computed";

const GROUPS = [1, 2, 3, 4, 8] as const;
const COMPACT = { notation: "compact", maximumSignificantDigits: 4 } as const;

/** For about the same work: the widths that each number of groups buys, counted, beside the errors that the paper prints. */
export function Budget() {
  const t = useTranslations("shufflenet.budget");
  const format = useFormatter();
  const cell = "py-1.5 pl-6 text-right whitespace-nowrap";
  const rows = GROUPS.map((groups) => ({ groups, total: cost(shufflenet({ groups })) }));
  const widest = Math.max(...GROUPS.map((groups) => widthOf(groups, 2)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable by key
    <section className="mt-4 overflow-x-auto lg:w-max" tabIndex={0} aria-label={t("caption")}>
      <table className="text-[15px] tabular-nums">
        <caption className="sr-only">{t("caption")}</caption>
        <thead className="text-ink-2">
          <tr>
            <th className="text-left font-normal whitespace-nowrap" scope="col">
              {t("groups")}
            </th>
            <th className="pl-6 text-left font-normal whitespace-nowrap" scope="col">
              {t("channels")}
            </th>
            <th className={`${cell} font-normal`} scope="col">
              {t("macs")}
            </th>
            <th className={`${cell} font-normal`} scope="col">
              {t("params")}
            </th>
            <th className={`${cell} font-normal`} scope="col">
              {t("error")}
            </th>
            <th className={`${cell} font-normal`} scope="col">
              {t("errorQuarter")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ groups, total }) => (
            <tr key={groups} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-semibold">
                {groups}
              </th>
              <td className="py-1.5 pl-6">
                <span className="flex items-center gap-3 whitespace-nowrap">
                  <span
                    aria-hidden
                    className="h-3 rounded-sm bg-ink-3"
                    style={{ width: `${(120 * widthOf(groups, 2)) / widest}px` }}
                  />
                  {([2, 3, 4] as const).map((stage) => format.number(widthOf(groups, stage))).join(" · ")}
                </span>
              </td>
              <td className={cell}>{format.number(total.macs, COMPACT)}</td>
              <td className={cell}>{format.number(total.params, COMPACT)}</td>
              <td className={cell}>
                <Printed paper="shufflenet" fact="errors" part={`g${groups}`} decimals={1} />%
              </td>
              <td className={cell}>
                <Printed paper="shufflenet" fact="errorsQuarter" part={`g${groups}`} decimals={1} />%
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
