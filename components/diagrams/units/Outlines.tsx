import { memo } from "react";
import type { Rect } from "@/lib/readings/scene";
import type { UnitSpot } from "@/lib/spec/units";
import { MADE_BY, readsOf } from "./inspect";
import type { BankBlocks, UnitLayout } from "./layout";
import { blockBox, type TileBlocks, tileAt } from "./tiles";
import { shuffleOf, wireTo } from "./wires";

interface Props {
  readonly layout: UnitLayout;
  readonly spot: UnitSpot;
  readonly pinned: boolean;
}

const box = ({ x, y, width, height }: Rect, by: number): string =>
  `M${x - by} ${y - by}h${width + 2 * by}v${height + 2 * by}h${-width - 2 * by}z`;

const tile = (tiles: TileBlocks, channel: number): Rect => ({
  ...tileAt(tiles, channel),
  width: tiles.tile,
  height: tiles.tile,
});

/** One filter's weights: a row of the first bank, a column of the second. */
function filterBox(bank: BankBlocks, name: "gconv1" | "gconv2", filter: number): Rect {
  const each = name === "gconv1" ? bank.down : bank.across;
  const [block, within] = [Math.floor(filter / each), filter % each];
  const x = bank.x + block * bank.stride;
  return name === "gconv1"
    ? { x, y: bank.y + within * bank.cell, width: bank.across * bank.cell, height: bank.cell }
    : { x: x + within * bank.cell, y: bank.y, width: bank.cell, height: bank.height };
}

/** The tile looked at, the weights that make it, and all tiles that it reads. */
export const Outlines = memo(function Outlines({ layout, spot, pinned }: Props) {
  const { figure, tensors, banks, kernels } = layout;
  const own = tensors[spot.tensor];
  if (!own) return null;
  const made = MADE_BY[spot.tensor];
  const perm = spot.tensor === "shuffled" ? shuffleOf(figure) : null;
  const read = readsOf(figure, spot).flatMap(({ tensor, from, to }) => {
    const tiles = tensors[tensor];
    if (!tiles) return [];
    const each = tiles.count / tiles.blocks;
    // All of a block is one frame, so that its maps stay in sight.
    if (to - from === each && each > 1) return [box(blockBox(tiles, from / each), 3.5)];
    return Array.from({ length: to - from }, (_, i) => box(tile(tiles, from + i), 1));
  });
  const corner = kernels.at[spot.channel];
  const filter =
    made === "depthwise"
      ? corner && { ...corner, width: 3 * kernels.cell, height: 3 * kernels.cell }
      : made && filterBox(banks[made], made, spot.channel);
  const at = tile(own, spot.channel);
  const shape = figure.tensors[spot.tensor]?.shape ?? [1, 1, 1];
  return (
    <g fill="none" data-outlines="">
      <path d={read.join("")} stroke="var(--ink)" strokeWidth={2} />
      {perm && <path d={wireTo(layout, perm, spot.channel)} stroke="var(--ink)" strokeWidth={2.5} />}
      {filter && <path d={box(filter, 1)} stroke="var(--ink)" strokeWidth={1.5} />}
      <path d={box(at, 2.5)} stroke="var(--bg)" strokeWidth={4} />
      <path d={box(at, 2)} stroke="var(--ink)" strokeWidth={2} />
      {pinned && (
        <circle
          cx={at.x + ((spot.x + 0.5) * at.width) / shape[1]}
          cy={at.y + ((spot.y + 0.5) * at.height) / shape[0]}
          r={1.5}
          fill="var(--ink)"
        />
      )}
    </g>
  );
});
