import { groupHue, groupSign } from "@/components/marks/groups";
import type { Checked } from "@/lib/readings/check";
import type { Rect } from "@/lib/readings/scene";
import { shuffleGroup } from "@/lib/spec/shuffle";
import { type LayoutWidths, MOST_SIGNS, type PlacedBank, type ShuffleLayout } from "./layout";

/** Beside each output the signs of the groups that it hears, as executed. */
export function Hears({
  layout,
  widths,
  checked,
}: {
  readonly layout: ShuffleLayout;
  readonly widths: LayoutWidths;
  readonly checked: Checked | null;
}) {
  const { channels, groups } = widths;
  const { mode, tile, hears } = layout;
  if (!checked || groups > MOST_SIGNS || tile.form === "mark") return null;
  const wide = mode === "wide";
  const pitch = Math.min(12, (wide ? hears.room : 24) / groups);
  const r = Math.min(3.6, pitch * 0.34);
  return hears.corners.map((corner, output) => {
    const heard = new Set<number>();
    for (let input = 0; input < channels; input++)
      if (checked.reaches[output * channels + input] === 1) heard.add(shuffleGroup(input, widths));
    return [...heard].map((group, i) => {
      const along = (i + 0.5) * pitch;
      const at = wide
        ? { x: corner.x + along, y: corner.y + tile.height / 2 }
        : { x: corner.x + tile.width / 2, y: corner.y + along };
      return (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: an output is its number
          key={`${output} ${group}`}
          d={groupSign(group, r)}
          transform={`translate(${at.x} ${at.y})`}
          fill={`var(${groupHue(group)})`}
        />
      );
    });
  });
}

/** Neighbours taken together: first and last of each run. */
function runs(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const starts = sorted.filter((k, i) => i === 0 || sorted[i - 1] !== k - 1);
  const ends = sorted.filter((k, i) => sorted[i + 1] !== k + 1);
  return starts.map((start, i) => [start, ends[i] ?? start]);
}

/** Frames around each group's block, and the weights that are at work for what is inspected: rows make, columns are read. */
export function BankMarks({
  place,
  widths,
  columns,
  rows,
  coloured,
}: {
  readonly place: PlacedBank;
  readonly widths: LayoutWidths;
  readonly columns: ReadonlySet<number>;
  readonly rows: ReadonlySet<number>;
  readonly coloured: boolean;
}) {
  const each = widths.channels / widths.groups;
  const { cell } = place;
  return place.blocks.map((block, group) => {
    const inside = (channels: ReadonlySet<number>) =>
      [...channels].filter((k) => shuffleGroup(k, widths) === group).map((k) => k - group * each);
    const [across, down] = [inside(columns), inside(rows)];
    const outlines: readonly Rect[] = runs(across).flatMap(([left, right]) =>
      runs(down).map(([top, bottom]) => ({
        x: block.x + left * cell - 1,
        y: block.y + top * cell - 1,
        width: (right - left + 1) * cell + 2,
        height: (bottom - top + 1) * cell + 2,
      })),
    );
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a group is its number
      <g key={group}>
        <rect
          x={block.x - 3}
          y={block.y - 3}
          width={block.width + 6}
          height={block.height + 6}
          rx={3}
          fill="none"
          stroke={`var(${coloured && widths.groups > 1 ? groupHue(group) : "--ink-3"})`}
          strokeWidth={widths.groups > 24 ? 0.5 : 1.25}
        />
        {outlines.map((outline) => (
          <rect
            key={`${outline.x} ${outline.y}`}
            {...outline}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={cell < 3 ? 1 : 2}
          />
        ))}
      </g>
    );
  });
}
