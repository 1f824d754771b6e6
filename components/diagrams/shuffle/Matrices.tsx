"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo } from "react";
import { DependencyMatrix } from "@/components/marks/DependencyMatrix";
import { groupHue } from "@/components/marks/groups";
import type { Cell } from "@/components/marks/matrix";
import { fitText } from "@/components/marks/text";
import { type ShuffleSpot, shuffleGroup } from "@/lib/spec/shuffle";
import type { How } from "../usePointed";
import type { ShuffleView } from "./derive";
import { Factor } from "./Factor";
import type { ShuffleLayout } from "./layout";
import type { ShuffleMatrices } from "./useShuffleRun";

export const WHICH = ["without", "with"] as const;
type Which = (typeof WHICH)[number];

interface Props {
  readonly layout: ShuffleLayout;
  readonly view: ShuffleView;
  readonly matrices: ShuffleMatrices;
  readonly spot: ShuffleSpot;
  onSpot(spot: ShuffleSpot | null, how: How): void;
}

/** Fewest and most paths of a joined pair, and how many inputs one output hears. */
function pathsIn(paths: Float64Array, channels: number) {
  const joined = paths.filter((count) => count > 0);
  return { least: Math.min(...joined), most: Math.max(...joined), inputs: joined.length / channels };
}

/** Identity as pairs: what stands for the shuffle where there is none. */
const identity = (channels: number) =>
  Uint8Array.from({ length: channels * channels }, (_, k) => (k % (channels + 1) === 0 ? 1 : 0));

const grey = () => "--ink-2";

/** Both dependency matrices, executed, each with the three factors whose product it is. */
export function Matrices({ layout, view, matrices, spot, onSpot }: Props) {
  const t = useTranslations("shuffle");
  const format = useFormatter();
  const { widths, built } = view;
  const { channels, groups, shuffle } = widths;
  const hue = useCallback(
    (_: number, column: number) => (groups === 1 ? "--ink-2" : groupHue(shuffleGroup(column, { channels, groups }))),
    [channels, groups],
  );
  const straight = useMemo(() => identity(channels), [channels]);
  const cell: Cell | null = spot.at === "pair" ? spot : null;
  const choose = useCallback(
    (at: Cell | null, how: How) => onSpot(at && { at: "pair", row: at.row, column: at.column }, how),
    [onSpot],
  );
  const say = (which: Which) => (at: Cell) => {
    const paths = built?.paths[which][at.row * channels + at.column] ?? 0;
    return t("matrix.cell", { row: at.row, column: at.column, paths });
  };
  if (!built) return null;
  return WHICH.map((which) => {
    const place = layout.matrices[which];
    const checked = matrices[which];
    const density = format.number(checked?.density ?? 0, { style: "percent", maximumFractionDigits: 1 });
    const name = t("matrix.name", { which: t(`matrix.${which}`) });
    const middle = which === "with" ? matrices.between : null;
    const factors = [matrices.second, middle, matrices.first] as const;
    const shown = (shuffle === "on") === (which === "with");
    return (
      <div key={which} data-matrix={which}>
        {factors.map((factor, i) => (
          <Factor
            // biome-ignore lint/suspicious/noArrayIndexKey: three factors in their order
            key={i}
            place={place.factors[i] ?? place.grid}
            reaches={i === 1 && which === "without" ? straight : (factor?.reaches ?? null)}
            checked={factor}
            hue={i === 0 ? grey : hue}
          />
        ))}
        <div
          className={`absolute ${shown ? "outline-2 outline-offset-2 outline-ink" : ""}`}
          style={{ left: place.grid.x, top: place.grid.y }}
        >
          <DependencyMatrix
            grid={place.grid.grid}
            reaches={checked?.reaches ?? null}
            implied={checked && checked.differing > 0 ? checked.implied : null}
            paths={checked ? built.paths[which] : null}
            hue={hue}
            cell={cell}
            name={name}
            description={t("matrix.description", { joined: checked?.joined ?? 0, all: channels * channels, density })}
            say={say(which)}
            onCell={choose}
          />
        </div>
      </div>
    );
  });
}

/** What the matrices say in numbers, for the drawing's layer of text. */
export function MatrixLabels({ layout, view, matrices }: Omit<Props, "spot" | "onSpot">) {
  const t = useTranslations("shuffle");
  const format = useFormatter();
  const { widths, built } = view;
  const { channels } = widths;
  if (!built) return null;
  return WHICH.map((which) => {
    const { label, factors } = layout.matrices[which];
    const checked = matrices[which];
    const { least, most, inputs } = pathsIn(built.paths[which], channels);
    const differing = checked?.differing ?? 0;
    const numbers =
      checked &&
      t("matrix.pairs", {
        joined: format.number(checked.joined),
        all: format.number(channels * channels),
        density: format.number(checked.density, { style: "percent", maximumFractionDigits: 1 }),
      });
    const paths = t(least === most ? "matrix.paths" : "matrix.pathsTo", { least, most, inputs });
    const verdict = !checked
      ? t("check.running")
      : differing === 0
        ? t("check.agrees")
        : t("check.differs", { count: differing });
    const lines = [
      [numbers ?? "…", "--ink", 13],
      [differing > 0 ? verdict : paths, differing > 0 ? "--bad" : "--ink-2", 12.5],
    ] as const;
    const names = [t("names.second"), t(which === "with" ? "names.shuffle" : "names.identity"), t("names.first")];
    const bold = fitText([t(`matrix.${which}`)], 14, label.width, true);
    return (
      <g key={which}>
        <text x={label.x} y={label.y + 14} fontSize={bold.size} fontWeight={650} fill="var(--ink)">
          {bold.text}
          {differing === 0 && (
            <tspan dx={7} fontSize={12} fontWeight={400} fill="var(--ink-2)">
              {verdict}
            </tspan>
          )}
        </text>
        {lines.map(([text, fill, size], i) => {
          const fitted = fitText([text], size, label.width);
          return (
            <text key={fill + text} x={label.x} y={label.y + 31 + i * 16} fontSize={fitted.size} fill={`var(${fill})`}>
              {fitted.text}
            </text>
          );
        })}
        {factors.map((factor, i) => (
          <g key={names[i]} fill="var(--ink-2)" fontSize={12}>
            <text x={factor.x + factor.width / 2} y={factor.y + factor.height + 13} textAnchor="middle">
              {names[i]}
            </text>
            <text
              x={factor.x + factor.width + label.width / 6 - factor.width / 2}
              y={factor.y + factor.height / 2 + 5}
              textAnchor="middle"
              fontSize={15}
            >
              {i < 2 ? "·" : "="}
            </text>
          </g>
        ))}
      </g>
    );
  });
}
