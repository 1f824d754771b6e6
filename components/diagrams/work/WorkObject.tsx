"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import type { LayerKind } from "@/lib/readings/shares";
import { isPapers, WORK_OBJECT, type WorkValues } from "@/lib/spec/work";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import type { Frame, Timeline } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { usePointed } from "../usePointed";
import { SLIDERS, WorkChoices, WorkSlider } from "./Controls";
import { perMac, workCode, workView } from "./derive";
import { Formulas } from "./Formulas";
import { Legend } from "./Legend";
import { Next } from "./Next";
import { PrintedTable } from "./Printed";
import { printedShares } from "./printedRows";
import { momentAt, stages, stopAfter } from "./time";
import { WorkDrawing } from "./WorkDrawing";
import { WorkTable } from "./WorkTable";
import { useWords } from "./words";

/** Milliseconds a layer. */
const TURN = 600;

/** M5: the whole network's mult-adds and weights, layer by layer and by kind of layer. */
export default function WorkObject() {
  const t = useTranslations("work");
  const format = useFormatter();
  const object = useObject(WORK_OBJECT);
  const { values, change, set } = object;
  const { alpha, resolution, classes, net, unit } = values;
  const view = useMemo(() => workView({ alpha, resolution, classes, net }), [alpha, resolution, classes, net]);
  const words = useWords(view, unit);
  const choose = useCallback((at: string | null, gesture: "begin" | "go on") => set({ at }, gesture), [set]);
  const { at, pinned, on } = usePointed(values.at, choose);
  const { built } = view;
  const printed = useMemo(() => (isPapers(view.settings) ? printedShares() : null), [view.settings]);
  const layers = built?.layers;

  const timeline = useMemo<Timeline>(() => {
    const all = layers ?? [];
    const count = Math.max(1, all.length);
    return {
      duration: TURN * count,
      stages: stages(all).map(({ side, from, start, end }) => ({
        id: String(from),
        label: all[from]?.kind === "linear" ? t("labels.linear") : String(side),
        role: "ink",
        start,
        end,
      })),
      stop: (time, direction) => stopAfter(count, time, direction),
      place(time) {
        const { done, moving } = momentAt(all.length, time);
        if (!moving) return t("place.done", { layers: all.length });
        return t("place.layer", { index: done + 1, layers: all.length, id: all[moving.layer]?.id ?? "" });
      },
    };
  }, [layers, t]);
  const draw = useCallback(
    ({ width, height, mode, time }: Frame) =>
      built && (
        <WorkDrawing
          view={{ ...view, built }}
          words={words}
          moment={momentAt(built.layers.length, time)}
          at={at}
          pinned={pinned}
          printed={printed}
          width={width}
          height={height}
          mode={mode}
          onLayer={on}
        />
      ),
    [view, built, words, at, pinned, printed, on],
  );
  const told = useCallback(
    (settings: WorkValues) => {
      const { built: there } = workView(settings);
      const paired = workView({ ...settings, net: "paper" }).built;
      const of = (name: LayerKind) => there?.kinds.find(({ kind }) => kind === name);
      return {
        layers: of("pointwise")?.layers ?? 0,
        work: words.share(of("pointwise")?.share.macs ?? 0),
        depthwise: words.share(of("depthwise")?.share.macs ?? 0),
        weights: words.share(of("pointwise")?.share.weights ?? 0),
        last: words.share(of("linear")?.share.weights ?? 0),
        times: format.number(paired ? paired.plain.macs / paired.total.macs : 1, { maximumFractionDigits: 1 }),
      };
    },
    [words, format],
  );
  const fault = faultAt(object, view.fault);
  const against = net === "standard" ? null : built?.plain;
  return (
    <ObjectFrame
      object={object}
      words="work"
      title={t("title")}
      howToRead={t("howToRead")}
      legend={<Legend />}
      told={told}
      controls={SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => <WorkSlider object={object} which={which} fault={fault(which)} form={form} />,
      }))}
      choices={<WorkChoices values={values} onChange={change} />}
      totals={(form) =>
        built && (
          <Totals
            form={form}
            rows={(["macs", "weights"] as const).map((of) => {
              const times = of === "macs" ? perMac[unit] : 1;
              return {
                id: of,
                name: words.name(of),
                value: built.total[of] * times,
                ...(against && { against: against[of] * times, plain: t("cost.standard") }),
              };
            })}
          />
        )
      }
      origin={t("origin")}
      weights="none"
      photo={null}
      running={null}
      fault={view.fault}
      timeline={timeline}
      table={<WorkTable view={view} words={words} />}
      code={() => workCode(view)}
      file={{
        name: `where-the-work-is-${net}-${alpha}-${resolution}`,
        title: `${t("title")}: ${t("caption", { net: t(`nets.${net}`), alpha, resolution, classes })}`,
        counted: true,
      }}
      draw={draw}
    >
      {built && (
        <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
          <PrintedTable view={view} words={words} />
          <Formulas built={built} words={words} at={values.at} />
          <Next built={built} words={words} />
        </div>
      )}
    </ObjectFrame>
  );
}
