"use client";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import type { NetworkMap } from "@/lib/readings/network-map";
import { PRICES } from "@/lib/spec/map";
import { Layer } from "../object/Drawing";
import { Touch } from "../Touch";
import type { How } from "../usePointed";
import { kindOf, SHADE } from "./kinds";
import { longName } from "./names";
import { pricesOf, sumOf } from "./prices";
import type { Schedule } from "./time";
import { useMapWords } from "./useMapWords";

export interface BarsProps {
  readonly map: NetworkMap;
  readonly schedule: Schedule;
  readonly width: number;
  /** The layer looked at, and the one that is running in the replay. */
  readonly at: number | null;
  readonly running: number | null;
  /** Why there are no times. */
  readonly untimed: string;
  onLayer(layer: number | null, how: How): void;
}

const TITLE = 20;
const HIGH = 40;
const GAP = 10;

const BARS_HEIGHT = 26 + PRICES.length * (TITLE + HIGH + GAP);

/** Parameters, mult-adds and time of each layer: three rows of bars, each linear from its own zero. */
export const Bars = memo(function Bars({ map, schedule, width, at, running, untimed, onLayer }: BarsProps) {
  const t = useTranslations("map");
  const words = useMapWords();
  const { layers } = map;
  const step = width / layers.length;
  const values = useMemo(() => pricesOf(map, schedule), [map, schedule]);
  const last = layers.length - 1;
  const said = at ?? running;
  return (
    <div className="relative mt-5" style={{ width, height: BARS_HEIGHT }} data-bars>
      <Layer size={{ width, height: BARS_HEIGHT }}>
        <text y={14} fontSize={14} fontWeight={650} fill="var(--ink)">
          {t("bars.title", { count: layers.length })}
          <tspan dx={10} fontSize={13} fontWeight={400} fill="var(--ink-2)">
            {t("bars.linear")}
          </tspan>
        </text>
        <text x={width} y={14} fontSize={13} textAnchor="end" fill="var(--ink)">
          {said !== null && layers[said] ? longName(layers[said].id) : ""}
        </text>
        {said !== null && (
          <rect x={said * step} y={22} width={step} height={BARS_HEIGHT - 24} fill="var(--ink-3)" opacity={0.18} />
        )}
        {PRICES.map((price, row) => {
          const all = values[price];
          const top = 26 + row * (TITLE + HIGH + GAP);
          const zero = top + TITLE + HIGH;
          const most = all ? Math.max(...all) : 0;
          const sum = all ? sumOf(all) : 0;
          const write = price === "ms" ? words.ms : words.number;
          return (
            <g key={price}>
              <text y={top + 13} fontSize={13} fill="var(--ink)">
                {t(`bars.${price}`)}
                <tspan dx={8} fill="var(--ink-2)" fontSize={12.5}>
                  {all ? t(`bars.sum.${price}`, { sum: write(sum), most: write(most) }) : untimed}
                </tspan>
              </text>
              {all && said !== null && (
                <text x={width} y={top + 13} fontSize={13} textAnchor="end" fontWeight={650} fill="var(--ink)">
                  {t(`bars.one.${price}`, {
                    value: write(all[said] ?? 0),
                    share: words.percent((all[said] ?? 0) / (sum || 1)),
                  })}
                </text>
              )}
              <path d={`M0 ${zero + 0.5}H${width}`} stroke="var(--ink-3)" />
              {all?.map((value, i) => {
                const high = most > 0 ? (value / most) * HIGH : 0;
                const layer = layers[i];
                if (!layer) return null;
                return (
                  <rect
                    key={layer.id}
                    x={i * step + Math.min(1.5, step * 0.12)}
                    y={zero - high}
                    width={Math.max(1, step - 2 * Math.min(1.5, step * 0.12))}
                    height={high}
                    fill={SHADE[kindOf(layer)]}
                  />
                );
              })}
            </g>
          );
        })}
      </Layer>
      <Touch
        place={{ x: 0, y: 0, width, height: BARS_HEIGHT }}
        label={t("bars.touch")}
        now={said ?? 0}
        under={({ x }) => Math.min(last, Math.max(0, Math.floor(x / step)))}
        moved={({ key }, from) =>
          ({
            ArrowLeft: Math.max(0, from - 1),
            ArrowRight: Math.min(last, from + 1),
            Home: 0,
            End: last,
          })[key] ?? null
        }
        onSpot={onLayer}
      />
    </div>
  );
});
