"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { groupHue, groupSign } from "@/components/marks/groups";
import { fitText, wrap } from "@/components/marks/text";
import { type ShuffleSpot, type ShuffleWidths, shuffleGroup } from "@/lib/spec/shuffle";
import type { ShuffleBuilt } from "./derive";
import type { PlacedTable, StripLayout } from "./layoutStrip";
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

/** From this side on a cell has room for its number. */
const NUMBERED = 14;

interface TableProps {
  readonly place: PlacedTable;
  readonly widths: ShuffleWidths;
  /** The channel in each cell, row by row. */
  readonly cells: readonly number[];
  readonly strong: ReadonlySet<number>;
  readonly caption: string;
  readonly below: string;
  /** How much lower the text under it stands. */
  readonly lower?: number;
}

function Table({ place, widths, cells, strong, caption, below, lower = 0 }: TableProps) {
  const { x, y, cell, columns, width, height } = place;
  const gap = cell >= 6 ? 1 : 0;
  const at = (k: number) => ({ x: x + (k % columns) * cell, y: y + Math.floor(k / columns) * cell });
  return (
    <g>
      <text x={x} y={y - (lower > 0 ? 20 : 6)} fontSize={12.5} fill="var(--ink-2)">
        {caption}
      </text>
      {cells.map((channel, k) => {
        const corner = at(k);
        return (
          <g key={channel}>
            <rect
              {...corner}
              width={cell - gap}
              height={cell - gap}
              fill={`var(${hueOf(channel, widths)})`}
              fillOpacity={cell >= NUMBERED ? 0.22 : 0.6}
            />
            {cell >= NUMBERED && (
              <text
                x={corner.x + (cell - gap) / 2}
                y={corner.y + (cell - gap) / 2 + 4.5}
                textAnchor="middle"
                fontSize={12.5}
                fontWeight={strong.has(channel) ? 700 : 400}
                fill="var(--ink)"
              >
                {channel}
              </text>
            )}
          </g>
        );
      })}
      {cells.map(
        (channel, k) =>
          strong.has(channel) && (
            <rect
              key={channel}
              x={at(k).x - 1}
              y={at(k).y - 1}
              width={cell - gap + 2}
              height={cell - gap + 2}
              rx={2}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={2}
            />
          ),
      )}
      <text x={x} y={y + height + 15 + lower} fontSize={12.5} fill="var(--ink-2)">
        {fitText([below], 12.5, Math.max(width, 170)).text}
      </text>
    </g>
  );
}

type Piece = readonly [text: string, style?: "italic" | "hue"];

/** The index formula in letters, and with the inspected channel's numbers. */
function pieces({ direction }: ShuffleWidths, { table, order }: ShuffleBuilt, j: number) {
  const [rows, columns] = table;
  const [r, c] = direction === "paper" ? (["g", "n"] as const) : (["n", "g"] as const);
  const letters: readonly Piece[] = [
    ["out["],
    ["j", "italic"],
    ["] = in[("],
    ["j", "italic"],
    [" mod "],
    [r, "italic"],
    [") · "],
    [c, "italic"],
    [" + ⌊"],
    ["j", "italic"],
    ["/"],
    [r, "italic"],
    ["⌋]"],
  ];
  const numbers: readonly Piece[] = [
    [`out[${j}] = in[(${j} mod ${rows}) · ${columns} + ⌊${j}/${rows}⌋] = `],
    [`in[${order[j] ?? 0}]`, "hue"],
  ];
  return [letters, numbers] as const;
}

const plain = (line: readonly Piece[]) => line.map(([text]) => text).join("");

