"use client";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { Choice } from "@/components/controls/Choice";
import { textWidth } from "@/components/marks/text";
import { PRICES, type Price } from "@/lib/spec/map";
import { Layer } from "../object/Drawing";
import type { BarsProps } from "./Bars";
import { kindOf, SHADE } from "./kinds";
import { longName } from "./names";
import { pricesOf, sumOf } from "./prices";
import { useMapWords } from "./useMapWords";

interface Props extends BarsProps {
  readonly price: Price;
  onPrice(price: Price): void;
}

/** Large enough for a finger. */
const ROW = 44;
const BAR = 9;
const HEAD = 22;

/** On a phone: one price at a time, a row a block, its layers one behind the other in a bar from a common zero. */
export const BarsList = memo(function BarsList({
  map,
  schedule,
  width,
  at,
  running,
  untimed,
  price,
  onPrice,
  onLayer,
}: Props) {
  const t = useTranslations("map");
  const words = useMapWords();
  const values = useMemo(() => pricesOf(map, schedule)[price], [map, schedule, price]);
  const rows = useMemo(
    () =>
      map.blocks.map(({ id }) => {
        const layers = map.layers.flatMap(({ block }, i) => (block === id ? [i] : []));
        return { id, layers, value: sumOf(layers.map((i) => values?.[i] ?? 0)) };
      }),
    [map, values],
  );
  const said = at ?? running;
  const lit = said === null ? null : (map.layers[said]?.block ?? null);
  const [sum, most] = [sumOf(rows.map(({ value }) => value)), Math.max(...rows.map(({ value }) => value), 1e-9)];
  const write = price === "ms" ? words.ms : words.number;
  const height = HEAD + (values ? rows.length * ROW : 0);
  return (
    <section className="mt-5" data-bars aria-label={t("bars.title", { count: map.layers.length })}>
      <p className="text-[14px] font-semibold">{t("bars.title", { count: map.layers.length })}</p>
      <div className="my-1.5">
        <Choice
          name={t("bars.choose")}
          value={price}
          options={PRICES.map((each) => ({ value: each, label: t(`bars.${each}`) }))}
          grow
          onChange={onPrice}
        />
      </div>
      <div className="relative" style={{ width, height }}>
        <Layer size={{ width, height }}>
          <text y={14} fontSize={13} fill="var(--ink-2)">
            {values ? t("bars.blocks", { sum: write(sum), unit: t(`bars.${price}`) }) : ""}
          </text>
          {values &&
            rows.map(({ id, layers, value }, r) => {
              const top = HEAD + r * ROW;
              const figure = t(`bars.one.${price}`, { value: write(value), share: words.percent(value / (sum || 1)) });
              let x = 0;
              return (
                <g key={id} transform={`translate(0 ${top})`} data-bar={id}>
                  {id === lit && (
                    <rect x={-6} width={width + 12} height={ROW - 2} rx={4} fill="var(--ink-3)" opacity={0.18} />
                  )}
                  <text y={16} fontSize={13.5} fontWeight={id === lit ? 650 : 400} fill="var(--ink)">
                    {textWidth(longName(id), 13.5, true) + textWidth(figure, 13) < width - 8 ? longName(id) : id}
                  </text>
                  <text x={width} y={16} fontSize={13} textAnchor="end" fill="var(--ink-2)">
                    {figure}
                  </text>
                  <path d={`M0 ${22 + BAR + 0.5}H${width}`} stroke="var(--line)" />
                  {layers.map((i) => {
                    const layer = map.layers[i];
                    const long = (width * (values[i] ?? 0)) / most;
                    const from = x;
                    x += long;
                    return (
                      layer && (
                        <rect key={layer.id} x={from} y={22} width={long} height={BAR} fill={SHADE[kindOf(layer)]} />
                      )
                    );
                  })}
                </g>
              );
            })}
        </Layer>
        {values &&
          rows.map(({ id, layers, value }, r) => (
            <button
              key={id}
              type="button"
              aria-label={t("bars.row", {
                name: longName(id),
                value: t(`bars.one.${price}`, { value: write(value), share: words.percent(value / (sum || 1)) }),
              })}
              aria-pressed={id === lit}
              className="absolute left-0 w-full rounded-[3px]"
              style={{ top: HEAD + r * ROW, height: ROW }}
              onClick={() => onLayer(id === lit && at !== null ? null : (layers[0] ?? null), "choose")}
            />
          ))}
      </div>
      {!values && <p className="text-[13px] text-ink-2">{untimed}</p>}
    </section>
  );
});
