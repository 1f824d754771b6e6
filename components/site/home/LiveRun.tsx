"use client";

import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import { usePhoto } from "@/components/diagrams/usePhoto";
import { useRun } from "@/components/diagrams/useRun";
import { useWidth } from "@/components/diagrams/useSize";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import { toLocale } from "@/i18n/locales";
import type { RunRequest } from "@/lib/engine/protocol";
import { confidenceOf } from "@/lib/facts/confidence";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { SMALL } from "@/lib/graph/networks/small";
import { TRAINED } from "@/lib/graph/networks/trained";
import { SAMPLES, type Sample } from "@/lib/image/samples";
import { ranking, softmax } from "@/lib/readings/confidence";
import classes from "@/public/models/classes.json";
import { PageLink } from "../PageLink";
import { assetPath, pagePath } from "../paths";
import { stageHeight, stages } from "./stages";

const graph = mobilenet(TRAINED.mobilenet);
const shown = stages(graph);
const sample = SAMPLES.find(({ id }) => id === "espresso") as Sample;
const gap = 12;
/** Photo and tensors side by side at one pixel per activation. */
const full = stageHeight + shown.reduce((sum, stage) => sum + gap + stage.columns * stage.size, 0);

function request(photo: string): RunRequest {
  const side = SMALL.resolution;
  return {
    diagram: "home",
    graph,
    weights: { kind: "trained", model: "mobilenet" },
    input: { kind: "photo", photo, height: side, width: side },
    taps: shown.map(({ node }) => node),
  };
}

/** MobileNet run on a sample photo as the page opens: its feature maps from stage to stage, and what it says. */
export function LiveRun() {
  const t = useTranslations("home.live");
  const engineWords = useTranslations("home.live.faults");
  const format = useFormatter();
  const locale = toLocale(useLocale());
  const frame = useRef<HTMLDivElement>(null);
  const scale = Math.min(1, (useWidth(frame) || full) / full);
  const photo = usePhoto(sample, true);
  const asked = useMemo(() => (photo.id === null ? null : request(photo.id)), [photo.id]);
  const { result, fault } = useRun(asked);
  const answer = useMemo(() => {
    if (!result?.output) return null;
    const [first = 0] = ranking(result.output);
    const probability = softmax(result.output, confidenceOf("mobilenet").temperature);
    return { name: classes[first]?.[locale] ?? "", share: probability[first] ?? 0 };
  }, [result, locale]);

  const height = stageHeight * scale;
  let x = stageHeight + gap;
  return (
    <div ref={frame} style={{ maxWidth: full }}>
      <div className="relative" style={{ height: height + 44 }}>
        <p className="absolute top-0 left-0 text-[13px] leading-tight text-ink-2">{t("photo")}</p>
        {/* biome-ignore lint/performance/noImgElement: a static export has no image server */}
        <img
          src={assetPath(sample.thumb)}
          alt={sample.shows[locale]}
          width={height}
          height={height}
          className="absolute top-[40px] left-0"
          style={{ width: height, height }}
        />
        {shown.map(({ node, channels, size, columns }) => {
          const left = x * scale;
          const width = columns * size * scale;
          x += columns * size + gap;
          const side = size * scale;
          // The hairline between tiles is the same share of each, so that area stays the number of activations.
          const grid = {
            count: channels,
            shown: channels,
            columns,
            tile: { width: side * (31 / 32), height: side * (31 / 32) },
            gap: side / 32,
          };
          return (
            <div key={node}>
              <p
                className={`tabular absolute top-0 leading-tight whitespace-nowrap text-ink-2 ${scale < 0.8 ? "text-[11px]" : "text-[13px]"}`}
                style={{ left }}
              >
                <span className="font-semibold text-ink">{channels}</span>
                <br />
                {size}×{size}
              </p>
              <TensorMosaic
                grid={grid}
                x={left}
                y={40}
                width={width}
                height={height}
                maps={result?.taps[node] ?? null}
                scale="channel"
                complete={result ? channels : 0}
                partial={0}
                hue="--input"
              />
            </div>
          );
        })}
      </div>
      <div
        className="mt-1.5 flex min-h-[48px] items-baseline justify-between gap-x-8 max-sm:flex-col"
        aria-live="polite"
      >
        <p className="text-[15px] text-ink-2">
          {fault || photo.failed
            ? engineWords(fault ? "engine" : "photo")
            : result
              ? t("done", { ms: format.number(result.ms, { maximumFractionDigits: result.ms < 10 ? 1 : 0 }) })
              : t("running")}
        </p>
        {answer && (
          <p className="text-[19px] whitespace-nowrap">
            <PageLink
              href={`${pagePath(locale, "classify")}?photo=${sample.id}`}
              className="text-ink no-underline hover:underline"
            >
              <strong>{answer.name}</strong>{" "}
              <span className="tabular text-ink-2">{format.number(answer.share, { style: "percent" })}</span>
            </PageLink>
          </p>
        )}
      </div>
    </div>
  );
}
