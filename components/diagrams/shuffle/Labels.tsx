"use client";
import { useTranslations } from "next-intl";
import { fitText, textWidth } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import type { ShuffleWidths } from "@/lib/spec/shuffle";
import type { ShuffleBuilt } from "./derive";
import { LABELS, type LabelName, type ShuffleLayout } from "./layout";
import type { Moment } from "./time";

interface Props {
  readonly layout: ShuffleLayout;
  readonly widths: ShuffleWidths;
  readonly built: ShuffleBuilt;
  readonly moment: Moment;
}

/** Wires pass behind the words. */
const HALO = { stroke: "var(--bg)", strokeWidth: 4, strokeLinejoin: "round", paintOrder: "stroke" } as const;

/** Name over numbers; on a phone on one line. */
function Two({ place, name, more, flow }: { place: Rect; name: string; more: string; flow: boolean }) {
  const head = fitText([name], 14, place.width, true);
  const after = flow ? textWidth(head.text, head.size, true) + 8 : 0;
  const body = fitText([more, ""], 12.5, place.width - after);
  return (
    <>
      <text x={place.x} y={place.y + 14} fontSize={head.size} fontWeight={650} fill="var(--ink)" {...HALO}>
        {head.text}
      </text>
      <text x={place.x + after} y={place.y + (flow ? 14 : 30)} fontSize={body.size} fill="var(--ink-2)" {...HALO}>
        {body.text}
      </text>
    </>
  );
}

/** The names of the tensors and of what happens between them. */
export function Labels({ layout, widths, built, moment }: Props) {
  const t = useTranslations("shuffle");
  const { channels, groups, shuffle } = widths;
  const [rows, columns] = built.table;
  const on = shuffle === "on";
  const flow = layout.mode === "flow";
  const each = channels / groups;
  const more: Readonly<Record<LabelName, string>> = {
    input: t("labels.channels", { channels }),
    first: t("labels.weights", { groups, each }),
    made: on ? t("labels.reshape", { rows, columns }) : t("labels.channels", { channels }),
    lanes: on ? t("labels.transpose", { rows, columns }) : t("labels.straight"),
    placed: on ? t("labels.flatten", { channels }) : t("labels.channels", { channels }),
    second: t("labels.weights", { groups, each }),
    output: moment.heard.filters === 0 ? t("labels.notYet") : t("labels.channels", { channels }),
    hears: "",
  };
  const text = (name: LabelName) =>
    flow && on && name === "placed" ? `${t("labels.transposeShort", { rows, columns })}, ${more.placed}` : more[name];
  return LABELS.filter((name) => layout.labels[name].width > 0).map((name) => (
    <Two
      key={name}
      place={layout.labels[name]}
      name={t(
        on
          ? `names.${name}`
          : name === "lanes"
            ? "names.noShuffle"
            : name === "placed"
              ? "names.passed"
              : `names.${name}`,
      )}
      more={text(name)}
      flow={flow}
    />
  ));
}

/** Names of the rows of the transposed table, where their bands are high enough, and brackets that name the reshaped rows. */
export function RowNames({ layout, moment, built }: Omit<Props, "widths">) {
  const t = useTranslations("shuffle");
  const { mode, tile, bands, tensors } = layout;
  const [rows, columns] = built.table;
  if (rows === 1 || mode === "flow" || rows > 12) return null;
  const right = (tensors.made[0]?.x ?? 0) + tile.width + 5;
  const named = Math.min(1, 2 * moment.reshape);
  const roomy = bands.every(({ height }) => height >= 16);
  return (
    <g>
      {Array.from({ length: rows }, (_, row) => {
        const [first, last] = [tensors.made[row * columns], tensors.made[(row + 1) * columns - 1]];
        if (!first || !last) return null;
        const [top, bottom] = [first.y + 1, last.y + tile.height - 1];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its number
          <g key={row} opacity={named}>
            <path
              d={`M${right} ${top}h4V${bottom}h-4`}
              fill="none"
              stroke="var(--ink-2)"
              strokeWidth={moment.stage === "reshape" ? 2 : 1}
            />
            {moment.stage === "reshape" && bottom - top > 16 && (
              <text x={right + 9} y={(top + bottom) / 2 + 4.5} fontSize={13} fontWeight={650} fill="var(--ink)">
                {t("row", { row })}
              </text>
            )}
          </g>
        );
      })}
      {roomy &&
        moment.stage !== "input" &&
        moment.stage !== "gconv1" &&
        bands.map(({ row, x, y, width }) => (
          <text
            key={row}
            x={x + width - 6}
            y={y + layout.tile.height + 5}
            textAnchor="end"
            fontSize={12}
            fill="var(--ink-2)"
            opacity={Math.min(1, 2 * moment.transpose)}
          >
            {t("row", { row })}
          </text>
        ))}
    </g>
  );
}

/** The number of each place beside it, so that a tile's own number can stay with it. */
export function PlaceNumbers({
  layout,
  strong,
}: {
  readonly layout: ShuffleLayout;
  readonly strong: ReadonlySet<number>;
}) {
  const { mode, tile, tensors } = layout;
  if (tile.form === "mark" || mode === "flow") return null;
  return tensors.placed.map(({ x, y }, j) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
      key={j}
      x={x + tile.width + 3}
      y={y + tile.height / 2 - 3}
      fontSize={12}
      fontWeight={strong.has(j) ? 700 : 400}
      fill={strong.has(j) ? "var(--ink)" : "var(--ink-3)"}
    >
      {j}
    </text>
  ));
}
