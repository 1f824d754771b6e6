"use client";
import { useTranslations } from "next-intl";
import { fitText } from "@/components/marks/text";
import type { CompressionReport } from "@/lib/engine/protocol";
import { type Rect, tileRect } from "@/lib/readings/scene";
import { KERNELS, type LayerPart } from "./derive";
import { PartInk } from "./Ink";
import type { CompressionLayout } from "./layout";
import { bytesAt, type Moment } from "./time";

interface Props {
  readonly layout: CompressionLayout["layers"];
  readonly report: CompressionReport | null;
  readonly moment: Moment;
  /** The layer looked at. */
  readonly shown: number;
  readonly id: string;
}

const MOST = Math.max(...KERNELS.map(({ bytes }) => bytes));
const HUE: Readonly<Record<LayerPart, string>> = {
  squeeze: "var(--squeeze)",
  expand1: "var(--expand1)",
  expand3: "var(--expand3)",
  plain: "var(--ink-3)",
};

/** Blocks with the columns of their layers. */
const BLOCKS = KERNELS.flatMap(({ block }, i) => (KERNELS[i - 1]?.block === block ? [] : [{ block, from: i }])).map(
  ({ block, from }) => ({ block, from, to: KERNELS.findLastIndex((kernel) => kernel.block === block) }),
);

/** One column a layer: outlined its bytes as trained, filled those in the file, on one scale. */
export function Layers({ layout, report, moment, shown, id }: Props) {
  const t = useTranslations("compression");
  const { title, zone, axis } = layout;
  const column = (i: number, bytes: number): Rect => {
    const { x, width } = tileRect(zone.mosaic, i);
    const height = (bytes / MOST) * zone.height;
    return { x: zone.x + x, y: zone.y + zone.height - height, width, height };
  };
  return (
    <g>
      <text x={title.x} y={title.y + 15} fontSize={15} fontWeight={650} fill="var(--ink)">
        {fitText([t("layers.title"), t("layers.short")], 15, title.width, true).text}
      </text>
      {KERNELS.map(({ id: node, bytes, part }, i) => {
        const whole = column(i, bytes);
        const layer = report?.layers[i];
        const filled = layer && column(i, bytesAt(layer.stages, moment));
        return (
          <g key={node}>
            <rect {...whole} fill="var(--track)" opacity={0.45} />
            <path
              d={`M${whole.x} ${whole.y + whole.height}v${-whole.height}h${whole.width}v${whole.height}`}
              fill="none"
              stroke="var(--ink-3)"
              strokeWidth={0.75}
            />
            {layer && filled && moment.code === 1 && <PartInk rect={filled} parts={layer.parts} id={id} upright />}
            {filled && moment.code < 1 && <rect {...filled} fill="var(--ink)" />}
            <rect x={whole.x} y={axis.y + 2} width={whole.width} height={4} fill={HUE[part]} />
            {i === shown && (
              <rect
                x={whole.x - 1.5}
                y={whole.y - 2}
                width={whole.width + 3}
                height={whole.height + 10}
                fill="none"
                stroke="var(--ink)"
                strokeWidth={2}
              />
            )}
          </g>
        );
      })}
      <path d={`M${zone.x} ${axis.y + 0.5}h${zone.width}`} stroke="var(--ink-3)" fill="none" />
      {BLOCKS.map(({ block, from, to }) => {
        const [first, last] = [column(from, 0), column(to, 0)];
        const width = last.x + last.width - first.x;
        // A layer alone is too narrow for its name, which stands a line lower.
        const alone = from === to;
        const { text, size } = fitText([block, block.replace(/^\D+/, "")], 12.5, width + (alone ? 40 : 2));
        const edge = from === 0 ? "start" : to === KERNELS.length - 1 ? "end" : "middle";
        const x = edge === "start" ? first.x : edge === "end" ? last.x + last.width : first.x + width / 2;
        return (
          <text key={block} x={x} y={axis.y + (alone ? 33 : 19)} fontSize={size} textAnchor={edge} fill="var(--ink-2)">
            {text}
          </text>
        );
      })}
    </g>
  );
}
