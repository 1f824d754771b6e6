"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { SHUFFLE_OBJECT, type ShuffleSpot } from "@/lib/spec/shuffle";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import type { Frame, Timeline } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { usePointed } from "../usePointed";
import { ShuffleChoices, ShuffleSlider, SLIDERS } from "./Controls";
import { Costs } from "./Costs";
import { shuffleCode, shuffleView } from "./derive";
import { Enough } from "./Enough";
import { Equalities } from "./Equalities";
import { ShuffleDrawing } from "./ShuffleDrawing";
import { ShuffleTable } from "./ShuffleTable";
import { momentAt, stages, stopAfter } from "./time";
import { useShuffleRun } from "./useShuffleRun";

const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;
const DURATION = 16000;
/** Past so many channels tiles are marks. */
const MOST_TILES = 24;

/** N2: channels dealt out to all groups, as one motion, and what the next layer hears with and without it. */
export default function ShuffleObject() {
  const t = useTranslations("shuffle");
  const format = useFormatter();
  const object = useObject(SHUFFLE_OBJECT);
  const { values, change, set } = object;
  const { channels, groups, h, shuffle, direction, scale } = values;
  const view = useMemo(
    () => shuffleView({ channels, groups, h, shuffle, direction }),
    [channels, groups, h, shuffle, direction],
  );
  const photo = useObjectPhoto(values.photo);
  const executed = useShuffleRun(view, photo.id);
  const { run, matrices } = executed;
  const choose = useCallback((spot: ShuffleSpot | null, gesture: "begin" | "go on") => set({ spot }, gesture), [set]);
  const { at, on } = usePointed(values.spot, choose);
  const moved = shuffle === "on";

  const timeline = useMemo<Timeline>(() => {
    const possible = Number.isInteger(channels / groups);
    return {
      duration: DURATION,
      stages: stages(moved).map(({ name, start, end }) => ({
        id: name,
        label: t(`stages.${name}`),
        role: "ink",
        start,
        end,
      })),
      stop: (time, way) => stopAfter(possible ? groups : 1, moved, time, way),
      place(time) {
        if (time === 1) return t("place.done");
        const { stage, made, heard } = momentAt(channels, moved, time);
        const filter = stage === "gconv1" ? made.filters : heard.filters;
        return t(`place.${stage}`, { filter: Math.min(channels - 1, filter), channels, groups, n: channels / groups });
      },
    };
  }, [channels, groups, moved, t]);
  const draw = useCallback(
    ({ width, height, mode, time }: Frame) => (
      <ShuffleDrawing
        view={view}
        run={executed}
        moment={momentAt(channels, moved, time)}
        looked={at}
        scale={scale}
        width={width}
        height={height}
        mode={mode}
        onSpot={on}
      />
    ),
    [view, executed, channels, moved, at, scale, on],
  );
  const fault = faultAt(object, view.fault);
  const { built } = view;
  return (
    <ObjectFrame
      object={object}
      words="shuffle"
      title={t("title")}
      howToRead={channels > MOST_TILES ? t("howToReadMarks", { most: MOST_TILES }) : t("howToRead", { h })}
      weightsShown
      controls={SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => <ShuffleSlider which={which} values={values} fault={fault} form={form} onChange={change} />,
      }))}
      choices={<ShuffleChoices values={values} onChange={change} />}
      totals={(form) =>
        built && (
          <Totals
            form={form}
            rows={(["weights", "macs"] as const).map((row) => ({
              id: row,
              name: t(`totals.${row}`),
              value: built.grouped[row],
              against: built.ungrouped[row],
              plain: t("totals.ungrouped"),
            }))}
          />
        )
      }
      origin={
        built && (
          <>
            {t("weightsNote")}{" "}
            {t(built.input.of === channels ? "inputNote.all" : "inputNote.some", {
              layer: built.input.layer,
              of: built.input.of,
              channels,
              side: built.input.photo[0],
            })}
          </>
        )
      }
      weights={built ? "seeded" : "none"}
      photo={photo}
      running={{ ...run, ms: run.result?.ms ?? null }}
      fault={view.fault}
      note={built?.tooLarge && t("tooLarge", { macs: format.number(built.work, COMPACT) })}
      timeline={timeline}
      table={<ShuffleTable view={view} matrices={matrices} />}
      code={() => shuffleCode(view, photo.id)}
      file={{
        name: `channel-shuffle-${channels}-${groups}`,
        title: `${t("title")}: ${t(moved ? "describe" : "describeOff", { channels, groups, n: channels / groups })}`,
      }}
      draw={draw}
    >
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-3">
        <Enough view={view} />
        {built && <Equalities view={view} photo={photo.id} />}
        <Costs view={view} />
      </div>
    </ObjectFrame>
  );
}
