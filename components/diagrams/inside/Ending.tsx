"use client";
import { useLocale, useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import type { RunResult, WeightsRef } from "@/lib/engine/protocol";
import { confidenceOf } from "@/lib/facts/confidence";
import { softmax } from "@/lib/readings/confidence";
import { explain, type Head } from "@/lib/readings/head";
import classes from "@/public/models/classes.json";
import { useWindow } from "../useWindow";
import { Falls } from "./Falls";
import { useLetThrough } from "./useLetThrough";
import type { Words } from "./useWords";

interface Props {
  readonly head: Head;
  readonly result: RunResult;
  readonly diagram: string;
  readonly weights: WeightsRef;
  /** The class looked at; null: the one with the highest score. */
  readonly chosen: number | null;
  readonly words: Words;
  readonly width: number;
  onClass(cls: number): void;
}

const FIRST = 5;

/** The end of a network: the means of the last maps, and one class's score written out channel by channel. */
export function Ending({ head, result, diagram, weights, chosen, words, width, onClass }: Props) {
  const t = useTranslations("inside.ending");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const field = useId();
  const [own, setOwn] = useState<number | null>(null);
  const scores = result.output;
  const order = useMemo(
    () =>
      scores ? Array.from(scores, (_, cls) => cls).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b) : [],
    [scores],
  );
  const trained = weights.kind === "trained" && scores?.length === classes.length;
  const name = (cls: number): string => (trained && classes[cls]?.[locale]) || t("class", { cls });
  const probabilities = useMemo(
    () => (scores && weights.kind === "trained" ? softmax(scores, confidenceOf(weights.model).temperature) : null),
    [scores, weights],
  );
  const cls = Math.min(chosen ?? own ?? order[0] ?? 0, Math.max(0, order.length - 1));
  const { run } = result;
  const query = useMemo(
    () => ({ diagram, run, node: head.classifier, y: 0, x: 0, filter: cls }),
    [diagram, run, head.classifier, cls],
  );
  const window = useWindow(query);
  const maps = result.taps[head.maps];
  const weighed = window && window.filter === cls && window.node === head.classifier ? window : null;
  const [rows = 0, columns = 0] = maps?.shape ?? [];
  const through = useLetThrough(
    head.clipped ? { diagram, run, node: head.classifier, filter: cls, size: [rows, columns] } : null,
  );
  const explained = useMemo(() => {
    if (!maps || !weighed) return null;
    if (!head.clipped) return explain(maps.mean, weighed.kernel, weighed.bias);
    return through && explain(through.means, weighed.kernel, through.bias);
  }, [maps, weighed, head.clipped, through]);
  if (!scores || !maps || order.length === 0) return null;
  const choose = (next: number) => {
    setOwn(next);
    onClass(next);
  };
  const score = scores[cls] ?? 0;
  return (
    <section
      className="grid gap-3 border-t border-line pt-4"
      aria-label={t("title", { name: name(cls) })}
      data-ending={cls}
    >
      <div className="flex flex-wrap items-baseline gap-x-5 gap-y-2">
        <h3 className="text-[19px] font-semibold">{t("title", { name: name(cls) })}</h3>
        <p className="text-[15px] text-ink-2">
          {t(head.clipped ? "formulaClipped" : "formula", { channels: maps.shape[2] })}
        </p>
        <label htmlFor={field} className="flex items-center gap-2 text-sm text-ink-2">
          {t("another")}
          <select
            id={field}
            value={cls}
            className="rounded-md border border-line bg-bg px-2 py-1 text-ink max-lg:min-h-11"
            onChange={(event) => choose(Number(event.currentTarget.value))}
          >
            {order.map((each, rank) => (
              <option key={each} value={each}>
                {t("option", { rank: rank + 1, name: name(each), score: words.value(scores[each] ?? 0) })}
              </option>
            ))}
          </select>
        </label>
      </div>
      {probabilities && (
        <ol className="flex flex-wrap gap-x-5 gap-y-1 text-[15px]" aria-label={t("first")}>
          {order.slice(0, FIRST).map((each) => (
            <li key={each}>
              <button
                type="button"
                aria-pressed={each === cls}
                className={`max-lg:min-h-11 ${each === cls ? "font-semibold text-ink underline underline-offset-4" : "text-link hover:underline"}`}
                onClick={() => choose(each)}
              >
                {name(each)} <span className="tabular-nums">{t("percent", { share: probabilities[each] ?? 0 })}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {head.clipped && (
        <p className="text-[15px]">
          {t("clipped")}{" "}
          {through
            ? t("through", { through: through.through, places: through.places, bias: words.value(weighed?.bias ?? 0) })
            : t("adding")}
        </p>
      )}
      {explained && (
        <>
          <Falls explained={explained} maps={maps} words={words} width={width} />
          <p className="text-[15px] text-ink-2">
            {t(head.clipped ? "silentThrough" : "silent", { silent: explained.silent, channels: maps.shape[2] })}{" "}
            {cls === order[0] && order[1] !== undefined
              ? t("second", { name: name(order[1]), score: words.value(scores[order[1]] ?? 0) })
              : t("best", { name: name(order[0] ?? 0), score: words.value(scores[order[0] ?? 0] ?? 0) })}
          </p>
          {Math.abs(explained.score - score) > 1e-3 * Math.max(1, Math.abs(score)) && (
            <p role="alert" className="text-bad">
              {t("differs", { score: words.value(score), sum: words.value(explained.score) })}
            </p>
          )}
        </>
      )}
    </section>
  );
}
