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
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import { PresetSelect } from "../object/PresetSelect";
import { SettingSlider } from "../object/SettingSlider";
import type { Frame } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { usePointed } from "../usePointed";
import { AxisChoice } from "./AxisChoice";
import { countedMobileNet } from "./compared";
import { Pair } from "./Pair";
import { PlotDrawing } from "./PlotDrawing";
import { PlotTable } from "./PlotTable";
import { linearAxis, logAxis, type PlotAxis, type PlotLink, type PlotPanel, spotOf } from "./plot";
import { ShuffleBelow } from "./ShuffleBelow";
import { Signs } from "./Signs";
import { builtShuffle, ownShuffle, PAIRS, pairIndex, type ShufflePoint, shufflePoints } from "./shuffle";
import { useShuffleRows } from "./useShuffleRows";
import { usePlotWords } from "./words";

/** Where a point stands on an axis; null: nowhere. */
function placeOf(point: ShufflePoint, view: ShuffleView, axis: ShuffleAxis): number | null {
  if (axis === "setting" && view === "groups") return point.config?.groups ?? null;
  if (axis === "setting") return point.kind === "own" ? null : pairIndex(point);
  const { counted, macs } = point;
  if (counted) return counted[axis === "params" ? "params" : "macs"] / 1e6;
  return axis === "params" ? null : macs;
}

/** Lines of table 2 by scale, bars of table 3, and what ShuffleNet gains over MobileNet. */
function linksOf(
  points: readonly ShufflePoint[],
  view: ShuffleView,
  write: (value: number) => string,
): readonly PlotLink[] {
  if (view === "groups") {
    const printed = points.filter(({ error }) => error !== null);
    return printed.flatMap((point, i): readonly PlotLink[] => {
      const before = printed[i - 1];
      return before?.config?.scale === point.config?.scale && before
        ? [{ from: before.id, to: point.id, kind: "line" }]
        : [];
    });
  }
  const bars = view === "shuffle";
  return points.flatMap(({ id, over, gain }): readonly PlotLink[] =>
    over === undefined
      ? []
      : [{ from: over, to: id, kind: bars ? "bar" : "line", ...(bars && gain && { label: `−${write(gain)}` }) }],
  );
}

/** Signs of each table, in the order of the legend. */
const LEGENDS: Readonly<
  Record<ShuffleView, readonly { readonly series: number; readonly word: string; readonly hollow?: boolean }[]>
> = {
  groups: [
    { series: 0, word: "scale1" },
    { series: 1, word: "scale05" },
    { series: 2, word: "scale025" },
  ],
  shuffle: [
    { series: 0, word: "with" },
    { series: 0, word: "without", hollow: true },
  ],
  mobilenet: [
    { series: 0, word: "shufflenet" },
    { series: 1, word: "mobilenet" },
    { series: 0, word: "printed", hollow: true },
  ],
  units: [
    { series: 0, word: "shufflenet" },
    { series: 1, word: "vgg", hollow: true },
    { series: 2, word: "resnet", hollow: true },
    { series: 3, word: "xception", hollow: true },
    { series: 4, word: "resnext", hollow: true },
  ],
  others: [
    { series: 0, word: "shufflenet" },
    { series: 3, word: "others" },
    { series: 3, word: "printed", hollow: true },
  ],
};

/** N5: printed errors by groups and scale, without and with shuffle, and beside other networks. */
export default function ShufflePlot() {
  const t = useTranslations("shufflenetPlot");
  const common = useTranslations("plots");
  const format = useFormatter();
  const words = usePlotWords();
  const object = useObject(SHUFFLE_PLOT_OBJECT);
  const { values, change, set } = object;
  const { show, groups, width: scale } = values;
  const axis: ShuffleAxis = values.x === "setting" && !hasSetting(show) ? "macs" : values.x;
  const printed = shufflePoints(show);
  const own = useMemo(() => ownShuffle({ groups, scale }, printed), [groups, scale, printed]);
  const points = useMemo(() => {
    const all = own.kind === "own" ? [...printed, own] : printed;
    return all.filter((point) => placeOf(point, show, axis) !== null);
  }, [printed, own, show, axis]);
  const rows = useShuffleRows(points, show, own.id);
  const choose = useCallback((at: string | null, gesture: "begin" | "go on") => set({ at }, gesture), [set]);
  const pointed = usePointed(values.at, choose);
  const at = points.some(({ id }) => id === pointed.at) ? pointed.at : null;

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
        edge: common("edge"),
        above: show === "groups",
      },
    ];
  }, [points, rows, show, axis, t, common, words, format]);
  const draw = useCallback(
    ({ width, height, mode }: Frame) => (
      <PlotDrawing
        panels={panels}
        rows={rows}
        label={t(`describe.${show}`, { count: rows.length })}
        touch={common("touch", { name: t("title"), count: rows.length })}
        at={at}
        pinned={pointed.pinned}
        width={width}
        height={height}
        mode={mode}
        onSpot={pointed.on}
      />
    ),
    [panels, rows, show, t, common, at, pointed.pinned, pointed.on],
  );
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
  const fault = faultAt(object, null);
  const mine = own.counted ?? builtShuffle({ groups: 1, scale: 1, shuffled: true }).counted;
  const mobile = countedMobileNet();
  return (
    <ObjectFrame
      object={object}
      words="shufflenetPlot"
      title={t("title")}
      howToRead={t("howToRead")}
      legend={
        <Signs
          entries={[
            ...LEGENDS[show].map(({ word, ...sign }) => ({ ...sign, name: t(`legend.${word}`) })),
            ...(own.kind === "own" && points.includes(own)
              ? [{ series: 0, name: common("own"), own: true, hollow: true }]
              : []),
          ]}
        />
      }
      told={told}
      controls={[
        {
          key: "width",
          name: t("controls.width"),
          draw: (form) => (
            <SettingSlider
              object={object}
              words="shufflenetPlot.controls"
              which="width"
              form={form}
              fault={fault("width", form)}
              decimals={2}
              step={0.25}
              ticks={[0.25, 0.5, 1, 1.5, 2]}
              track="linear"
            />
          ),
        },
      ]}
      choices={
        <div className="grid gap-2">
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
        </div>
      }
      totals={(form) => (
        <Totals
          form={form}
          rows={(["macs", "params"] as const).map((of) => ({
            id: of,
            name: t(`totals.${of}`),
            value: mine[of],
            against: mobile[of],
            plain: "MobileNet",
          }))}
        />
      )}
      origin={common("origin")}
      weights="none"
      photo={null}
      running={null}
      fault={null}
      timeline={null}
      table={<PlotTable caption={t("tableCaption")} rows={rows} />}
      file={{
        name: `what-shuffle-is-worth-${show}`,
        title: `${t("title")}: ${t(`describe.${show}`, { count: rows.length })}`,
        counted: true,
      }}
      draw={draw}
    >
      <div className="grid gap-8">
        <Pair photo={values.photo} onPhoto={change} />
        <ShuffleBelow />
      </div>
    </ObjectFrame>
  );
}
