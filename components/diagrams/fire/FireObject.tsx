"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useCallback, useMemo } from "react";
import { assetPath } from "@/components/site/paths";
import { FIRE, FIRE_OBJECT, type FireValues } from "@/lib/spec/fire";
import { presets } from "@/lib/spec/fire-presets";
import { faultAt } from "../object/faultAt";
import { ObjectFrame } from "../object/ObjectFrame";
import type { Frame } from "../object/Stage";
import type { Control } from "../object/Strip";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { together } from "../together";
import { useRun } from "../useRun";
import { FireCosts } from "./Costs";
import type { Formulas } from "./CostTable";
import { fireCode, fireRequest, fireView } from "./derive";
import { FireScene } from "./FireScene";
import { Origin } from "./Origin";
import { Presets } from "./Presets";
import { useFireTimeline } from "./useFireTimeline";
import { useSquare } from "./useSquare";
import { WIDTH_KEYS, WidthSlider } from "./Widths";

const FireTable = lazy(() => import("./FireTable").then((room) => ({ default: room.FireTable })));

/** The numbers that a step of the story names, from its own settings. */
function told({ in: channels, s1, e1, e3 }: FireValues) {
  return { in: channels, s1, e1, e3, out: e1 + e3, heavier: s1 / FIRE.s1.default };
}

/** S1: the fire module, its filters at work one after another, and what it saves against a plain 3x3 convolution. */
export function FireObject({ formulas }: { readonly formulas: Formulas }) {
  const t = useTranslations("fire");
  const drawing = useTranslations("fireDrawing");
  const object = useObject(FIRE_OBJECT);
  const { values, set, change } = object;
  const { in: channels, s1, e1, e3, h, w } = values;
  const view = useMemo(() => fireView({ in: channels, s1, e1, e3, h, w }), [channels, s1, e1, e3, h, w]);
  const { built, fault } = view;
  const photo = useObjectPhoto(values.photo);
  const request = useMemo(() => (photo.id === null ? null : fireRequest(view, photo.id)), [view, photo.id]);
  const run = useRun(request);
  const { result } = run;
  const fresh = result !== null && run.answered === request;
  const timeline = useFireTimeline(values);
  const { square, onSquare } = useSquare(object);
  const photoUrl = photo.own?.url ?? assetPath(photo.sample.thumb);
  const draw = useCallback(
    (frame: Frame) => (
      <FireScene {...frame} values={values} view={view} result={result} fresh={fresh} photoUrl={photoUrl} set={set} />
    ),
    [values, view, result, fresh, photoUrl, set],
  );

  const paper = presets(values.version)[values.module];
  const wrong = faultAt(object, fault);
  // Either expand layer may make good what both lack.
  const wrongWithE3 = faultAt(object, fault?.rule === "expand-empty" ? { ...fault, key: "e3" } : fault);
  const controls = WIDTH_KEYS.filter((which) => !(square && which === "w")).map(
    (which): Control => ({
      key: which,
      name: square && which === "h" ? t("widths.sideShort") : t(`widthsStrip.${which}`),
      foremost: which === "s1",
      draw: (form) => (
        <WidthSlider
          which={which}
          values={values}
          paper={paper}
          fault={which === "e3" ? wrongWithE3(which, form) : wrong(which, form)}
          square={square}
          form={form}
          onSquare={onSquare}
          onChange={change}
        />
      ),
    }),
  );
  return (
    <ObjectFrame
      object={object}
      words="fire"
      title={t("title")}
      howToRead={t("howToRead", { h, w })}
      weightsShown
      controls={controls}
      choices={<Presets values={values} onChange={change} />}
      told={told}
      totals={(form) =>
        built ? (
          <Totals
            form={form}
            shape={[
              [h, w, channels],
              [h, w, e1 + e3],
            ]}
            rows={(["params", "macs"] as const).map((row) => ({
              id: row,
              name: t(row),
              value: built.total[row],
              against: built.plain[row],
              plain: t("aPlain"),
            }))}
          />
        ) : (
          <p className="text-sm text-bad">{t("noTotals")}</p>
        )
      }
      origin={<Origin view={view} />}
      weights={built ? (view.trained ?? "seeded") : "none"}
      photo={photo}
      running={together([run])}
      fault={fault}
      timeline={timeline}
      table={
        <Suspense>
          <FireTable config={view.config} scope={view.scope} result={result} />
        </Suspense>
      }
      code={() => fireCode(view)}
      file={{
        name: `fire-${channels}-${s1}-${e1}-${e3}`,
        title: drawing("export.title", { in: channels, s1, e1, e3, h, w }),
      }}
      draw={draw}
    >
      <FireCosts view={view} column={values.cost} formulas={formulas} onColumn={(cost) => set({ cost }, "begin")} />
    </ObjectFrame>
  );
}
