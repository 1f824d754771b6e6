"use client";
import { useTranslations } from "next-intl";
import type { NetworkMap } from "@/lib/readings/network-map";
import { shortName } from "./names";
import type { Spot } from "./spot";

interface Props {
  readonly network: string;
  readonly map: NetworkMap;
  readonly spot: Spot | null;
  readonly open: string | null;
  readonly wide: boolean;
  /** Lets go of everything. */
  onHome(): void;
  onOpen(block: string | null): void;
}

const LOOK = "text-link hover:underline max-lg:min-h-11";

/** Where the reader is: network, size of the maps, block, layer, channel. And the keys that lead on. */
export function Crumbs({ network, map, spot, open, wide, onHome, onOpen }: Props) {
  const t = useTranslations("map");
  const layer = spot ? map.layers[spot.layer] : undefined;
  const block = layer?.block ?? open;
  const [h, w] = layer?.shape ?? map.tensors[map.blocks.find(({ id }) => id === block)?.tensors[0] ?? -1]?.shape ?? [];
  const parts = block?.split("/") ?? [];
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-6 pb-1.5 text-[14px] leading-5">
      <nav aria-label={t("crumbs.name")} data-crumbs>
        <ol className="flex flex-wrap items-baseline gap-x-1.5 [&>li+li]:before:mr-1.5 [&>li+li]:before:text-ink-3 [&>li+li]:before:content-['›']">
          <li>
            {block ? (
              <button type="button" className={LOOK} onClick={onHome}>
                {network}
              </button>
            ) : (
              network
            )}
          </li>
          {h !== undefined && (
            <li>
              {h} × {w}
            </li>
          )}
          {parts.slice(0, -1).map((part) => (
            <li key={part}>{shortName(part)}</li>
          ))}
          {block && (
            <li>
              <button
                type="button"
                className={LOOK}
                aria-expanded={open === block}
                onClick={() => onOpen(open === block ? null : block)}
              >
                {shortName(parts.at(-1) ?? block)}
              </button>
            </li>
          )}
          {layer && layer.id !== layer.block && <li>{shortName(layer.id)}</li>}
          {layer && spot && (
            <li aria-current="location">
              <b>{t("crumbs.channel", { channel: spot.channel, channels: layer.channels })}</b>
            </li>
          )}
        </ol>
      </nav>
      {wide && (
        <p className="text-[13px] text-ink-2 [&_kbd]:rounded [&_kbd]:border [&_kbd]:border-line [&_kbd]:bg-card [&_kbd]:px-1 [&_kbd]:font-sans">
          {t.rich("keys", { k: (chunks) => <kbd>{chunks}</kbd> })}
        </p>
      )}
    </div>
  );
}
