"use client";
import { useTranslations } from "next-intl";
import { NumberTable } from "../object/NumberTable";
import type { MapView } from "./derive";
import type { Gauges } from "./gaugeMarks";
import { longName } from "./names";
import type { Schedule } from "./time";
import { useMapWords } from "./useMapWords";

const COLUMNS = ["layer", "does", "output", "activations", "weights", "params", "macs", "ms"] as const;

interface Props {
  readonly view: MapView;
  readonly schedule: Schedule;
  readonly gauges: Gauges | null;
}

/** Every layer in numbers; what a block is marked with stands in the row of its last layer. */
export function MapTable({ view, schedule, gauges }: Props) {
  const t = useTranslations("map");
  const words = useMapWords();
  const { layers } = view.map;
  const columns = [...COLUMNS.map((name) => t(`table.${name}`)), ...(gauges?.columns ?? [])];
  return (
    <NumberTable caption={t("table.caption")} columns={columns} words={2}>
      {layers.map((layer, i) => {
        const gauge = layers[i + 1]?.block === layer.block ? undefined : gauges?.of.get(layer.block);
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
            {gauges?.ways.map((way, w) => (
              <td key={way}>{gauge ? words.percent((gauge.counts[w] ?? 0) / gauge.channels) : ""}</td>
            ))}
          </tr>
        );
      })}
    </NumberTable>
  );
}
