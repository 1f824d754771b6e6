"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";

export type Form = "panel" | "strip";

/** One setting's control, for the panel beside a drawing and for a phone's strip. */
export interface Control {
  /** The setting, as the spec's table names it. */
  readonly key: string;
  /** Its short name in the strip's list. */
  readonly name: string;
  /** The one that a phone's strip shows first; else it is the first. */
  readonly foremost?: boolean;
  draw(form: Form): ReactNode;
}

interface Props {
  readonly controls: readonly Control[];
  /** The setting that caused a fault: it comes up by itself. */
  readonly caused: string | null;
  readonly player: ReactNode;
  readonly totals: ReactNode;
}

/**
 * The bottom edge of a phone's or tablet's window while the object is on screen: the player, one slider at a time and
 * the totals. In a low or zoomed window it lets go and stands below the drawing.
 */
export function Strip({ controls, caused, player, totals }: Props) {
  const t = useTranslations("object");
  const [chosen, setChosen] = useState("");
  const find = (key: string | null) => controls.find((control) => control.key === key);
  const shown = find(caused) ?? find(chosen) ?? controls.find(({ foremost }) => foremost) ?? controls[0];
  return (
    <div
      data-strip
      className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-bg px-4 pt-1 pb-1.5 md:-mx-10 md:px-10 [@media(max-height:520px)]:static"
    >
      {player}
      {shown && (
        <div className="flex items-center gap-2">
          <label className="shrink-0">
            <span className="sr-only">{t("slider")}</span>
            <select
              className="h-11 max-w-32 rounded-md border border-line bg-bg px-1 text-[15px]"
              value={shown.key}
              onChange={(event) => setChosen(event.currentTarget.value)}
            >
              {controls.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <div key={shown.key} className="min-w-0 grow">
            {shown.draw("strip")}
          </div>
        </div>
      )}
      {totals}
    </div>
  );
}
