"use client";
import { useFormatter, useTranslations } from "next-intl";
import { MIXINGS } from "@/lib/spec/stages";
import { NumberTable } from "../object/NumberTable";
import type { StagesView } from "./derive";
import { useNames } from "./useNames";

/** The strip as a table: unit after unit, how many channels there are and how many hear the followed one. */
export function StagesTable({ view }: { readonly view: StagesView }) {
  const t = useTranslations("stages");
  const format = useFormatter();
  const names = useNames();
  const { stations, reached, from, channel, groups } = view;
  const source = stations[from];
  if (!source) return null;
  return (
    <NumberTable
      caption={t("describe", { g: groups, channel, station: names.long(source) })}
      columns={(["unit", "channels", ...MIXINGS] as const).map((column) => t(`table.${column}`))}
    >
      {stations.map((station, i) => (
        <tr key={station.id}>
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
    </NumberTable>
  );
}
