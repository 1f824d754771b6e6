"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { CompressedLayer } from "@/lib/engine/protocol";
import type { CompressionPoint } from "@/lib/facts/measured";
import { type CompressionAsked, floatBits } from "@/lib/spec/compression";
import { TRAINED_BYTES } from "./derive";
import { GRID, type Measured, measuredOf, settingsOf } from "./points";
import type { CompressionRun } from "./useCompressionRun";
import type { Words } from "./words";

export interface Sentences {
  readonly describe: string;
  /** What came of the photo's first answer. */
  readonly verdict: string;
  readonly changed: boolean;
  layer(layer: CompressedLayer | null): string;
  /** One column of a layer's weights. */
  bin(layer: CompressedLayer, bin: number): string;
  /** The plot's point looked at; null: the reader's file. */
  plot(at: Measured | null): string;
  isOwn(point: CompressionPoint): boolean;
}

/** What S4's drawing says of the newest file. */
export function useSentences({ trained, compressed, report }: CompressionRun, words: Words): Sentences {
  const t = useTranslations("compression");
  return useMemo(() => {
    const asked: CompressionAsked | null = report?.settings ?? null;
    const found = asked && measuredOf(asked);
    const [before, after] = [trained?.rows[0], compressed?.rows[0]];
    const changed = before !== undefined && after !== undefined && before.cls !== after.cls;
    const names = {
      before: before ? words.name(before.cls) : "",
      after: after ? words.name(after.cls) : "",
      share: before ? words.percent(before.probability) : "",
      now: after ? words.percent(after.probability) : "",
    };
    const verdict = !before || !after ? t("answers.waiting") : t(changed ? "answers.changed" : "answers.stays", names);
    return {
      describe: report
        ? t("describe", {
            way: words.way(report.settings),
            bytes: words.bytes(report.bytes),
            trained: words.bytes(TRAINED_BYTES),
            verdict,
          })
        : t("answers.waiting"),
      verdict,
      changed,
      layer(layer) {
        if (!layer || !asked) return "";
        const { weights, kept, error, levels } = layer;
        const bits = floatBits(asked.levels);
        const how =
          bits !== null
            ? t("weights.floats", { bits })
            : levels
              ? t("weights.levels", { count: levels.values.length })
              : t("weights.each", {
                  count: 2 ** asked.bits - (asked.kept < 100 ? 1 : 0),
                  filters: layer.shape.at(-1) ?? 1,
                });
        return t(kept < weights ? "weights.pruned" : "weights.whole", {
          weights,
          kept: words.percent(kept / weights, 0),
          how,
          error: words.percent(error),
        });
      },
      bin({ histogram: { low, high, before, kept, after } }, bin) {
        const edge = (i: number) => words.significant(low + ((high - low) * i) / before.length, 3);
        return t("weights.bin", {
          from: edge(bin),
          to: edge(bin + 1),
          before: before[bin] ?? 0,
          kept: kept[bin] ?? 0,
          after: after[bin] ?? 0,
        });
      },
      plot(at) {
        if (!GRID) return t("plot.none");
        if (at) {
          return t("plot.point", {
            way: words.way(at.point),
            bytes: words.bytes(at.bytes),
            top1: words.percent(at.point.top1 / 100),
            top5: words.percent(at.point.top5 / 100),
          });
        }
        if (!asked || !report) return "";
        const size = words.bytes(report.bytes);
        return found
          ? t("plot.measured", { bytes: size, top1: words.percent(found.top1 / 100), n: GRID.n })
          : t("plot.unmeasured", { bytes: size });
      },
      isOwn: (point) => asked !== null && measuredOf({ ...settingsOf(point), coding: "dense" }) === found,
    };
  }, [t, words, trained, compressed, report]);
}
