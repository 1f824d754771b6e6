"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import {
  SHARE_SWEEP_SR,
  SQUEEZE_BYPASSES,
  SQUEEZE_PLOT,
  SQUEEZE_PLOT_OBJECT,
  SQUEEZE_SCORES,
  SQUEEZE_SWEEPS,
} from "@/lib/spec/plot-squeeze";
import { ChoiceRow } from "../object/ChoiceRow";
import { PresetSelect } from "../object/PresetSelect";
import { useObject } from "../object/useObject";
import { AxisChoice } from "./AxisChoice";
import { countedAlexNet, countedSqueezeNet } from "./compared";
import { PlotObject, totalsOf } from "./PlotObject";
import { linearAxis, logAxis, type PlotAxis, type PlotPanel, spotOf } from "./plot";
import { SqueezeBelow } from "./SqueezeBelow";
import { HELD, megabytesOf, ownSqueeze, placeOn, sizeCurve, squeezePoints } from "./squeeze";
import { SERIES, useSqueezeRows } from "./useSqueezeRows";
import { usePlotWords } from "./words";

const SR = { which: "sr", decimals: 3, step: 0.125, ticks: [0.125, 0.25, 0.5, 0.75, 1] } as const;
const PCT = { which: "pct", step: 1, ticks: [1, 25, 50, 75, 99], unit: "%" } as const;
/** Accuracy above size: shares of the height. */
const WEIGHTS = { sweep: [1, 0.72], cost: [1] } as const;

