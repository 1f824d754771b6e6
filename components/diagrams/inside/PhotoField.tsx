"use client";
import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef } from "react";
import type { Graph } from "@/lib/graph/graph";
import { INPUT } from "@/lib/graph/graph";
import type { Pixels } from "@/lib/image/pixels";
import { receptiveField, receptiveSteps } from "@/lib/readings/receptive";
import type { MapCell } from "../map/contract";

interface Props {
  readonly graph: Graph;
  readonly cell: MapCell;
  /** Name of the cell's tensor. */
  readonly name: string;
  readonly pixels: Pixels | null;
  readonly side: number;
}

/** The photo with the part that can reach one number: all that the number can know of it. */
export function PhotoField({ graph, cell, name, pixels, side }: Props) {
  const t = useTranslations("inside.field");
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !pixels) return;
    context.putImageData(new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height), 0, 0);
  }, [pixels]);
  const reach = useMemo(() => receptiveField(graph, cell).get(INPUT), [graph, cell]);
  const jump = useMemo(() => {
    const single = graph.nodes.find(({ id }) => id === cell.node)?.shape[1] === 1;
    return single ? 1 : (receptiveSteps(graph).get(cell.node)?.jump ?? 1);
  }, [graph, cell.node]);
  const [h, w] = graph.nodes[0]?.shape ?? [1, 1];
  if (!reach) return null;
  const { inside, full } = reach;
  const zoom = side / Math.max(h, w);
  const [width, height] = [w * zoom, h * zoom];
  const whole = inside.width === w && inside.height === h;
  const cut = full.width > inside.width || full.height > inside.height;
  const outline = { x: inside.x * zoom, y: inside.y * zoom, width: inside.width * zoom, height: inside.height * zoom };
  return (
    <figure
      className="grid content-start gap-2"
      data-field={[inside.y, inside.x, inside.height, inside.width].join(" ")}
      style={{ width }}
    >
      <div className="relative" style={{ width, height }}>
        <canvas
          ref={canvas}
          width={pixels?.width ?? 1}
          height={pixels?.height ?? 1}
          role="img"
          aria-label={t("alt", { name })}
          className="block size-full border border-line"
          style={{ imageRendering: "pixelated" }}
        />
        <svg aria-hidden="true" width={width} height={height} className="absolute inset-0">
          {/* What does not reach it is veiled, so that the part is seen without its outline. */}
          <path
            d={`M0 0H${width}V${height}H0ZM${outline.x} ${outline.y}v${outline.height}h${outline.width}v${-outline.height}z`}
            fill="var(--bg)"
            fillOpacity={0.62}
            fillRule="evenodd"
          />
          <rect {...outline} fill="none" stroke="var(--bg)" strokeWidth={4} />
          <rect {...outline} fill="none" stroke="var(--ink)" strokeWidth={2} />
        </svg>
      </div>
      <figcaption className="text-[14px] leading-snug text-ink-2">
        <b className="text-ink">{t("title")}</b>{" "}
        {t("sentence", { h: inside.height, w: inside.width, all: `${h}\u00a0×\u00a0${w}` })} {whole && t("whole")}{" "}
        {cut && t("full", { h: full.height, w: full.width })} {jump > 1 && t("jump", { jump })}
      </figcaption>
    </figure>
  );
}
