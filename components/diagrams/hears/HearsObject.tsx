"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { HEARS_OBJECT, type HearsCell, hearsCell, type MATRICES } from "@/lib/spec/hears";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import { SettingSlider } from "../object/SettingSlider";
import type { Frame, Timeline } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { usePointed } from "../usePointed";
import { HearsChoices } from "./Controls";
import { HearsCosts } from "./Costs";
import { hearsCode, hearsView } from "./derive";
import { HearsDrawing } from "./HearsDrawing";
import { HearsTable } from "./HearsTable";
import { momentAt, stages, stopAfter } from "./time";
import { useHearsRun } from "./useHearsRun";

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;
const DURATION = 24000;
const SLIDERS = ["in", "out", "h"] as const;

/** M3: which output channels of depthwise, pointwise, both and standard change with which input channel. */
export default function HearsObject() {
  const t = useTranslations("hears");
  const format = useFormatter();
  const object = useObject(HEARS_OBJECT);
  const { values, change, set } = object;
  const { in: channels, out, k, stride, h, scale } = values;
  const view = useMemo(() => hearsView({ in: channels, out, k, stride, h }), [channels, out, k, stride, h]);
  const photo = useObjectPhoto(values.photo);
  const { run, standard, matrices, running } = useHearsRun(view, photo.id);
  const choose = useCallback((cell: HearsCell | null, gesture: "begin" | "go on") => set({ cell }, gesture), [set]);
  const pointed = usePointed(values.cell, choose);
  const { at, on } = pointed;
  const cell = useMemo(() => hearsCell({ ...values, cell: at }), [values, at]);

  const timeline = useMemo<Timeline>(() => {
    const timed = { in: channels };
    const name = (of: (typeof MATRICES)[number]) => t(`names.${of}`, { k });
    return {
      duration: DURATION,
      stages: stages.map(({ of, start, end }) => ({ id: of, label: name(of), role: "ink", start, end })),
      stop: (time, direction) => stopAfter(timed, time, direction),
      place(time) {
        const { probe } = momentAt(timed, time);
        return probe ? t("place.probe", { name: name(probe.of), channel: probe.channel, channels }) : t("place.done");
      },
    };
  }, [channels, k, t]);
  const draw = useCallback(
    ({ width, height, mode, time, playing }: Frame) => (
      <HearsDrawing
        view={view}
        result={run.result}
        standard={standard}
        matrices={matrices}
        moment={momentAt({ in: channels }, time)}
        cell={cell}
        looking={!playing && at !== null}
        scale={scale}
        width={width}
        height={height}
        mode={mode}
        onCell={on}
      />
    ),
    [view, run.result, standard, matrices, channels, cell, at, scale, on],
  );
  const fault = faultAt(object, view.fault);
  const { built } = view;
  return (
    <ObjectFrame
      object={object}
      words="hears"
      title={t("title")}
      howToRead={t("howToRead")}
      controls={SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => (
          <SettingSlider object={object} words="hears.controls" which={which} fault={fault(which, form)} form={form} />
        ),
      }))}
      choices={<HearsChoices values={values} onChange={change} />}
      totals={(form) =>
        built && (
          <Totals
            form={form}
            shape={[
              [h, h, channels],
              [built.side, built.side, out],
            ]}
            rows={(["weights", "macs"] as const).map((row) => ({
              id: row,
              name: t(`cost.${row}`),
              value: built.depthwise[row] + built.pointwise[row],
              against: built.plain[row],
              plain: t("cost.standard", { k }),
            }))}
          />
        )
      }
      origin={
        built && (
          <>
            {built.trained ? t("weightsNote.trained", { scope: built.scope }) : t("weightsNote.seeded")}{" "}
            {t(built.input.of === channels ? "inputNote.all" : "inputNote.some", {
              pair: built.input.pair,
              of: built.input.of,
              channels,
              side: built.input.photo[0],
            })}
          </>
        )
      }
      weights={built ? (built.trained ? built.scope : "seeded") : "none"}
      photo={photo}
      running={running}
      fault={view.fault}
      note={built?.tooLarge && t("tooLarge", { macs: format.number(built.work, COMPACT) })}
      timeline={timeline}
      table={<HearsTable view={view} matrices={matrices} />}
      code={() => hearsCode(view, { both: t("names.both"), standard: t("names.standard", { k }) })}
      file={{
        name: `who-hears-whom-${channels}-${out}`,
        title: `${t("title")}: ${t("describe", { in: channels, out })}`,
      }}
      draw={draw}
    >
      <HearsCosts view={view} />
    </ObjectFrame>
  );
}
