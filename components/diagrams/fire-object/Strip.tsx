"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Totals } from "./Totals";
import type { Fire } from "./useFire";
import { WIDTH_KEYS, type WidthKey, WidthSlider } from "./Widths";

interface Props {
  readonly fire: Fire;
  readonly player: ReactNode;
}

/**
 * The bottom edge of a phone's or tablet's window while the object is on screen: the player, one slider at a time and
 * the totals. In a low or zoomed window it lets go and stands below the drawing.
 */
export function Strip({ fire, player }: Props) {
  const { values, paper, square, onSquare, change } = fire;
  const { view } = fire.seen;
  const t = useTranslations("fire");
  const [chosen, setChosen] = useState<WidthKey>("s1");
  const caused = WIDTH_KEYS.find((key) => key === view.fault?.key);
  const which = caused ?? (square && chosen === "w" ? "h" : chosen);
  return (
    <div
      data-strip
      className="sticky bottom-0 z-10 -mx-4 border-t border-line bg-bg px-4 pt-1 pb-1.5 md:-mx-10 md:px-10 [@media(max-height:520px)]:static"
    >
      {player}
      <div className="flex items-center gap-2">
        <label className="shrink-0">
          <span className="sr-only">{t("slider")}</span>
          <select
            className="h-11 max-w-28 rounded-md border border-line bg-bg px-1 text-[15px]"
            value={which}
            onChange={(event) => {
              const key = WIDTH_KEYS.find((name) => name === event.currentTarget.value);
              if (key) setChosen(key);
            }}
          >
            {WIDTH_KEYS.filter((key) => !(square && key === "w")).map((key) => (
              <option key={key} value={key}>
                {square && key === "h" ? t("widths.sideShort") : t(`widthsStrip.${key}`)}
              </option>
            ))}
          </select>
        </label>
        <WidthSlider
          key={which}
          which={which}
          values={values}
          paper={paper}
          fault={view.fault}
          square={square}
          form="strip"
          onSquare={onSquare}
          onChange={change}
        />
      </div>
      <Totals view={view} form="strip" />
    </div>
  );
}
