"use client";
import { useTranslations } from "next-intl";
import { groupHue, groupSign } from "@/components/marks/groups";
import { fitText, wrap } from "@/components/marks/text";
import { type ShuffleSpot, type ShuffleWidths, shuffleGroup } from "@/lib/spec/shuffle";
import type { ShuffleBuilt } from "./derive";
import { Formula } from "./Formula";
import type { StripLayout } from "./layoutStrip";
import { Places, StripTable } from "./StripTable";
import type { Traced } from "./trace";
import { hueOf } from "./Wires";

interface Props {
  readonly strip: StripLayout;
  readonly flow: boolean;
  readonly widths: ShuffleWidths;
  readonly built: ShuffleBuilt;
  readonly spot: ShuffleSpot;
  readonly traced: Traced;
  readonly said: { readonly title: string; readonly sentence: string };
  /** The sum behind the map's middle pixel, in words. */
  readonly pixel: string;
}

/** What is inspected: its map, its cell in all three tables, its place by the formula, and what it reads and reaches. */
export function Followed({ strip, flow, widths, built, spot, traced, said, pixel }: Props) {
  const t = useTranslations("shuffle");
  const [rows, columns] = built.table;
  const on = widths.shuffle === "on" && rows > 1;
  const { tables, sentence, title, map } = strip;
  const own = [...built.places.keys()];
  const one = spot.at === "mid" ? spot.channel : null;
  const place = one === null ? null : (built.places[one] ?? 0);
  const [row, column] = one === null ? [0, 0] : [Math.floor(one / columns), one % columns];
  const signed = rows === widths.groups && rows > 1 && tables.reshape.cell >= 12;
  const written = wrap(said.sentence, 13, sentence.width).map((text, i) => ({
    text,
    x: sentence.x,
    y: sentence.y + i * 17,
  }));
  const under = strip.pixel;
  const summed = under
    ? wrap(pixel, 13, under.width).map((text, i) => ({ text, x: under.x, y: under.y + i * 17 }))
    : [];
  // A sum that has no room is left out, never cut.
  const roomy = flow || (written.length <= 3 && summed.length <= 2);
  const lines = [...written, ...(roomy ? summed : [])];
  const head = fitText([said.title], 15, flow ? sentence.width : 180, true);
  return (
    <g>
      <text x={title.x} y={title.y} fontSize={head.size} fontWeight={650} fill="var(--ink)">
        {head.text}
      </text>
      {map && (
        <rect
          x={map.x - 1}
          y={map.y - 1}
          width={map.width + 2}
          height={map.height + 2}
          fill="none"
          stroke={one === null ? "var(--ink-2)" : `var(${hueOf(one, widths)})`}
          strokeWidth={2.5}
        />
      )}
      {on && (
        <>
          <StripTable
            place={tables.reshape}
            widths={widths}
            cells={own}
            strong={traced.made}
            caption={t("tables.reshape", { rows, columns })}
            below={one === null ? "" : t("tables.at", { row, column })}
          />
          {signed &&
            Array.from({ length: rows }, (_, group) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number
                key={group}
                d={groupSign(group, 3.5)}
                transform={`translate(${tables.reshape.x - 9} ${tables.reshape.y + (group + 0.5) * tables.reshape.cell - 1})`}
                fill={`var(${groupHue(group)})`}
              />
            ))}
          <StripTable
            place={tables.transpose}
            widths={widths}
            cells={built.order}
            strong={traced.made}
            caption={t("tables.transpose", { rows: columns, columns: rows })}
            below={one === null ? "" : t("tables.at", { row: column, column: row })}
          />
        </>
      )}
      <StripTable
        place={tables.flatten}
        widths={widths}
        cells={built.order}
        strong={traced.made}
        caption={widths.shuffle === "on" ? t("tables.flatten", { channels: widths.channels }) : t("tables.straight")}
        below={place === null ? "" : t("tables.place", { place, group: shuffleGroup(place, widths) })}
        lower={8}
      />
      <Places place={tables.flatten} widths={widths} strong={traced.placed} />
      {on && <Formula strip={strip} flow={flow} widths={widths} built={built} spot={spot} traced={traced} />}
      {map && pixel !== "" && (
        <rect
          x={map.x + map.width / 2 - 2}
          y={map.y + map.height / 2 - 2}
          width={4}
          height={4}
          fill="none"
          stroke="var(--ink)"
        />
      )}
      {lines.map(({ text, x, y }) => (
        <text key={`${y} ${text}`} x={x} y={y + 12} fontSize={13} fill="var(--ink-2)">
          {text}
        </text>
      ))}
    </g>
  );
}
