"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { CommonValues } from "@/lib/spec/object";
import { type FrameProps, ObjectFrame } from "../object/ObjectFrame";
import type { Frame } from "../object/Stage";
import { type TotalRow, Totals } from "../object/Totals";
import { type Setting, useSettingControls } from "../object/useSettingControls";
import { usePointed } from "../usePointed";
import { PlotDrawing } from "./PlotDrawing";
import { PlotTable } from "./PlotTable";
import type { PlotPanel, PlotRow } from "./plot";
import { type SignEntry, Signs } from "./Signs";

interface PlotValues extends CommonValues {
  /** The point that is kept. */
  readonly at: string | null;
}

interface Props<V extends PlotValues> extends Pick<FrameProps<V>, "object" | "told" | "choices" | "children"> {
  /** Namespace of its words: `title`, `howToRead`, `tableCaption`, `controls` and the story's. */
  readonly words: string;
  readonly howToRead?: string;
  readonly panels: readonly PlotPanel[];
  /** Shares of the height. */
  readonly weights?: readonly number[];
  /** The points in words, in the order of the panels' spots. */
  readonly rows: readonly PlotRow[];
  /** The whole drawing in a sentence. */
  readonly describe: string;
  readonly signs: readonly SignEntry[];
  readonly settings: readonly Setting<V>[];
  readonly totals: readonly TotalRow[];
  /** What is to be said besides where costs and accuracies come from. */
  readonly origin?: string;
  /** Its file's name, and what stands in the caption behind the title. */
  readonly file: { readonly name: string; readonly caption: string };
}

/** A plot of printed results on its page: S5, M6 and N5. Nothing runs and nothing moves; a point can be kept. */
export function PlotObject<V extends PlotValues>(props: Props<V>) {
  const { object, words, panels, weights, rows, describe, signs, totals, file } = props;
  const t = useTranslations(words);
  const common = useTranslations("plots");
  const { values, set } = object;
  const controls = useSettingControls(object, words, props.settings);
  const choose = useCallback(
    (at: string | null, gesture: "begin" | "go on") => set({ at } as Partial<V>, gesture),
    [set],
  );
  const pointed = usePointed(values.at, choose);
  const at = rows.some(({ id }) => id === pointed.at) ? pointed.at : null;
  const title = t("title");
  const draw = useCallback(
    ({ width, height, mode }: Frame) => (
      <PlotDrawing
        panels={panels}
        {...(weights && { weights })}
        rows={rows}
        label={describe}
        touch={common("touch", { name: title, count: rows.length })}
        at={at}
        pinned={pointed.pinned}
        width={width}
        height={height}
        mode={mode}
        onSpot={pointed.on}
      />
    ),
    [panels, weights, rows, describe, title, common, at, pointed.pinned, pointed.on],
  );
  return (
    <ObjectFrame
      object={object}
      words={words}
      title={title}
      howToRead={props.howToRead ?? t("howToRead")}
      legend={<Signs entries={signs} />}
      {...(props.told && { told: props.told })}
      controls={controls}
      choices={<div className="grid gap-2">{props.choices}</div>}
      totals={(form) => totals.length > 0 && <Totals form={form} rows={totals} />}
      origin={[common("origin"), props.origin].filter(Boolean).join(" ")}
      weights="none"
      photo={null}
      running={null}
      fault={null}
      timeline={null}
      table={<PlotTable caption={t("tableCaption")} rows={rows} />}
      file={{ name: file.name, title: `${title}: ${file.caption}`, counted: "quoted" }}
      draw={draw}
    >
      {props.children}
    </ObjectFrame>
  );
}

/** Mult-adds and parameters against another network's, named `name`. `say` gives the row's own name. */
export const totalsOf = (
  of: readonly ("macs" | "params")[],
  own: Readonly<Record<"macs" | "params", number>> | null,
  against: Readonly<Record<"macs" | "params", number>>,
  plain: string,
  say: (which: "macs" | "params") => string,
): readonly TotalRow[] =>
  own ? of.map((id) => ({ id, name: say(id), value: own[id], against: against[id], plain })) : [];
