"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { CostBar } from "@/components/marks/CostBar";
import { MEASURED, type MeasuredPair, summaryOf } from "@/lib/facts/measured";
import { SMALL } from "@/lib/graph/networks/small";
import classes from "@/public/models/classes.json";
import { PhotoChooser } from "../object/PhotoChooser";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { useRun } from "../useRun";
import { type PairNetwork, pairNetworks, SIDES, topAnswers } from "./pair";

interface Props {
  readonly photo: string | null;
  onPhoto(change: { readonly photo: string | null }, gesture: Gesture): void;
}

const NETWORKS = pairNetworks();

/** Our own pair, as measured: a bar each from a common zero, one stroke a seed. */
function MeasuredBars({ pair }: { readonly pair: MeasuredPair }) {
  const t = useTranslations("shufflenetPlot.pair");
  const format = useFormatter();
  const percent = (value: number) => format.number(value, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const summaries = { with: summaryOf(pair.with), without: summaryOf(pair.without) };
  const { with: shuffled } = pair;
  const single = SIDES.some((side) => summaries[side].spread === null);
  return (
    <div className="min-w-0" data-pair="measured">
      {SIDES.map((side) => {
        const { mean, spread } = summaries[side];
        const said =
          spread === null
            ? t("one", { mean: percent(mean) })
            : t("several", {
                mean: percent(mean),
                spread: percent(spread),
                all: pair[side].top1.map(percent).join(", "),
              });
        return (
          <div key={side} className="mt-2" data-side={side}>
            <CostBar
              segments={[{ role: side === "with" ? "input" : "plain", value: mean }]}
              max={100}
              label={`${t(side)}: ${said}`}
            />
            <p className="flex flex-wrap justify-between gap-x-3 text-sm tabular-nums">
              <span className="text-ink-2">{t(side)}</span> <b>{said}</b>
            </p>
          </div>
        );
      })}
      <p className="mt-2 text-sm text-ink-2">
        {t("how", { epochs: shuffled.epochs, n: shuffled.n, seeds: shuffled.seeds.length })}{" "}
        {t("difference", { points: percent(summaries.with.mean - summaries.without.mean) })} {single && t("oneSeed")}
      </p>
    </div>
  );
}

/** One network's first five answers. */
function Answers({ network, photo }: { readonly network: PairNetwork; readonly photo: string | null }) {
  const t = useTranslations("shufflenetPlot.pair");
  const format = useFormatter();
  const language = useLocale() === "zh" ? "zh" : "en";
  const { side, model, graph } = network;
  const request = useMemo(
    () =>
      photo === null
        ? null
        : ({
            diagram: `pair ${model}`,
            graph,
            weights: { kind: "trained", model },
            input: { kind: "photo", photo, height: SMALL.resolution, width: SMALL.resolution },
            taps: [],
          } as const),
    [photo, model, graph],
  );
  const run = useRun(request);
  const output = run.result?.output;
  return (
    <div className="min-w-0" data-side={side}>
      <h4 className="text-[15px] font-semibold">{t(side)}</h4>
      {run.fault && (
        <p role="alert" className="text-sm text-bad">
          {t("failed")}{" "}
          <button type="button" className="text-link underline max-lg:min-h-11" onClick={run.retry}>
            {t("retry")}
          </button>
        </p>
      )}
      <ol className={run.pending ? "opacity-60" : ""} aria-label={t("answers", { which: t(side) })}>
        {(output ? topAnswers(output) : []).map(({ cls, probability }) => (
          <li key={cls} className="mt-1">
            <p className="flex justify-between gap-2 text-[15px]">
              <span>{classes[cls]?.[language]}</span>
              <b className="tabular-nums">
                {format.number(probability, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 })}
              </b>
            </p>
            <CostBar
              segments={[{ role: "input", value: probability }]}
              max={1}
              height={6}
              label={classes[cls]?.[language] ?? ""}
            />
          </li>
        ))}
      </ol>
      {!output && !run.fault && <p className="text-sm text-ink-2">{t("waiting")}</p>}
    </div>
  );
}

/** Both networks asked about one photo. */
function Ask({ networks, photo, onPhoto }: Props & { readonly networks: readonly PairNetwork[] }) {
  const t = useTranslations("shufflenetPlot.pair");
  const shown = useObjectPhoto(photo);
  return (
    <div className="min-w-0" data-pair="ask">
      <p className="mb-2 text-[15px] text-ink-2">{t("ask")}</p>
      <PhotoChooser sample={shown.own ? null : shown.sample.id} onChange={onPhoto} />
      <div className="mt-3 grid gap-6 sm:grid-cols-2">
        {networks.map((network) => (
          <Answers key={network.side} network={network} photo={shown.id} />
        ))}
      </div>
    </div>
  );
}

/** Our own pair, with and without the shuffle: what was measured, and what both say of the reader's photo. Not there until it is trained. */
export function Pair(props: Props) {
  const t = useTranslations("shufflenetPlot.pair");
  const { pair } = MEASURED;
  if (!pair && !NETWORKS) return null;
  return (
    <section data-pair>
      <h3 className="mb-2 text-[17px]">{t("title")}</h3>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {pair && <MeasuredBars pair={pair} />}
        {NETWORKS && <Ask {...props} networks={NETWORKS} />}
      </div>
    </section>
  );
}
