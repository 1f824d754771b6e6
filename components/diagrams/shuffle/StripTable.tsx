import { fitText } from "@/components/marks/text";
import { type ShuffleWidths, shuffleGroup } from "@/lib/spec/shuffle";
import type { PlacedTable } from "./layoutStrip";
import { hueOf } from "./Wires";

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

/** Channels in rows and columns; the inspected ones are outlined. */
export function StripTable({ place, widths, cells, strong, caption, below, lower = 0 }: TableProps) {
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

/** The groups of the second layer under the flattened row, and the places above it. */
export function Places({
  place,
  widths,
  strong,
}: {
  place: PlacedTable;
  widths: ShuffleWidths;
  strong: ReadonlySet<number>;
}) {
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
