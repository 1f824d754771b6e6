"use client";
import { useTranslations } from "next-intl";
import type { CompressedLayer } from "@/lib/engine/protocol";
import { KERNELS } from "./derive";
import { Lines } from "./Lines";
import type { CompressionLayout } from "./layout";
import type { Moment } from "./time";

interface Props {
  readonly layout: CompressionLayout["weights"];
  readonly layer: CompressedLayer | null;
  readonly shown: number;
  readonly moment: Moment;
  /** The column looked at. */
  readonly bin: number | null;
  /** The layer, or that column, in numbers. */
  readonly sentence: string;
  axis(value: number): string;
}

/** The shapes of a layer's weights: as trained, pruned, and on their levels. Bars and levels each reach the top with their tallest. */
export function Histogram({ layout, layer, shown, moment, bin, sentence, axis }: Props) {
  const t = useTranslations("compression");
  const { title, zone, axis: below } = layout;
  const bottom = zone.y + zone.height;
  const head = (
    <>
      <text x={title.x} y={title.y + 14} fontSize={15} fontWeight={650} fill="var(--ink)">
        {t("weights.title", { layer: KERNELS[shown]?.id ?? "" })}
      </text>
      <Lines place={{ ...title, y: title.y + 18 }} text={sentence} size={13} fill="var(--ink-2)" />
      <path d={`M${zone.x} ${bottom + 0.5}h${zone.width}`} stroke="var(--ink-3)" fill="none" />
    </>
  );
  if (!layer) return head;
  const { low, high, before, kept, after } = layer.histogram;
  const bins = before.length;
  const most = Math.max(1, ...before);
  const pitch = zone.width / bins;
  const xOf = (value: number) => zone.x + ((value - low) / (high - low)) * zone.width;
  const quantised = layer.levels !== null || after.some((count, i) => count !== kept[i]);
  const share = quantised ? moment.levels : 0;
  const path = (of: (bin: number) => number) =>
    Array.from(before, (_, bin) => {
      const height = (of(bin) / most) * zone.height;
      return height > 0 ? `M${zone.x + bin * pitch} ${bottom}v${-height}h${pitch - 0.6}v${height}z` : "";
    }).join("");
  const levels = layer.levels
    ? Array.from(layer.levels.values, (value, i) => ({ x: xOf(value), count: layer.levels?.counts[i] ?? 0 }))
    : Array.from(after, (count, bin) => ({ x: zone.x + (bin + 0.5) * pitch, count }));
  const tallest = Math.max(1, ...levels.map(({ count }) => count));
  const thin = levels.length > 40 ? 1.25 : 2.25;
  return (
    <g>
      {head}
      <path d={path((bin) => before[bin] ?? 0)} fill="var(--track)" />
      <path
        d={path((bin) => (before[bin] ?? 0) + ((kept[bin] ?? 0) - (before[bin] ?? 0)) * moment.prune)}
        fill="var(--ink-3)"
        opacity={1 - 0.65 * share}
      />
      {share > 0 && (
        <>
          <path
            d={levels
              .filter(({ count }) => count > 0)
              .map(({ x, count }) => `M${x} ${bottom}v${-Math.max(2, (count / tallest) * zone.height * share)}`)
              .join("")}
            stroke="var(--ink)"
            strokeWidth={thin}
            fill="none"
          />
          {layer.levels && (
            <path
              d={levels.map(({ x }) => `M${x} ${bottom + 1}v5`).join("")}
              stroke="var(--ink)"
              strokeWidth={1}
              fill="none"
            />
          )}
        </>
      )}
      {bin !== null && (
        <rect
          x={zone.x + bin * pitch - 1}
          y={zone.y}
          width={pitch + 1.4}
          height={zone.height}
          fill="none"
          stroke="var(--focus)"
          strokeWidth={2}
          data-bin={bin}
        />
      )}
      {[low, 0, high].map((value, i) => {
        if (value < low || value > high) return null;
        return (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: least, zero and greatest
            key={i}
            x={i === 1 ? xOf(value) : i === 0 ? zone.x : zone.x + zone.width}
            y={below.y + 17}
            fontSize={12.5}
            textAnchor={i === 1 ? "middle" : i === 0 ? "start" : "end"}
            fill="var(--ink-2)"
          >
            {axis(value)}
          </text>
        );
      })}
    </g>
  );
}
