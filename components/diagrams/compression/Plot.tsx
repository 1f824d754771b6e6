"use client";
import { useTranslations } from "next-intl";
import { textWidth } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import { Lines } from "./Lines";
import type { CompressionLayout } from "./layout";
import { type Measured, SERIES, type SeriesName } from "./points";
import type { PlotScales } from "./scales";
import type { Words } from "./words";

interface Props {
  readonly layout: CompressionLayout["plot"];
  readonly scales: PlotScales;
  readonly measured: readonly Measured[];
  /** Percent of the network as trained. */
  readonly trained: number | null;
  /** The point looked at. */
  readonly at: number | null;
  /** The reader's file: its length, and its accuracy where that was measured. */
  readonly own: { readonly bytes: number; readonly top1: number | null } | null;
  readonly sentence: string;
  readonly words: Words;
}

const SIGNS: Readonly<Record<SeriesName, (x: number, y: number) => string>> = {
  codebook: (x, y) => `M${x - 4.5} ${y}a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z`,
  tensor: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
  channel: (x, y) => `M${x} ${y - 5}l5 8.6h-10z`,
  pruned: (x, y) => `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`,
  both: (x, y) => `M${x} ${y - 5.5}l5.5 5.5l-5.5 5.5l-5.5 -5.5z`,
};
const NO_SERIES = (x: number, y: number) => `M${x - 5} ${y}h10m-5 -5v10`;

/** A point's sign; those of unpruned files are full. */
export function Sign({ series, x, y }: { readonly series: SeriesName | null; readonly x: number; readonly y: number }) {
  const line = series === null || series === "pruned";
  return (
    <path
      d={(series ? SIGNS[series] : NO_SERIES)(x, y)}
      fill={line ? "none" : series === "both" ? "var(--bg)" : "var(--ink)"}
      stroke="var(--ink)"
      strokeWidth={line ? 2 : 1.25}
    />
  );
}

/** Which sign is which way, one after another in as many rows as they need. */
function SignLegend({ place }: { readonly place: Rect }) {
  const t = useTranslations("compression.plot.series");
  let [x, row] = [0, 0];
  return SERIES.map((series) => {
    const text = t(series);
    const width = 17 + textWidth(text, 12.5);
    if (x > 0 && x + width > place.width + 34) [x, row] = [0, row + 1];
    const at = { x: place.x - 34 + x, y: place.y + 31 + 19 * row };
    x += width + 12;
    return (
      <g key={text}>
        <Sign series={series} x={at.x + 6} y={at.y} />
        <text x={at.x + 16} y={at.y + 4.5} fontSize={12.5} fill="var(--ink-2)">
          {text}
        </text>
      </g>
    );
  });
}

/** Accuracy on photos that were not trained on against the length of the file, as measured; the reader's file among them. */
export function Plot({ layout, scales, measured, trained, at, own, sentence, words }: Props) {
  const t = useTranslations("compression.plot");
  const { title, zone, axis } = layout;
  const { x, y } = scales;
  const bottom = zone.y + zone.height;
  const lines = ["codebook", "tensor", "channel"].map((series) =>
    measured
      .filter((point) => point.series === series)
      .map((point) => `${x.at(point.bytes)} ${y.at(point.point.top1)}`)
      .join("L"),
  );
  const looked = at === null ? null : measured[at];
  const ring = looked ? { x: x.at(looked.bytes), y: y.at(looked.point.top1) } : null;
  return (
    <g>
      <text x={title.x} y={title.y + 14} fontSize={15} fontWeight={650} fill="var(--ink)">
        {t("title")}
      </text>
      <Lines place={{ ...title, y: title.y + 18 }} text={sentence} size={13} fill="var(--ink-2)" />
      {y.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${zone.x} ${y.at(tick)}h${zone.width}`} stroke="var(--line)" fill="none" />
          <text x={zone.x - 6} y={y.at(tick) + 4} fontSize={12.5} textAnchor="end" fill="var(--ink-2)">
            {words.percent(tick / 100, 0)}
          </text>
        </g>
      ))}
      <path d={`M${zone.x} ${bottom + 0.5}h${zone.width}`} stroke="var(--ink-3)" fill="none" />
      {x.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${x.at(tick)} ${zone.y}V${bottom}`} stroke="var(--line)" fill="none" />
          <text x={x.at(tick)} y={axis.y + 16} fontSize={12.5} textAnchor="middle" fill="var(--ink-2)">
            {words.bytes(tick)}
          </text>
        </g>
      ))}
      <SignLegend place={axis} />
      {trained !== null && (
        <g data-trained-line>
          <path
            d={`M${zone.x} ${y.at(trained)}h${zone.width}`}
            stroke="var(--ink-3)"
            strokeDasharray="2 4"
            fill="none"
          />
          <text x={zone.x + 4} y={y.at(trained) + 16} fontSize={12.5} fill="var(--ink-2)">
            {t("series.whole", { top1: words.percent(trained / 100) })}
          </text>
        </g>
      )}
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one of three
        <path key={i} d={line === "" ? "" : `M${line}`} stroke="var(--ink-3)" strokeWidth={1} fill="none" />
      ))}
      {measured.map(({ series, point, bytes }) => (
        <Sign
          key={`${point.levels} ${point.bits} ${point.kept} ${point.scope}`}
          series={series}
          x={x.at(bytes)}
          y={y.at(point.top1)}
        />
      ))}
      {ring && <circle cx={ring.x} cy={ring.y} r={9} fill="none" stroke="var(--ink)" strokeWidth={2} />}
      {own && (
        <g data-own={own.top1 === null ? "not-measured" : "measured"}>
          <path
            d={`M${x.at(own.bytes)} ${bottom}V${own.top1 === null ? zone.y : y.at(own.top1) + 10}`}
            stroke="var(--link)"
            strokeWidth={2}
            strokeDasharray={own.top1 === null ? "5 4" : ""}
            fill="none"
          />
          {own.top1 !== null && (
            <circle cx={x.at(own.bytes)} cy={y.at(own.top1)} r={9} fill="none" stroke="var(--link)" strokeWidth={2.5} />
          )}
        </g>
      )}
    </g>
  );
}
