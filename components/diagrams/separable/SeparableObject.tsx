"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Legend } from "@/components/marks/Legend";
import { SEPARABLE_OBJECT, type SeparableSpot } from "@/lib/spec/separable";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import { SettingSlider } from "../object/SettingSlider";
import type { Frame } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { usePointed } from "../usePointed";
import { SeparableChoices, SLIDERS } from "./Controls";
import { SeparableCosts } from "./Costs";
import { separableCode, separableView } from "./derive";
import { SeparableDrawing } from "./SeparableDrawing";
import { SeparableTable } from "./SeparableTable";
import { shownSpot } from "./spot";
import { momentAt, stepped } from "./time";
import { useSeparableRun } from "./useSeparableRun";
import { useSeparableTimeline } from "./useSeparableTimeline";

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;

/** M2: the separable block, its six steps run one after another, and four once the batch norms are folded away. */
export default function SeparableObject() {
  const t = useTranslations("separable");
  const format = useFormatter();
  const object = useObject(SEPARABLE_OBJECT);
  const { values, change, set } = object;
  const { in: channels, out, k, stride, h, act, gamma, weights, scale } = values;
  const view = useMemo(
    () => separableView({ in: channels, out, k, stride, h, act, gamma, weights }),
    [channels, out, k, stride, h, act, gamma, weights],
  );
  const { built } = view;
  const photo = useObjectPhoto(values.photo);
  const run = useSeparableRun(view, photo.id);
  const choose = useCallback((spot: SeparableSpot | null, gesture: "begin" | "go on") => set({ spot }, gesture), [set]);
  const { at, on } = usePointed(values.spot, choose);
  const trained = built?.trained ?? false;
  const timed = useMemo(() => ({ in: channels, out, trained }), [channels, out, trained]);

  const timeline = useSeparableTimeline(timed, { k, act });
  const draw = useCallback(
    ({ width, height, mode, time, reduced }: Frame) => {
      const moment = momentAt(timed, time);
      return (
        built && (
          <SeparableDrawing
            figure={built.figure}
            without="trained"
            still={built.tooLarge}
            run={run}
            moment={reduced ? stepped(moment) : moment}
            chosen={at}
            scale={scale}
            width={width}
            height={height}
            mode={mode}
            reduced={reduced}
            onSpot={on}
          />
        )
      );
    },
    [built, run, timed, at, scale, on],
  );
  const fault = faultAt(object, view.fault);
  const sliders = SLIDERS.filter((which) => which !== "gamma" || !trained);
  const channel = built ? shownSpot(at, momentAt(timed, 1), built).tile : 0;
  return (
    <ObjectFrame
      object={object}
      words="separable"
      title={t("title")}
      howToRead={t("howToRead")}
      legend={<Legend of="signed" label={t("legend")} low="−" high="+" />}
      controls={sliders.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => (
          <SettingSlider
            object={object}
            words="separable.controls"
            which={which}
            fault={fault(which, form)}
            form={form}
            {...(which === "gamma" && { track: "linear" })}
          />
        ),
      }))}
      choices={<SeparableChoices values={values} onChange={change} />}
      totals={(form) =>
        built && (
          <Totals
            form={form}
            shape={[built.shapes.input, built.shapes.pwRelu]}
            rows={(["weights", "macs"] as const).map((row) => ({
              id: row,
              name: t(`cost.${row}`),
              value: built.prices.dw[row] + built.prices.pw[row],
              against: built.prices.plain[row],
              plain: t("cost.plain", { k }),
            }))}
          />
        )
      }
      origin={
        built && (
          <>
            {trained ? t("weightsNote.trained", { scope: built.scope }) : t("weightsNote.seeded", { gamma })}{" "}
            {t(built.input.of === channels ? "inputNote.all" : "inputNote.some", {
              pair: built.input.pair,
              of: built.input.of,
              channels,
              side: built.input.photo[0],
            })}
          </>
        )
      }
      weights={built ? (trained ? built.scope : "seeded") : "none"}
      photo={photo}
      running={run.running}
      fault={view.fault}
      note={built?.tooLarge && t("tooLarge", { macs: format.number(built.work, COMPACT) })}
      timeline={timeline}
      table={built && <SeparableTable view={view} built={built} run={run} />}
      code={() => separableCode(view, photo.id)}
      file={{
        name: `separable-block-${channels}-${out}`,
        title: `${t("title")}: ${t("describe", { in: channels, out, k, stride })}`,
      }}
      draw={draw}
    >
      <SeparableCosts view={view} run={run} channel={channel} />
    </ObjectFrame>
  );
}
