"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { againstMobileNet, shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import {
  hasSetting,
  SHUFFLE_AXES,
  SHUFFLE_PLOT_OBJECT,
  SHUFFLE_VIEWS,
  type ShuffleAxis,
  type ShuffleView,
} from "@/lib/spec/plot-shuffle";
import { GROUP_COUNTS } from "@/lib/spec/table-shufflenet";
import { NumberRow } from "../object/ChoiceRow";
import { PresetSelect } from "../object/PresetSelect";
import { useObject } from "../object/useObject";
import { AxisChoice } from "./AxisChoice";
import { countedMobileNet } from "./compared";
import { Pair } from "./Pair";
import { PlotObject, totalsOf } from "./PlotObject";
import { linearAxis, logAxis, type PlotAxis, type PlotPanel, spotOf } from "./plot";
import { ShuffleBelow } from "./ShuffleBelow";
import { builtShuffle, ownShuffle, PAIRS, shufflePoints } from "./shuffle";
import { LEGENDS, linksOf, placeOf } from "./shuffleViews";
import { useShuffleRows } from "./useShuffleRows";
import { usePlotWords } from "./words";

const SETTINGS = [{ which: "width", decimals: 2, step: 0.25, ticks: [0.25, 0.5, 1, 1.5, 2] }] as const;

/** N5: printed errors by groups and scale, without and with shuffle, and beside other networks. */
export default function ShufflePlot() {
  const t = useTranslations("shufflenetPlot");
  const common = useTranslations("plots");
  const format = useFormatter();
  const words = usePlotWords();
  const object = useObject(SHUFFLE_PLOT_OBJECT);
  const { values, change } = object;
  const { show, groups, width: scale } = values;
  const axis: ShuffleAxis = values.x === "setting" && !hasSetting(show) ? "macs" : values.x;
  const printed = shufflePoints(show);
  const own = useMemo(() => ownShuffle({ groups, scale }, printed), [groups, scale, printed]);
  const points = useMemo(() => {
    const all = own.kind === "own" ? [...printed, own] : printed;
    return all.filter((point) => placeOf(point, show, axis) !== null);
  }, [printed, own, show, axis]);
  const rows = useShuffleRows(points, show, own.id);
  const panels = useMemo((): readonly PlotPanel[] => {
    const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
    const places = points.map((point) => placeOf(point, show, axis) ?? 1);
    const setting: PlotAxis =
      show === "groups"
        ? {
            scale: "log",
            domain: [1, 8],
            ticks: GROUP_COUNTS.map((each) => ({ at: each, label: String(each) })),
            title: common("axis.log", { name: t("axis.groups") }),
          }
        : {
            scale: "linear",
            domain: [-0.4, PAIRS.length - 0.4],
            ticks: PAIRS.map((pair, i) => ({ at: i, label: `${number(pair.scale)}×\ng = ${pair.groups}` })),
            title: t("axis.pairs"),
          };
    const name = common(`axis.${axis === "params" ? "params" : "macs"}`);
    return [
      {
        id: "error",
        x: axis === "setting" ? setting : logAxis(places, common("axis.log", { name }), words.millions),
        y: linearAxis(
          points.flatMap(({ error }) => error ?? []),
          common("axis.error"),
          (value) => format.number(value),
          { step: 5 },
        ),
        spots: rows.map((row, i) => spotOf(row, places[i] ?? 1)),
        links: linksOf(points, show, number),
        edge: [common("edge"), common("edgeShort")],
        above: show === "groups",
      },
    ];
  }, [points, rows, show, axis, t, common, words, format]);
  const told = useCallback((): Readonly<Record<string, string>> => {
    const number = (value: number) => format.number(value, { maximumFractionDigits: 1 });
    const gains = PAIRS.map(({ difference }) => difference);
    const at38 = againstMobileNet().find((row) => row.groups === 4);
    return {
      eight: number(PAIRS.find((pair) => pair.scale === 1 && pair.groups === 8)?.difference ?? 0),
      three: number(PAIRS.find((pair) => pair.scale === 1 && pair.groups === 3)?.difference ?? 0),
      least: number(Math.min(...gains)),
      most: number(Math.max(...gains)),
      gain: number(at38?.gain ?? 0),
      budget: String(at38?.macs ?? 0),
      alexnet: String(shufflenetErrors.headlines.value.theoretical),
    };
  }, [format]);
  const mine = own.counted ?? builtShuffle({ groups: 1, scale: 1, shuffled: true }).counted;
  return (
    <PlotObject
      object={object}
      words="shufflenetPlot"
      panels={panels}
      rows={rows}
      describe={t(`describe.${show}`, { count: rows.length })}
      signs={[
        ...LEGENDS[show].map(({ word, ...sign }) => ({ ...sign, name: t(`legend.${word}`) })),
        ...(own.kind === "own" && points.includes(own)
          ? [{ series: 0, name: common("own"), own: true, hollow: true }]
          : []),
      ]}
      told={told}
      settings={SETTINGS}
      choices={
        <>
          <PresetSelect
            name={t("controls.show")}
            value={show}
            options={SHUFFLE_VIEWS.map((name) => ({ value: name, label: t(`controls.shows.${name}`) }))}
            onChange={(value) => change({ show: value as ShuffleView }, "begin")}
          />
          <AxisChoice
            value={axis}
            axes={SHUFFLE_AXES.filter((name) => name !== "setting" || hasSetting(show))}
            onChange={(next) => change({ x: next }, "begin")}
          />
          <NumberRow
            label={t("controls.groups")}
            name={t("controls.groupsName")}
            value={groups}
            options={GROUP_COUNTS}
            onChange={(next) => change({ groups: next }, "begin")}
          />
        </>
      }
      totals={totalsOf(["macs", "params"], mine, countedMobileNet(), "MobileNet", (of) => t(`totals.${of}`))}
      file={{ name: `what-shuffle-is-worth-${show}`, caption: t(`describe.${show}`, { count: rows.length }) }}
    >
      <div className="grid gap-8">
        <Pair photo={values.photo} onPhoto={change} />
        <ShuffleBelow />
      </div>
    </PlotObject>
  );
}
