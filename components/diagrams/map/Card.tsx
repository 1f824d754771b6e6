"use client";
import { useTranslations } from "next-intl";
import { type Scale, valueAt } from "@/components/marks/maps";
import type { RunResult } from "@/lib/engine/protocol";
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Gauges } from "./gaugeMarks";
import { MapLens } from "./MapLens";
import { longName } from "./names";
import type { MapRow } from "./placed";
import { placeOf, type Spot } from "./spot";
import type { Schedule } from "./time";
import { mapsOf } from "./useMapRun";
import { useMapWords } from "./useMapWords";

interface Props {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly width: number;
  readonly result: RunResult | null;
  readonly schedule: Schedule;
  readonly scale: Scale;
  readonly spot: Spot;
  readonly gauges: Gauges | null;
}

const WIDTH = 272;
const LENS = 92;

/** What the reader looks at, in numbers, beside it. */
export function Card({ map, row, width, result, schedule, scale, spot, gauges }: Props) {
  const t = useTranslations("map");
  const words = useMapWords();
  const layer = map.layers[spot.layer];
  const place = placeOf(map, row, spot);
  if (!layer || !place) return null;
  const maps = mapsOf(result, map.tensors[layer.tensor]?.id ?? "");
  const at = layer.from + spot.channel;
  const column = row.columns.find(({ tensor }) => tensor === layer.tensor);
  const end = (column?.x ?? 0) + (column?.width ?? 0) + 14;
  const left = end + WIDTH <= width ? end : Math.max(0, (column?.x ?? 0) - WIDTH - 14);
  const [h, w] = layer.shape;
  const ms = schedule.ms?.[spot.layer];
  const gauge = gauges?.of.get(layer.block);
  return (
    <div
      aria-live="polite"
      data-card
      className="pointer-events-none absolute z-20 rounded-md border border-ink-3 bg-card p-2.5 text-[13px] leading-snug tabular-nums"
      style={{ left, top: Math.max(0, (column?.y ?? 0) - 16), width: WIDTH }}
    >
      <p className="text-[14px] font-semibold">{longName(layer.id)}</p>
      <p className="text-ink-2">{words.does(layer)}</p>
      <div className="mt-1.5 flex gap-2.5">
        <MapLens maps={maps} channel={at} y={spot.y} x={spot.x} scale={scale} side={LENS} />
        <div className="grid content-start gap-0.5 text-ink-2">
          <span>{t("card.channel", { channel: spot.channel, channels: layer.channels })}</span>
          <span>{t("card.shape", { h, w, channels: layer.channels })}</span>
          {layer.bank && <span>{t("card.filter", { count: layer.bank.weights / layer.bank.filters })}</span>}
          {maps && (
            <span>
              {t("card.value", { y: spot.y, x: spot.x, value: valueAt(maps, at, spot.y, spot.x).toFixed(2) })}
            </span>
          )}
        </div>
      </div>
      <p className="mt-1.5 text-ink-2">
        {t("card.price", { params: layer.params, macs: layer.macs })}
        {ms !== undefined && <> · {t("card.ms", { ms: words.ms(ms) })}</>}
      </p>
      {gauge && <p className="text-ink-2">{gauges?.say(gauge)}</p>}
      {layer.kind !== "input" && <p className="text-ink-3">{t("card.open", { block: longName(layer.block) })}</p>}
    </div>
  );
}
