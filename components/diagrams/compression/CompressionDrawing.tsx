"use client";
import { useTranslations } from "next-intl";
import { memo, useCallback, useId, useMemo, useState } from "react";
import type { CompressionPoint } from "@/lib/facts/measured";
import { CODING_KINDS, type CodingKind } from "@/lib/spec/compression";
import { Drawing, Layer } from "../object/Drawing";
import { TileTouch } from "../TileTouch";
import { Touch } from "../Touch";
import type { How } from "../usePointed";
import { AnswerLists } from "./AnswerLists";
import { KERNELS } from "./derive";
import { Files } from "./Files";
import { Histogram } from "./Histogram";
import { PartPatterns } from "./Ink";
import { Layers } from "./Layers";
import { compressionLayout } from "./layout";
import { Plot } from "./Plot";
import type { Measured } from "./points";
import { nearest, plotScales } from "./scales";
import type { Moment } from "./time";
import type { CompressionRun } from "./useCompressionRun";
import type { Sentences } from "./useSentences";
import type { Words } from "./words";

interface Props {
  readonly run: CompressionRun;
  readonly words: Words;
  readonly say: Sentences;
  readonly moment: Moment;
  readonly coding: CodingKind;
  readonly measured: readonly Measured[];
  /** Percent of the network as trained. */
  readonly trained: number | null;
  readonly own: { readonly bytes: number; readonly top1: number | null } | null;
  readonly shown: number;
  readonly pinned: boolean;
  /** The plot's point under the pointer. */
  readonly over: number | null;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  onLayer(index: number | null, how: How): void;
  onPoint(index: number | null, how: How): void;
  onPick(point: CompressionPoint): void;
  onCoding(coding: CodingKind): void;
}

/** The pointer finds a point within so many pixels. */
const REACH = 14;

/** S4 drawn: where the file's bytes are, what the network then answers, the weights of a layer, and what was measured. */
export const CompressionDrawing = memo(function CompressionDrawing(props: Props) {
  const { run, words, say, moment, coding, measured, trained, own, shown, pinned, over, width, height, mode } = props;
  const { onLayer, onPoint, onPick, onCoding } = props;
  const t = useTranslations("compression");
  const id = useId();
  const layout = useMemo(() => compressionLayout(KERNELS.length, { width, height }, mode), [width, height, mode]);
  const { zone } = layout.plot;
  const bytes = own?.bytes ?? 0;
  const scales = useMemo(() => {
    const sizes = measured.map((each) => each.bytes);
    return plotScales(
      zone,
      [...sizes, bytes],
      measured.map(({ point }) => point.top1),
    );
  }, [zone, measured, bytes]);
  const places = useMemo(
    () => measured.map(({ bytes, point }) => ({ x: scales.x.at(bytes) - zone.x, y: scales.y.at(point.top1) - zone.y })),
    [measured, scales, zone],
  );
  const { report } = run;
  const layer = report?.layers[shown] ?? null;
  const [bin, setBin] = useState<number | null>(null);
  const bins = layer?.histogram.before.length ?? 0;
  const onSpot = useCallback(
    (spot: { readonly tile: number } | null, how: How) => onLayer(spot?.tile ?? null, how),
    [onLayer],
  );
  const ownAt = measured.findIndex(({ point }) => own !== null && own.top1 !== null && say.isOwn(point));
  const start =
    over ??
    (ownAt >= 0
      ? ownAt
      : Math.max(
          0,
          measured.findIndex((point) => point.bytes > bytes),
        ));
  return (
    <Drawing size={layout} label={say.describe}>
      <Layer size={layout}>
        <PartPatterns id={id} />
        <Files layout={layout.files} report={report} coding={coding} moment={moment} words={words} id={id} />
        <Layers layout={layout.layers} report={report} moment={moment} shown={shown} id={id} />
        <AnswerLists
          layout={layout.answers}
          trained={run.trained}
          compressed={run.compressed}
          words={words}
          verdict={say.verdict}
          changed={say.changed}
        />
        <Histogram
          layout={layout.weights}
          layer={layer}
          shown={shown}
          moment={moment}
          bin={bin}
          sentence={bin === null || !layer ? say.layer(layer) : say.bin(layer, bin)}
          axis={words.significant}
        />
        <Plot
          layout={layout.plot}
          scales={scales}
          measured={measured}
          trained={trained}
          at={over}
          own={own}
          sentence={say.plot(over === null ? null : (measured[over] ?? null))}
          words={words}
        />
      </Layer>
      {layout.files.rows.slice(1).map(({ label, bar }, i) => (
        <div
          key={CODING_KINDS[i]}
          aria-hidden="true"
          className="absolute cursor-pointer"
          style={{ left: label.x, top: label.y, width: label.width, height: label.height + bar.height }}
          onClick={() => onCoding(CODING_KINDS[i] ?? "dense")}
        />
      ))}
      <TileTouch
        place={layout.layers.zone}
        size={[1, 1]}
        label={t("touch.layers", { count: KERNELS.length })}
        spot={{ tile: shown, y: 0, x: 0 }}
        whole
        onSpot={onSpot}
      />
      {layer && (
        <Touch
          place={layout.weights.zone}
          label={t("touch.weights", { layer: layer.node, count: bins })}
          now={bin ?? Math.floor(bins / 2)}
          under={({ x }) => Math.min(bins - 1, Math.max(0, Math.floor((x / layout.weights.zone.width) * bins)))}
          moved={({ key }, from) => {
            const to = { ArrowRight: from + 1, ArrowLeft: from - 1, Home: 0, End: bins - 1 }[key];
            return to === undefined ? null : Math.min(bins - 1, Math.max(0, to));
          }}
          held={bin !== null}
          onSpot={(next: number | null) => setBin(next)}
        />
      )}
      {measured.length > 0 && (
        <Touch
          place={zone}
          label={t("touch.plot", { count: measured.length })}
          now={start}
          under={(point) => nearest(places, point, REACH)}
          moved={({ key }, from) => {
            const step = { ArrowRight: 1, ArrowUp: 1, "]": 1, ArrowLeft: -1, ArrowDown: -1, "[": -1 }[key];
            return step === undefined ? null : Math.min(measured.length - 1, Math.max(0, from + step));
          }}
          sparse
          onSpot={(index, how) => {
            onPoint(how === "point" ? index : null, "point");
            const point = index === null ? undefined : measured[index]?.point;
            if (how === "choose" && point) onPick(point);
          }}
        />
      )}
      <p className="sr-only" aria-live="polite">
        {say.verdict} {say.plot(null)} {pinned ? say.layer(layer) : ""}{" "}
        {layer && bin !== null ? say.bin(layer, bin) : ""}
      </p>
    </Drawing>
  );
});