/** S5: printed accuracies along the paper's sweeps, and the size counted for every setting of them. */
export default function SqueezePlot() {
  const t = useTranslations("squeezenetPlot");
  const common = useTranslations("plots");
  const format = useFormatter();
  const words = usePlotWords();
  const object = useObject(SQUEEZE_PLOT_OBJECT);
  const { values, change } = object;
  const { sweep, sr, pct, bypass, x } = values;
  // Along a sweep the paper gives top-5 alone.
  const score = sweep === "cost" ? values.score : "top5";
  const printed = useMemo(squeezePoints, []);
  const own = useMemo(() => ownSqueeze({ sr, pct, bypass }, printed), [sr, pct, bypass, printed]);
  const points = useMemo(
    () => [
      own,
      ...printed.filter(
        (each) => each.id !== own.id && each.sweeps.includes(sweep) && (sweep !== "cost" || each[score] !== null),
      ),
    ],
    [printed, own, sweep, score],
  );
  const rows = useSqueezeRows(points, score, own.id);
  const panels = useMemo((): readonly PlotPanel[] => {
    const number = (value: number) => format.number(value, { maximumFractionDigits: 3 });
    const scores = printed.flatMap((each) => each[score] ?? []);
    const y = linearAxis(scores, common(`axis.${score}`), number, { step: 2 });
    if (sweep === "cost") {
      const costs = points.map(({ counted }) => counted[x] / 1e6);
      const title = common("axis.log", { name: common(`axis.${x}`) });
      const spots = rows.map((row, i) => spotOf(row, costs[i] ?? 1));
      return [
        {
          id: "accuracy",
          x: logAxis(costs, title, words.millions),
          y,
          spots,
          edge: [common("edge"), common("edgeShort")],
        },
      ];
    }
    const { ticks } = sweep === "ratio" ? SR : PCT;
    const axis: PlotAxis = {
      scale: "linear",
      domain: sweep === "ratio" ? [0, 1] : [0, 100],
      ticks: ticks.map((tick) => ({ at: tick, label: number(tick) })),
      title: t(`axis.${sweep}`),
    };
    const held = { sr, share: pct / 100, bypass };
    const curve = sizeCurve(sweep, held);
    const paper = HELD[sweep];
    const same = bypass === "none" && (sweep === "ratio" ? held.share === paper.share : held.sr === paper.sr);
    const curves = [
      ...(same ? [] : [{ id: "paper", points: sizeCurve(sweep, paper), faint: true }]),
      { id: "own", points: curve },
    ];
    const sizes = points.map(({ counted }) => megabytesOf(counted.params));
    const places = points.map((each) => placeOn(sweep, each));
    const reach = curves.flatMap((each) => each.points.map(([, size]) => size));
    return [
      {
        id: "accuracy",
        x: axis,
        y,
        spots: rows.map((row, i) => spotOf(row, places[i] ?? 0)),
        edge: [common("edge"), common("edgeShort")],
      },
      {
        id: "size",
        x: axis,
        y: linearAxis([0, ...sizes, ...reach], t("axis.size"), number, { step: Math.max(...reach) > 40 ? 20 : 10 }),
        spots: rows.map((row, i) => ({
          ...spotOf(row, places[i] ?? 0, sizes[i] ?? 0),
          label: t("megabytes", { mb: format.number(sizes[i] ?? 0, { maximumFractionDigits: 2 }) }),
        })),
        curves,
        above: true,
      },
    ];
  }, [points, printed, rows, sweep, score, x, sr, pct, bypass, t, common, words, format]);
  const told = useCallback((): Readonly<Record<string, string>> => {
    const times = countedAlexNet().params / countedSqueezeNet().params;
    return { times: format.number(times, { maximumFractionDigits: 1 }) };
  }, [format]);
  return (
    <PlotObject
      object={object}
      words="squeezenetPlot"
      howToRead={t(sweep === "cost" ? "howToReadCost" : "howToRead")}
      panels={panels}
      weights={sweep === "cost" ? WEIGHTS.cost : WEIGHTS.sweep}
      rows={rows}
      describe={t(`describe.${sweep}`, { count: rows.length })}
      signs={[
        { series: SERIES.ratio, name: t("legend.ratio") },
        { series: SERIES.share, name: t("legend.share") },
        ...(sweep === "cost"
          ? [
              { series: SERIES.bypass, name: t("legend.bypass") },
              { series: SERIES.alexnet, name: "AlexNet" },
            ]
          : []),
        { series: SERIES.ratio, name: common("own"), own: true, hollow: true },
      ]}
      told={told}
      settings={[
        { ...SR, foremost: sweep !== "share" },
        { ...PCT, foremost: sweep === "share" },
      ]}
      choices={
        <>
          <PresetSelect
            name={t("controls.sweep")}
            value={sweep}
            options={SQUEEZE_SWEEPS.map((name) => ({ value: name, label: t(`controls.sweeps.${name}`) }))}
            onChange={(value) => {
              const next = SQUEEZE_SWEEPS.find((name) => name === value) ?? "ratio";
              // Each sweep begins where the paper's goes through.
              const held =
                next === "share" ? { sr: SHARE_SWEEP_SR } : next === "ratio" ? { pct: SQUEEZE_PLOT.pct.default } : {};
              change({ sweep: next, ...held }, "begin");
            }}
          />
          {sweep === "cost" && (
            <>
              <AxisChoice value={x} onChange={(next) => change({ x: next }, "begin")} />
              <ChoiceRow
                label={t("controls.score")}
                name={t("controls.scoreName")}
                value={score}
                options={SQUEEZE_SCORES.map((name) => ({ value: name, label: t(`controls.scores.${name}`) }))}
                onChange={(next) => change({ score: next }, "begin")}
              />
            </>
          )}
          <ChoiceRow
            label={t("controls.bypass")}
            name={t("controls.bypassName")}
            value={bypass}
            options={SQUEEZE_BYPASSES.map((name) => ({ value: name, label: t(`controls.bypasses.${name}`) }))}
            onChange={(next) => change({ bypass: next }, "begin")}
          />
        </>
      }
      totals={totalsOf(["params", "macs"], own.counted, countedAlexNet(), "AlexNet", (of) => t(`totals.${of}`))}
      file={{
        name: `design-space-${sweep}`,
        caption: t("caption", { sr: format.number(sr, { maximumFractionDigits: 3 }), pct }),
      }}
    >
      <SqueezeBelow own={own} />
    </PlotObject>
  );
}
