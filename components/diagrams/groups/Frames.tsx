import { groupHue, groupSign } from "@/components/marks/groups";
import type { Mosaic, Rect } from "@/lib/readings/scene";
import { blocks, runs } from "./geometry";
import type { GroupsLayout } from "./layout";

/** From this tile side on a frame finds room for its group's sign. */
const SIGNED = 22;

export const hueOf = (group: number, groups: number): string => (groups === 1 ? "--ink-2" : groupHue(group));

/** The sign of a group on a small tab, its corner at (x, y). */
function Sign({ group, x, y }: { readonly group: number; readonly x: number; readonly y: number }) {
  return (
    <g>
      <rect x={x} y={y} width={14} height={14} rx={2} fill="var(--bg)" />
      <path d={groupSign(group, 4)} transform={`translate(${x + 7} ${y + 7})`} fill={`var(${groupHue(group)})`} />
    </g>
  );
}

/** Tiles that belong together, framed in their group's hue and signed. */
export function TileFrames({
  place,
  groups,
}: {
  readonly place: Rect & { readonly mosaic: Mosaic };
  readonly groups: number;
}) {
  const signed = groups > 1 && place.mosaic.tile.width >= SIGNED;
  return runs(place, groups).map(({ group, first, ...rect }) => (
    <g key={`${rect.x} ${rect.y}`}>
      <rect {...rect} rx={2} fill="none" stroke={`var(${hueOf(group, groups)})`} strokeWidth={groups === 1 ? 1 : 2} />
      {signed && first && <Sign group={group} x={rect.x} y={rect.y} />}
    </g>
  ));
}

/** The wall that one group would need, dashed, and the blocks that are there. */
export function BlockFrames({ layout }: { readonly layout: GroupsLayout }) {
  const { bank } = layout;
  const { groups } = bank.grid;
  return (
    <g>
      <rect
        x={bank.x - 2}
        y={bank.y - 2}
        width={bank.width + 4}
        height={bank.height + 4}
        fill="none"
        stroke="var(--ink-3)"
        strokeDasharray="3 3"
      />
      {blocks(layout).map(({ group, x, y, width, height }) => (
        <rect
          key={group}
          x={x - 1}
          y={y - 1}
          width={width + 2}
          height={height + 2}
          fill="none"
          stroke={`var(${hueOf(group, groups)})`}
          strokeWidth={groups > 24 ? 0.75 : 1.5}
        />
      ))}
    </g>
  );
}
