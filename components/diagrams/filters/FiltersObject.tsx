"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { Legend } from "@/components/marks/Legend";
import { FILTERS_OBJECT, type FiltersSpot, type FiltersValues } from "@/lib/spec/filters";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import { SettingSlider } from "../object/SettingSlider";
import type { Frame, Timeline } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { usePointed } from "../usePointed";
import { Comparing } from "./Comparing";
import { FiltersChoices, SLIDERS, SliderLabel } from "./Controls";
import { filtersCode, filtersView } from "./derive";
import { FiltersDrawing } from "./FiltersDrawing";
import { FiltersTable } from "./FiltersTable";
import { Formulas } from "./Formulas";
import { Origin } from "./Origin";
import { Ratios } from "./Ratios";
import { TooLarge } from "./TooLarge";
import { momentAt, stages, stopAfter } from "./time";
import { useFiltersRun } from "./useFiltersRun";

const DURATION = 24000;
/** Up to so many filters their stages are spelled out. */
const SPELLED = 8;

/** Numbers for the words of a step, from what the step sets. */
function told(values: FiltersValues) {
  const { formulas, compared, side } = filtersView(values);
  const { in: channels, out, k, h } = values;
  return {
    m: channels,
    n: out,
    k,
    h,
    side,
    one: formulas.standard.weights / out,
    standard: formulas.standard.weights,
    depthwise: formulas.depthwise.weights,
    pointwise: formulas.pointwise.weights,
    pair: formulas.depthwise.weights + formulas.pointwise.weights,
    ratio: 1 / compared.macs.ratio,
    strided: compared.macs.standard,
    printed: formulas.standard.macs,
  };
}

/** M1: a standard, a depthwise and a pointwise layer on the same input, on one grid and one scale. */
export default function FiltersObject() {
  const t = useTranslations("filters");
  const object = useObject(FILTERS_OBJECT);
  const { values, change, set } = object;
  const { in: channels, out, k, stride, h, scale } = values;
  const view = useMemo(() => filtersView({ in: channels, out, k, stride, h }), [channels, out, k, stride, h]);
  const { side, compared } = view;
  const photo = useObjectPhoto(values.photo);
  const { results, running } = useFiltersRun(view, photo.id);
  const choose = useCallback((spot: FiltersSpot | null, gesture: Gesture) => set({ spot }, gesture), [set]);
  const { at, pinned, on } = usePointed(values.spot, choose);

  const timeline = useMemo<Timeline>(() => {
    const timed = { in: channels, out, side };
    return {
      duration: DURATION,
      stages: stages(timed).map(({ id, turn, start, end }) => ({
        id,
        label:
          turn === null
            ? t(`stages.${id === "input" ? "input" : "all"}`)
            : // Many stages have room for their numbers alone.
              Math.max(channels, out) > SPELLED
              ? String(turn)
              : t("stages.filter", { filter: turn }),
        role: "ink",
        start,
        end,
      })),
      stop: (time, direction) => stopAfter(timed, time, direction),
      place(time) {
        const moment = momentAt(timed, time);
        if (time === 0) return t("place.input");
        if (!moment.at) return t(time < 1 ? "place.input" : "place.done");
        return t("place.filter", { filter: moment.at.turn, row: moment.at.y });
      },
    };
  }, [channels, out, side, t]);
  const draw = useCallback(
    ({ width, height, mode, time }: Frame) => (
      <FiltersDrawing
        view={view}
        results={results}
        moment={momentAt({ in: channels, out, side }, time)}
        chosen={at}
        pinned={pinned}
        scale={scale}
        width={width}
        height={height}
        mode={mode}
        onSpot={on}
      />
    ),
    [view, results, channels, out, side, at, pinned, scale, on],
  );
  const fault = faultAt(object, null);
  return (
    <ObjectFrame
      object={object}
      words="filters"
      title={t("title")}
      howToRead={t("howToRead")}
      weightsShown
      legend={<Legend of="signed" label={t("legend")} low="−" high="+" />}
      told={told}
      controls={SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => (
          <SettingSlider
            object={object}
            words="filters.controls"
            label={<SliderLabel which={which} />}
            which={which}
            fault={fault(which, form)}
            form={form}
          />
        ),
      }))}
      choices={<FiltersChoices values={values} onChange={change} />}
      totals={(form) => (
        <Totals
          form={form}
          shape={[
            [h, h, channels],
            [side, side, out],
          ]}
          rows={(["weights", "macs"] as const).map((row) => ({
            id: row,
            name: t(`totals.${row}`),
            value: compared[row].depthwise + compared[row].pointwise,
            against: compared[row].standard,
            plain: t("names.standard", { k }),
          }))}
        />
      )}
      origin={<Origin view={view} />}
      weights={
        Object.values(view.layers)
          .flatMap(({ trained, node }) => (trained ? [node] : []))
          .join(" ") || "seeded"
      }
      photo={photo}
      running={running}
      fault={null}
      note={view.tooLarge && <TooLarge view={view} onChange={change} />}
      timeline={timeline}
      table={<FiltersTable view={view} results={results} chosen={at} />}
      code={() =>
        filtersCode(view, {
          standard: t("names.standard", { k }),
          depthwise: t("names.depthwise", { k }),
          pointwise: t("names.pointwise", { k: 1 }),
        })
      }
      file={{
        name: `three-kinds-of-filter-${channels}-${out}`,
        title: `${t("title")}: ${t("describe", { in: channels, out, k, h })}`,
      }}
      draw={draw}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-12 gap-y-8 lg:grid-cols-2 xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)]">
        <Formulas view={view} />
        <Ratios view={view} />
        <Comparing view={view} />
      </div>
    </ObjectFrame>
  );
}
