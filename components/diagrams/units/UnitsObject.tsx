"use client";
import { useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { Choice } from "@/components/controls/Choice";
import { KINDS, UNITS_OBJECT, type UnitsValues } from "@/lib/spec/units";
import { ObjectFrame } from "../object/ObjectFrame";
import { WIDE } from "../object/room";
import type { Frame } from "../object/Stage";
import { Totals } from "../object/Totals";
import { useObject } from "../object/useObject";
import { useObjectPhoto } from "../object/useObjectPhoto";
import { useMedia } from "../useSize";
import { SLIDERS, UnitsChoices, UnitsSlider } from "./Controls";
import { UnitsCosts } from "./Costs";
import { unitsCode, unitsView } from "./derive";
import { Origin } from "./Origin";
import { UnitsScene } from "./UnitsScene";
import { UnitsTable } from "./UnitsTable";
import { useFaults } from "./useFaults";
import { useInspected } from "./useInspected";
import { useUnitsRun } from "./useUnitsRun";
import { useUnitsTimeline } from "./useUnitsTimeline";

/** N3: ShuffleNet's units a, b, c beside each other, run on the same maps. */
export default function UnitsObject() {
  const t = useTranslations("units");
  const object = useObject(UNITS_OBJECT);
  const { values, change, set } = object;
  const { c, m, g, h, shuffle, stride, relu, pad, scale, unit } = values;
  const view = useMemo(
    () => unitsView({ c, m, g, h, shuffle, stride, relu, pad }),
    [c, m, g, h, shuffle, stride, relu, pad],
  );
  const photo = useObjectPhoto(values.photo);
  const run = useUnitsRun(view, photo.id);
  const inspected = useInspected(object, view, run, useMedia(WIDE) ? null : unit);
  const timeline = useUnitsTimeline();
  const fault = useFaults(object, view);
  const { built } = view;
  const draw = useCallback(
    (frame: Frame) =>
      built && (
        <>
          {frame.mode === "flow" && (
            <div className="mb-3">
              <Choice
                name={t("unitSwitch")}
                grow
                value={unit}
                options={KINDS.map((kind) => ({ value: kind, label: kind, name: t("unitNamed", { kind }) }))}
                onChange={(next) => set({ unit: next as UnitsValues["unit"] }, "begin")}
              />
            </div>
          )}
          <UnitsScene frame={frame} built={built} run={run} inspected={inspected} scale={scale} unit={unit} />
        </>
      ),
    [built, run, inspected, scale, unit, set, t],
  );
  return (
    <ObjectFrame
      object={object}
      words="units"
      title={t("title")}
      howToRead={t("howToRead")}
      weightsShown
      controls={SLIDERS.map((which) => ({
        key: which,
        name: t(`controls.${which}`),
        draw: (form) => <UnitsSlider object={object} which={which} form={form} fault={fault(which)} />,
      }))}
      choices={<UnitsChoices values={values} onChange={change} />}
      totals={(form) =>
        built && (
          <Totals
            form={form}
            shape={[
              [h, h, c],
              [h, h, c],
            ]}
            rows={(["params", "macs"] as const).map((row) => ({
              id: row,
              name: t(`totals.${form}.${row}`),
              value: built.prices.b[row],
              against: built.prices.b.plain[row],
              plain: t("totals.plain"),
            }))}
          />
        )
      }
      origin={built && <Origin view={view} built={built} />}
      weights={built?.figures.find(({ trained }) => trained)?.scope ?? (built ? "seeded" : "none")}
      photo={photo}
      running={run.running}
      fault={view.fault}
      timeline={timeline}
      table={built && <UnitsTable figures={built.figures} results={run.results} />}
      code={() => unitsCode(view, (kind) => t("unitNamed", { kind }))}
      file={{ name: `units-${c}-${m}-${g}`, title: t("file", { c, m, g, h }) }}
      told={({ c: channels, g: groups }) => ({ c: channels, g: groups, paper: UNITS_OBJECT.table.c.default })}
      draw={draw}
    >
      {built && <UnitsCosts view={view} built={built} photo={photo.id} />}
    </ObjectFrame>
  );
}
