"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { DependencyMatrix } from "@/components/marks/DependencyMatrix";
import { groupHue } from "@/components/marks/groups";
import type { Cell } from "@/components/marks/matrix";
import type { Checked } from "@/lib/readings/check";
import type { HearsCell, MatrixName } from "@/lib/spec/hears";
import type { How } from "../usePointed";
import type { HearsLayout } from "./layout";

interface Props {
  readonly of: MatrixName;
  readonly place: HearsLayout["matrices"][MatrixName];
  readonly name: string;
  readonly checked: Checked | null;
  /** Columns found out so far. */
  readonly known: number;
  readonly cell: HearsCell | null;
  say(cell: HearsCell): string;
  onCell(cell: HearsCell | null, how: How): void;
}

/** One of the four matrices; columns that have not been found out yet stay empty behind a line. */
export function HearsMatrix({ of, place, name, checked, known, cell, say, onCell }: Props) {
  const t = useTranslations("hears");
  const format = useFormatter();
  const { grid } = place;
  const fits = checked?.rows === grid.rows && checked.columns === grid.columns ? checked : null;
  const seen = useMemo(() => {
    if (!fits || known >= grid.columns) return fits?.reaches ?? null;
    return fits.reaches.map((reached, i) => (i % grid.columns < known ? reached : 0));
  }, [fits, known, grid]);
  const row = cell?.row;
  // Grey, and in the chosen row each input channel has its hue: six saturated matrices at once would say nothing.
  const hue = useCallback((at: number, column: number) => (at === row ? groupHue(column) : "--ink-3"), [row]);
  const speak = useCallback((at: Cell) => say({ of, ...at }), [say, of]);
  const choose = useCallback((at: Cell | null, how: How) => onCell(at && { of, ...at }, how), [onCell, of]);
  return (
    <div className="absolute" style={{ left: place.x, top: place.y }}>
      <DependencyMatrix
        grid={grid}
        reaches={seen}
        implied={fits && fits.differing > 0 && known >= grid.columns ? fits.implied : null}
        hue={hue}
        cell={cell}
        name={t("matrix.name", { name })}
        description={t("matrix.description", {
          joined: fits?.joined ?? 0,
          all: grid.rows * grid.columns,
          density: format.number(fits?.density ?? 0, { style: "percent", maximumFractionDigits: 1 }),
        })}
        say={speak}
        onCell={choose}
      />
      {known < grid.columns && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-0"
          style={{
            left: known * grid.cell,
            width: grid.width - known * grid.cell,
            height: grid.height,
            background: "repeating-linear-gradient(135deg, var(--line) 0 1px, var(--bg) 1px 5px)",
          }}
        />
      )}
    </div>
  );
}
