"use client";
import { useTranslations } from "next-intl";
import { NumberTable } from "../object/NumberTable";
import type { MapView } from "./derive";
import { longName } from "./names";
import type { Schedule } from "./time";
import { useMapWords } from "./useMapWords";

const COLUMNS = ["layer", "does", "output", "activations", "weights", "params", "macs", "ms"] as const;

/** Every layer in numbers. */
export function MapTable({ view, schedule }: { readonly view: MapView; readonly schedule: Schedule }) {
  const t = useTranslations("map");
  const words = useMapWords();
  return (
    <NumberTable caption={t("table.caption")} columns={COLUMNS.map((name) => t(`table.${name}`))} words={2}>
      {view.map.layers.map((layer, i) => {
        const [h, w, c] = layer.shape;
        const ms = schedule.ms?.[i];
        return (
          <tr key={layer.id}>
            <th scope="row">{longName(layer.id)}</th>
            <td className="!text-left">{words.does(layer)}</td>
            <td>
              {h} × {w} × {c}
            </td>
            <td>{words.number(h * w * c)}</td>
            <td>{words.number(layer.bank?.weights ?? 0)}</td>
            <td>{words.number(layer.params)}</td>
            <td>{words.number(layer.macs)}</td>
            <td>{ms === undefined ? "–" : words.ms(ms)}</td>
          </tr>
        );
      })}
    </NumberTable>
  );
}
