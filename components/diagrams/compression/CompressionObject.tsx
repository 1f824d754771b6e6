"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import type { CompressionPoint } from "@/lib/facts/measured";
import { TRAINED } from "@/lib/graph/networks/trained";
import { COMPRESSION_OBJECT, type CodingKind, floatBits } from "@/lib/spec/compression";
import { ObjectFrame } from "../object/ObjectFrame";
import { SettingSlider } from "../object/SettingSlider";
import type { Frame, Timeline } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { type How, usePointed } from "../usePointed";
import { CompressionDrawing } from "./CompressionDrawing";
import { CompressionChoices } from "./Controls";
import { CLASSES, compressionCode, KERNELS, shownKernel, TRAINED_BYTES } from "./derive";
import { Formula } from "./Formula";
import { Legend } from "./Legend";
import { Paper } from "./Paper";
import { GRID, measuredIn, measuredOf, settingsOf } from "./points";
import { CompressionTable, LayerTable } from "./Tables";
import { momentAt, stages, stopAfter } from "./time";
import { useCompressionRun } from "./useCompressionRun";
import { useSentences } from "./useSentences";
import { useWords } from "./words";

/** Milliseconds of the three steps. */
const DURATION = 4500;
const SLIDERS = {
  bits: { ticks: [8], track: "linear" },
  kept: { track: "linear", unit: "%" },
} as const;

/** S4: the trained network's weights pruned, quantised and coded, and what that does to its answers. */
export default function CompressionObject() {
  const t = useTranslations("compression");
  const object = useObject(COMPRESSION_OBJECT);
  const { values, change, set } = object;
  const { levels, bits, kept, scope, coding } = values;
  const photo = useObjectPhoto(values.photo);
  const words = useWords();
  const run = useCompressionRun(values, photo.id);
  const { report } = run;
  const say = useSentences(run, words);
  const choose = useCallback((layer: string | null, gesture: "begin" | "go on") => set({ layer }, gesture), [set]);
  const { at, pinned, on } = usePointed(values.layer, choose);
  const onLayer = useCallback(
    (index: number | null, how: How) => on(index === null ? null : (KERNELS[index]?.id ?? null), how),
    [on],
  );
  const [over, setOver] = useState<number | null>(null);
  const onPick = useCallback((point: CompressionPoint) => change({ ...settingsOf(point), t: 1 }, "go on"), [change]);
  const onCoding = useCallback((next: CodingKind) => change({ coding: next }, "begin"), [change]);
  const measured = useMemo(() => measuredIn(coding), [coding]);
  const trained = measuredOf({ levels: "float16", bits: 8, kept: 100, scope: "network", coding })?.top1 ?? null;
  const own = useMemo(
    () => report && { bytes: report.bytes, top1: measuredOf(report.settings)?.top1 ?? null },
    [report],
  );
  const timeline = useMemo<Timeline>(
    () => ({
      duration: DURATION,
      stages: stages.map(({ step, start, end }) => ({ id: step, label: t(`steps.${step}`), role: "ink", start, end })),
      stop: stopAfter,
      place: (time) => t(`place.${time <= 0 ? "trained" : (stages.find(({ end }) => time < end)?.step ?? "done")}`),
    }),
    [t],
  );
  const shown = shownKernel(at);
  const draw = useCallback(
    ({ width, height, mode, time }: Frame) => (
      <CompressionDrawing
        run={run}
        words={words}
        say={say}
        moment={momentAt(time)}
        coding={coding}
        measured={measured}
        trained={trained}
        own={own}
        shown={shown}
        pinned={pinned}
        over={over}
        width={width}
        height={height}
        mode={mode}
        onLayer={onLayer}
        onPoint={setOver}
        onPick={onPick}
        onCoding={onCoding}
      />
    ),
    [run, words, say, coding, measured, trained, own, shown, pinned, over, onLayer, onPick, onCoding],
  );
  const told = useCallback(
    (settings: typeof values) => {
      const found = measuredOf(settings);
      const whole = measuredOf({ levels: "float16", bits: 8, kept: 100, scope: "network", coding: "dense" });
      const top = (point: CompressionPoint | null) => (point ? words.percent(point.top1 / 100) : t("plot.unknown"));
      const size = (of: CodingKind) => (found ? words.bytes(found.bytes[of]) : t("plot.unknown"));
      return {
        bytes: words.bytes(TRAINED_BYTES),
        weights: KERNELS.reduce((sum, kernel) => sum + kernel.weights, 0),
        bits: settings.bits,
        levels: 2 ** settings.bits,
        kept: settings.kept,
        classes: CLASSES,
        top1: top(found),
        whole: top(whole),
        dense: size("dense"),
        huffman: size("denseHuffman"),
        sparse: size("sparseHuffman"),
      };
    },
    [words, t],
  );
  const sliders = (["bits", "kept"] as const).filter((which) => which !== "bits" || floatBits(levels) === null);
  return (
    <ObjectFrame
      object={object}
      words="compression"
      title={t("title")}
      howToRead={t("howToRead")}
      legend={<Legend />}
      told={told}
      controls={sliders.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => (
          <SettingSlider object={object} words="compression.controls" which={which} form={form} {...SLIDERS[which]} />
        ),
      }))}
      choices={<CompressionChoices values={values} onChange={change} />}
      totals={(form) =>
        report && (
          <Totals
            form={form}
            rows={[{ id: "bytes", name: t("bytes"), value: report.bytes, against: TRAINED_BYTES, plain: t("plain") }]}
          />
        )
      }
      origin={t("origin", { n: GRID?.n ?? 0, version: TRAINED.squeezenet.version ?? "" })}
      weights="trained"
      photo={photo}
      running={run.running}
      fault={null}
      timeline={timeline}
      table={<CompressionTable run={run} measured={measured} words={words} />}
      code={() => compressionCode(values)}
      file={{
        name: `squeezenet-compressed-${levels}-${bits}-${kept}-${scope}-${coding}`,
        title: `${t("title")}: ${words.way(values)}, ${t(`files.${coding}`)}${report ? `, ${words.bytes(report.bytes)}` : ""}`,
      }}
      draw={draw}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        {report && <Formula report={report} words={words} />}
        <Paper words={words} />
        {report && values.view === "drawing" && (
          <div className="min-w-0 lg:col-span-2">
            <LayerTable report={report} words={words} />
          </div>
        )}
      </div>
    </ObjectFrame>
  );
}
