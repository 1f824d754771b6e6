"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Checked } from "@/lib/readings/check";
import { shuffleGroup } from "@/lib/spec/shuffle";
import type { ShuffleView } from "./derive";
import { WHICH } from "./Matrices";
import type { ShuffleMatrices } from "./useShuffleRun";
import { ranges } from "./words";

const heardBy = ({ reaches, columns }: Checked, output: number): readonly number[] =>
  Array.from({ length: columns }, (_, input) => input).filter((input) => reaches[output * columns + input] === 1);

/** The same in numbers: both matrices, and place by place which channel comes there and which inputs that output hears. */
export function ShuffleTable({ view, matrices }: { readonly view: ShuffleView; readonly matrices: ShuffleMatrices }) {
  const t = useTranslations("shuffle.table");
  const format = useFormatter();
  const { built, widths } = view;
  if (!built) return null;
  const [, columns] = built.table;
  const cells = "[&_td]:px-2 [&_td]:py-1.5 [&_td]:text-right [&_th]:px-2 [&_th]:py-1.5 [&_th]:text-left";
  const head = (names: readonly (Parameters<typeof t>[0] & string)[]) => (
    <thead>
      <tr className="border-b border-ink">
        {names.map((name, i) => (
          <th key={name} scope="col" className={i > 0 ? "!text-right" : ""}>
            {t(name)}
          </th>
        ))}
      </tr>
    </thead>
  );
  return (
    <section
      className="grid max-h-[70vh] gap-6 overflow-auto"
      aria-label={t("places")}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      data-table
    >
      <table className={`w-full text-[15px] tabular-nums ${cells}`}>
        <caption className="pb-1 text-left text-ink-2">{t("matrices")}</caption>
        {head(["layers", "pairs", "density", "check"])}
        <tbody>
          {WHICH.map((which) => {
            const checked = matrices[which];
            return (
              <tr key={which} className="border-b border-line" data-row={which}>
                <th scope="row">{t(which)}</th>
                <td>{checked ? t("of", { joined: checked.joined, all: widths.channels * widths.channels }) : "…"}</td>
                <td>
                  {checked ? format.number(checked.density, { style: "percent", maximumFractionDigits: 1 }) : "…"}
                </td>
                <td className={checked && checked.differing > 0 ? "text-bad" : ""}>
                  {!checked ? "…" : checked.differing === 0 ? t("agrees") : t("differs", { count: checked.differing })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className={`w-full text-[15px] tabular-nums ${cells}`}>
        <caption className="pb-1 text-left text-ink-2">{t("places")}</caption>
        {head(["place", "channel", "madeBy", "cell", "readBy", "hearsWithout", "hearsWith"])}
        <tbody>
          {built.order.map((channel, place) => (
            <tr key={channel} className="border-b border-line" data-place-row={place}>
              <th scope="row">{place}</th>
              <td>{channel}</td>
              <td>{shuffleGroup(channel, widths)}</td>
              <td>{t("at", { row: Math.floor(channel / columns), column: channel % columns })}</td>
              <td>{shuffleGroup(place, widths)}</td>
              {WHICH.map((which) => {
                const checked = matrices[which];
                return <td key={which}>{checked ? ranges(heardBy(checked, place), t("comma")) : "…"}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
