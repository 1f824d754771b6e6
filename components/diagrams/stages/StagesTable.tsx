"use client";
import { useFormatter, useTranslations } from "next-intl";
import { MIXINGS } from "@/lib/spec/stages";
import type { StagesView } from "./derive";
import { useNames } from "./useNames";

/** The strip as a table: unit after unit, how many channels there are and how many hear the followed one. */
export function StagesTable({ view }: { readonly view: StagesView }) {
  const t = useTranslations("stages");
  const format = useFormatter();
  const names = useNames();
  const { stations, reached, from } = view;
  const source = stations[from];
  if (!source) return null;
  return (
    <div className="overflow-x-auto" data-table>
      <table className="w-full text-[15px] tabular-nums [&_td]:px-3 [&_td]:py-1 [&_td]:text-right [&_th]:px-3 [&_th]:py-1 [&_th]:text-left">
        <caption className="pb-2 text-left text-ink-2">
          {t("describe", { g: view.groups, channel: view.channel, station: names.long(source) })}
        </caption>
        <thead>
          <tr className="border-b border-ink">
            <th scope="col">{t("table.unit")}</th>
            <th scope="col" className="!text-right">
              {t("table.channels")}
            </th>
            {MIXINGS.map((mixing) => (
              <th key={mixing} scope="col" className="!text-right">
                {t(`table.${mixing}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stations.map((station, i) => (
            <tr key={station.id} className="border-b border-line">
              <th scope="row" className="font-normal">
                {names.long(station)}
              </th>
              <td>{format.number(station.channels)}</td>
              {MIXINGS.map((mixing) => {
                const one = reached[mixing][i];
                return (
                  <td key={mixing}>
                    {one && i >= from ? `${format.number(one.count)} (${names.percent(one.share)})` : "–"}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
