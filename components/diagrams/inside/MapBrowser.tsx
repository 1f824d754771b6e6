"use client";
import { useTranslations } from "next-intl";
import { memo, useId, useMemo } from "react";
import { Choice } from "@/components/controls/Choice";
import type { Bitmap } from "@/lib/engine/protocol";
import { INSIDE, MAP_ORDERS } from "@/lib/spec/inside";
import { OneChannel } from "../OneChannel";
import { ordered } from "./channels";
import { useField } from "./useField";
import type { Words } from "./useWords";

interface Props {
  readonly maps: Bitmap;
  readonly channel: number;
  readonly words: Words;
  onChannel(channel: number): void;
}

/** As many maps as are looked through at once. */
const PAGE = 32;
const TILE = 44;

/** All maps of a tensor, so many at a time, by number or by how strongly they answer, found by their number. */
export function MapBrowser({ maps, channel, words, onChannel }: Props) {
  const t = useTranslations("inside.maps");
  const [order, setOrder] = useField(INSIDE.order);
  const [turned, setTurned] = useField(INSIDE.page);
  const field = useId();
  const all = useMemo(() => ordered(maps, order), [maps, order]);
  const pages = Math.ceil(all.length / PAGE);
  const home = Math.floor(Math.max(0, all.indexOf(channel)) / PAGE);
  // The page with the map looked at, until another is turned to.
  const [at, to = home] = turned?.node === maps.node ? turned.numbers : [];
  const page = Math.min(pages - 1, at === channel ? to : home);
  const shown = all.slice(page * PAGE, (page + 1) * PAGE);
  const turn = (next: number) => setTurned({ node: maps.node, numbers: [channel, next] }, "begin");
  return (
    <section className="grid gap-2" aria-label={t("all", { name: words.name(maps.node) })} data-maps={maps.node}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <p role="status" className="text-ink">
          {t("shown", { shown: shown.length, of: all.length })}
        </p>
        <Choice
          name={t("order.name")}
          shown
          value={order}
          options={MAP_ORDERS.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChange={(value) => setOrder(value, "begin")}
        />
        <label htmlFor={field} className="flex items-center gap-2 text-ink-2">
          {t("find")}
          <input
            id={field}
            type="number"
            inputMode="numeric"
            min={0}
            max={all.length - 1}
            value={channel}
            className="w-20 rounded-md border border-line bg-bg px-2 py-1 text-ink max-lg:min-h-11"
            onChange={(event) => {
              const next = event.currentTarget.valueAsNumber;
              if (Number.isInteger(next) && next >= 0 && next < all.length) onChannel(next);
            }}
          />
        </label>
        {pages > 1 && (
          <span className="flex items-center gap-1">
            <button
              type="button"
              className="button min-h-8 px-2 py-0.5 max-lg:min-h-11"
              disabled={page === 0}
              onClick={() => turn(page - 1)}
            >
              {t("before")}
            </button>
            <button
              type="button"
              className="button min-h-8 px-2 py-0.5 max-lg:min-h-11"
              disabled={page === pages - 1}
              onClick={() => turn(page + 1)}
            >
              {t("next")}
            </button>
          </span>
        )}
      </div>
      <ul className="flex flex-wrap gap-x-1.5 gap-y-1">
        {shown.map((k) => (
          <li key={k}>
            <Thumb
              maps={maps}
              channel={k}
              chosen={k === channel}
              mean={words.value(maps.mean[k] ?? 0)}
              onChannel={onChannel}
            />
          </li>
        ))}
      </ul>
      <p className="text-[13px] text-ink-2">{t("each")}</p>
    </section>
  );
}

interface ThumbProps {
  readonly maps: Bitmap;
  readonly channel: number;
  readonly chosen: boolean;
  readonly mean: string;
  onChannel(channel: number): void;
}

const Thumb = memo(function Thumb({ maps, channel, chosen, mean, onChannel }: ThumbProps) {
  const t = useTranslations("inside.maps");
  return (
    <button
      type="button"
      aria-pressed={chosen}
      aria-label={t("thumb", { channel, mean })}
      className={`block rounded-[3px] border-2 text-center text-[12px] leading-4 tabular-nums ${chosen ? "border-ink font-semibold text-ink" : "border-transparent text-ink-2 hover:border-line"}`}
      onClick={() => onChannel(channel)}
    >
      <span className="relative block" style={{ width: TILE, height: TILE }}>
        <OneChannel maps={maps} channel={channel} side={TILE} />
      </span>
      {channel}
    </button>
  );
});
