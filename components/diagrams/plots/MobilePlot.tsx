"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { mobilenetAccuracy } from "@/lib/facts/mobilenet-accuracy";
import { MOBILE_KINDS, MOBILE_PLOT_OBJECT, MOBILE_SETS, type MobileKind, type MobileSet } from "@/lib/spec/plot-mobile";
import { PAPER_ALPHAS, PAPER_RESOLUTIONS } from "@/lib/spec/work";
import { PresetSelect } from "../object/PresetSelect";
import { useObject } from "../object/useObject";
import { AxisChoice } from "./AxisChoice";
import { countedAlexNet, countedVgg16 } from "./compared";
import { MobileBelow } from "./MobileBelow";
import { costOf, countedMobile, ownMobile, printedPoints } from "./mobile";
import { PlotObject, totalsOf } from "./PlotObject";
import { linearAxis, logAxis, type PlotLink, type PlotPanel, spotOf } from "./plot";
import { OTHER_SERIES, useMobileRows } from "./useMobileRows";
import { usePlotWords } from "./words";

const SETTINGS = [
  { which: "alpha", decimals: 2, step: 0.05, ticks: PAPER_ALPHAS },
  { which: "resolution", step: 16, ticks: PAPER_RESOLUTIONS },
] as const;

/** Neighbours by one multiplier alone. */
const CHAINS = [
  ["0.25-224", "0.5-224", "0.75-224", "1-224"],
  ["1-128", "1-160", "1-192", "1-224"],
] as const;
const LINKS: readonly PlotLink[] = CHAINS.flatMap((chain) =>
  chain.slice(1).map((to, i): PlotLink => ({ from: chain[i] ?? "", to, kind: "line" })),
);

/** M6: printed accuracy against counted cost. */
export default function MobilePlot() {
  const t = useTranslations("mobilenetPlot");
  const common = useTranslations("plots");
  const format = useFormatter();
  const words = usePlotWords();
  const object = useObject(MOBILE_PLOT_OBJECT);
  const { values, change } = object;
  const { alpha, resolution, kind, x } = values;
  const printed = useMemo(printedPoints, []);
  const own = useMemo(() => ownMobile({ alpha, resolution, kind }, printed), [alpha, resolution, kind, printed]);
  const points = useMemo(() => {
    const others = printed.filter(({ id, sets }) => id !== own.id && sets.includes(values.set));
    return [own, ...others].filter((point) => Number.isFinite(costOf(point, x)));
  }, [printed, own, values.set, x]);
  const rows = useMobileRows(points, own.id);
  const panels = useMemo((): readonly PlotPanel[] => {
    const costs = new Map(points.map((point) => [point.id, costOf(point, x)]));
    const spots = rows.map((row) => spotOf(row, costs.get(row.id) ?? 1));
    const tops = points.flatMap(({ top1 }) => top1 ?? []);
    const title = common("axis.log", { name: common(`axis.${x}`) });
    return [
      {
        id: "accuracy",
        x: logAxis([...costs.values()], title, words.millions),
        y: linearAxis(tops, common("axis.top1"), (value) => format.number(value), { step: 5 }),
        spots,
        links: LINKS,
        edge: [common("edge"), common("edgeShort")],
      },
    ];
  }, [points, rows, x, common, words, format]);
  const told = useCallback((): Readonly<Record<string, string>> => {
    const nets = mobilenetAccuracy.nets.value;
    const top1 = (which: MobileKind, width = 1) =>
      nets.find((net) => net.kind === which && net.alpha === width && net.resolution === 224)?.top1 ?? 0;
    const digits = (value: number) => format.number(value, { maximumFractionDigits: 1 });
    const paper = { alpha: 1, resolution: 224 };
    const base = countedMobile({ ...paper, kind: "separable" });
    switch (MOBILE_PLOT_OBJECT.story[values.step - 1]?.id) {
      case "full":
        return {
          points: digits(top1("standard") - top1("separable")),
          times: digits(countedMobile({ ...paper, kind: "standard" }).macs / base.macs),
        };
      case "shallow":
        return { points: digits(top1("separable", 0.75) - top1("shallow")) };
      case "others":
        return {
          points: digits(mobilenetAccuracy.vgg16.value.top1 - top1("separable")),
          times: digits(countedVgg16().params / base.params),
        };
      case "small": {
        const small = countedMobile({ alpha: 0.5, resolution: 160, kind: "separable" });
        return { times: digits(countedAlexNet().macs / small.macs) };
      }
      default:
        return {};
    }
  }, [values.step, format]);
  return (
    <PlotObject
      object={object}
      words="mobilenetPlot"
      panels={panels}
      rows={rows}
      describe={t("describe", { count: rows.length, axis: common(`axis.short.${x}`) })}
      signs={[
        ...([0, 1, 2] as const).map((series) => ({ series, name: t(`legend.${series}`) })),
        { series: OTHER_SERIES, name: t("legend.3") },
        { series: 0, name: common("own"), own: true, hollow: true },
      ]}
      told={told}
      settings={SETTINGS}
      choices={
        <>
          <PresetSelect
            name={t("controls.set")}
            value={values.set}
            options={MOBILE_SETS.map((name) => ({ value: name, label: t(`controls.sets.${name}`) }))}
            onChange={(value) => change({ set: value as MobileSet }, "begin")}
          />
          <AxisChoice value={x} onChange={(next) => change({ x: next }, "begin")} />
          <PresetSelect
            name={t("controls.kind")}
            value={kind}
            options={MOBILE_KINDS.map((name) => ({ value: name, label: t(`controls.kinds.${name}`) }))}
            onChange={(value) => change({ kind: value as MobileKind }, "begin")}
          />
        </>
      }
      totals={totalsOf(["macs", "params"], own.counted, countedVgg16(), t("totals.against"), (of) => t(`totals.${of}`))}
      origin={t("lines")}
      file={{ name: `accuracy-against-cost-${values.set}-${x}`, caption: t("caption", { alpha, resolution }) }}
    >
      <MobileBelow />
    </PlotObject>
  );
}