function Formula({ strip, flow, widths, built, spot, traced }: Omit<Props, "said" | "pixel">): ReactNode {
  const channel = spot.at === "mid" ? spot.channel : ([...traced.made][0] ?? 0);
  const lines = pieces(widths, built, built.places[channel] ?? 0);
  const { formula } = strip;
  const size = Math.min(flow ? 15 : 16, ...lines.map((line) => fitText([plain(line)], 16, formula.room).size));
  return lines.map((line, i) => (
    <text key={plain(line)} x={formula.x} y={formula.y + i * 24} fontSize={size} fill="var(--ink)" data-formula={i}>
      {line.map(([text, style], k) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a formula stand where they stand
          key={k}
          fontStyle={style === "italic" ? "italic" : undefined}
          fontWeight={style === "hue" ? 700 : undefined}
          fill={style === "hue" ? `var(${hueOf(channel, widths)})` : undefined}
        >
          {text}
        </tspan>
      ))}
    </text>
  ));
}

/** The groups of the second layer under the flattened row, and the places above it. */
function Places({ place, widths, strong }: { place: PlacedTable; widths: ShuffleWidths; strong: ReadonlySet<number> }) {
  const { x, y, cell, height } = place;
  const { channels, groups } = widths;
  const each = channels / groups;
  const reading = new Set([...strong].map((j) => shuffleGroup(j, widths)));
  return (
    <g>
      {cell >= NUMBERED &&
        Array.from({ length: channels }, (_, j) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
            key={j}
            x={x + j * cell + (cell - 1) / 2}
            y={y - 4}
            textAnchor="middle"
            fontSize={12}
            fontWeight={strong.has(j) ? 700 : 400}
            fill={strong.has(j) ? "var(--ink)" : "var(--ink-3)"}
          >
            {j}
          </text>
        ))}
      {each * cell >= 4 &&
        Array.from({ length: groups }, (_, group) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number
            key={group}
            d={`M${x + group * each * cell + 1} ${y + height + 3}v4h${each * cell - 3}v-4`}
            fill="none"
            stroke={reading.has(group) ? "var(--ink)" : "var(--ink-3)"}
            strokeWidth={reading.has(group) ? 2 : 1}
          />
        ))}
    </g>
  );
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
  const below = strip.pixel ?? { ...sentence, y: sentence.y + 17 * written.length + 3 };
  const room = Math.floor((sentence.y + sentence.height - below.y) / 17);
  const summed = wrap(pixel, 13, below.width).map((text, i) => ({ text, x: below.x, y: below.y + i * 17 }));
  // A sum that has no room is left out, never cut.
  const lines = [...written, ...(strip.pixel || summed.length <= room ? summed : [])];
  const head = fitText([said.title], 15, flow ? sentence.width : 180, true);
  return (
    <g>
      <text x={title.x} y={title.y} fontSize={head.size} fontWeight={650} fill="var(--ink)">
        {head.text}
      </text>
      <rect
        x={map.x - 1}
        y={map.y - 1}
        width={map.width + 2}
        height={map.height + 2}
        fill="none"
        stroke={one === null ? "var(--ink-2)" : `var(${hueOf(one, widths)})`}
        strokeWidth={2.5}
      />
      {on && (
        <>
          <Table
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
          <Table
            place={tables.transpose}
            widths={widths}
            cells={built.order}
            strong={traced.made}
            caption={t("tables.transpose", { rows: columns, columns: rows })}
            below={one === null ? "" : t("tables.at", { row: column, column: row })}
          />
        </>
      )}
      <Table
        place={tables.flatten}
        widths={widths}
        cells={built.order}
        strong={traced.made}
        caption={widths.shuffle === "on" ? t("tables.flatten", { channels: widths.channels }) : t("tables.straight")}
        below={
          place === null
            ? ""
            : t("tables.place", { place, group: shuffleGroup(place, widths) + 1, groups: widths.groups })
        }
        lower={8}
      />
      <Places place={tables.flatten} widths={widths} strong={traced.placed} />
      {on && <Formula strip={strip} flow={flow} widths={widths} built={built} spot={spot} traced={traced} />}
      {pixel !== "" && (
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
