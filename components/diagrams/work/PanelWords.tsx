"use client";
import { useTranslations } from "next-intl";
import { fitText } from "@/components/marks/text";
import { LAYER_KINDS, type PricedLayer, sharesByKind, sumOf } from "@/lib/readings/shares";
import type { Panel } from "./layout";
import type { PrintedShare } from "./printedRows";
import { stages } from "./time";
import { numberOf, type Words } from "./words";

interface Props {
  readonly panel: Panel;
  readonly layers: readonly PricedLayer[];
  /** How many have run. */
  readonly done: number;
  readonly words: Words;
  /** What the paper prints for each kind, in percent, where this is its network; null elsewhere. */
  readonly printed: Readonly<Record<PricedLayer["kind"], PrintedShare>> | null;
}

/** A panel as wide as this has room for the paper's number too. */
const ROOM_FOR_PRINTED = 420;

/** Where pairs or convolutions have their number, below the middle of their columns. */
function numbers(panel: Panel, layers: readonly PricedLayer[]) {
  const middles = new Map<number, number[]>();
  const pairs = layers.some(({ kind }) => kind === "depthwise");
  for (const [i, layer] of layers.entries()) {
    const number = numberOf(layer);
    const column = panel.columns[i];
    if (number === null || !column || (pairs && layer.kind === "standard")) continue;
    middles.set(number, [...(middles.get(number) ?? []), column.x + column.width / 2]);
  }
  return [...middles].map(([number, xs]) => ({ number, x: xs.reduce((sum, x) => sum + x, 0) / xs.length }));
}

/** Names and numbers of one panel. */
export function PanelWords({ panel, layers, done, words, printed }: Props) {
  const t = useTranslations("work");
  const { of, title, rows, caption, axis, columns } = panel;
  const total = sumOf(layers)[of];
  const paired = layers.some(({ kind }) => kind === "depthwise");
  const arrived = layers.slice(0, done);
  const sums = sharesByKind(layers).map(({ kind, layers: all }) => {
    const own = arrived.filter((layer) => layer.kind === kind);
    return { kind, all, value: sumOf(own)[of] };
  });
  const head = fitText(
    [t("labels.total", { total: words.count(of, total), name: words.name(of) }), words.count(of, total)],
    13,
    title.width - 130,
  );
  return (
    <g className="tabular">
      <text x={title.x} y={title.y + 17} fontSize={16} fontWeight={650} fill="var(--ink)">
        {words.name(of)}
      </text>
      <text x={title.x + title.width} y={title.y + 17} fontSize={head.size} textAnchor="end" fill="var(--ink-2)">
        {head.text}
      </text>
      {LAYER_KINDS.map((kind) => {
        const { label } = rows[kind];
        const sum = sums.find((each) => each.kind === kind);
        const y = label.y + 14;
        const end = label.x + label.width;
        const print = done === layers.length && title.width > ROOM_FOR_PRINTED ? printed?.[kind] : undefined;
        return (
          <g key={kind}>
            <text x={label.x} y={y} fontSize={14} fontWeight={600} fill="var(--ink)">
              {t(`kinds.${kind}`)}
              <tspan dx={8} fontWeight={400} fontSize={13} fill="var(--ink-2)">
                {t("labels.layers", { count: sum?.all ?? 0 })}
              </tspan>
            </text>
            <text x={end} y={y} fontSize={13} textAnchor="end" fill="var(--ink-2)">
              {words.count(of, sum?.value ?? 0)}
              <tspan dx={8} fontSize={15} fontWeight={650} fill="var(--ink)">
                {words.share((sum?.value ?? 0) / total)}
              </tspan>
              {print !== undefined && (
                <tspan dx={8} {...(print.misprint && { fill: "var(--bad)", fontWeight: 600 })}>
                  {t(print.misprint ? "labels.misprinted" : "labels.printed", {
                    share: words.share(print.percent / 100),
                  })}
                </tspan>
              )}
            </text>
          </g>
        );
      })}
      <text x={caption.x} y={caption.y + 15} fontSize={13} fill="var(--ink-2)">
        {
          fitText(
            [t(paired ? "labels.columns" : "labels.columnsStandard"), t("labels.columnsShort")],
            13,
            caption.width,
          ).text
        }
      </text>
      {numbers(panel, layers).map(({ number, x }) => (
        <text key={number} x={x} y={axis.y + 14} fontSize={12} textAnchor="middle" fill="var(--ink-2)">
          {number}
        </text>
      ))}
      {stages(layers).map(({ side, from, to }) => {
        const [first, last] = [columns[from], columns[to - 1]];
        if (!first || !last) return null;
        const [left, right] = [first.x, last.x + last.width];
        const flat = layers[from]?.kind === "linear";
        return (
          <g key={from}>
            <path d={`M${left} ${axis.y + 19.5}H${right}`} stroke="var(--ink-3)" strokeWidth={1} />
            <text
              x={flat ? right : (left + right) / 2}
              y={axis.y + 33}
              fontSize={12}
              textAnchor={flat ? "end" : "middle"}
              fill="var(--ink-2)"
            >
              {flat ? t("labels.linear") : side}
            </text>
          </g>
        );
      })}
    </g>
  );
}
