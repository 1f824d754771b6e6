"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useMemo, useRef } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { CostBar } from "@/components/marks/CostBar";
import { MEASURED, type MeasuredPair } from "@/lib/facts/measured";
import { SMALL } from "@/lib/graph/networks/small";
import classes from "@/public/models/classes.json";
import { PhotoChooser } from "../object/PhotoChooser";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { useNear } from "../useNear";
import { useRun } from "../useRun";
import { PairMeasured } from "./PairMeasured";
import { type PairNetwork, pairNetworks, topAnswers } from "./pairNetworks";

interface Props {
  readonly photo: string | null;
  onPhoto(change: { readonly photo: string | null }, gesture: Gesture): void;
}

const NETWORKS = pairNetworks();

interface ListProps {
  readonly scores: ArrayLike<number>;
  readonly label: string;
  /** Those of the photo before. */
  readonly faded: boolean;
}

/** The five most probable classes. */
export function AnswerList({ scores, label, faded }: ListProps) {
  const format = useFormatter();
  const language = useLocale() === "zh" ? "zh" : "en";
  return (
    <ol className={faded ? "opacity-60" : ""} aria-label={label}>
      {topAnswers(scores).map(({ cls, probability }) => (
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
  );
}

/** One network asked about the photo. */
function Answers({ network, photo }: { readonly network: PairNetwork; readonly photo: string | null }) {
  const t = useTranslations("shufflenetPlot.pair");
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
      {output && <AnswerList scores={output} label={t("answers", { which: t(side) })} faded={run.pending} />}
      {!output && !run.fault && <p className="text-sm text-ink-2">{t("waiting")}</p>}
    </div>
  );
}

/** Both networks asked about one photo. */
function Ask({ networks, photo, onPhoto }: Props & { readonly networks: readonly PairNetwork[] }) {
  const t = useTranslations("shufflenetPlot.pair");
  const shown = useObjectPhoto(photo);
  const place = useRef<HTMLDivElement>(null);
  // Two more networks to load: only where somebody sees their answers.
  const seen = useNear(place, "0px");
  return (
    <div ref={place} className="min-w-0" data-pair="ask">
      <p className="mb-2 text-[15px] text-ink-2">{t("ask")}</p>
      <PhotoChooser sample={shown.own ? null : shown.sample.id} onChange={onPhoto} />
      <div className="mt-3 grid grid-cols-2 gap-x-4 sm:gap-x-6">
        {networks.map((network) => (
          <Answers key={network.side} network={network} photo={seen ? shown.id : null} />
        ))}
      </div>
    </div>
  );
}

interface Shown {
  /** What was measured and what is shipped, unless told; null: not there yet. */
  readonly measured?: MeasuredPair | null;
  readonly networks?: readonly PairNetwork[] | null;
}

/** Our own pair, with and without the shuffle: what was measured, and what both say of the reader's photo. Not there until it is trained. */
export function Pair({ measured = MEASURED.pair ?? null, networks = NETWORKS, ...props }: Props & Shown) {
  const t = useTranslations("shufflenetPlot.pair");
  if (!measured && !networks) return null;
  return (
    <section data-pair>
      <h3 className="mb-2 text-[17px]">{t("title")}</h3>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        {measured && <PairMeasured pair={measured} />}
        {networks && <Ask {...props} networks={networks} />}
      </div>
    </section>
  );
}
