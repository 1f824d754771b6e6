import { memo, useMemo } from "react";
import { FilterBank } from "@/components/marks/FilterBank";
import { groupHue } from "@/components/marks/groups";
import type { Scale } from "@/components/marks/maps";
import type { RunResult } from "@/lib/engine/protocol";
import { UNIT_TENSORS, type UnitTensor } from "@/lib/spec/units";
import { turned, weightGrid } from "./banks";
import { Kernels } from "./Kernels";
import type { UnitLayout } from "./layout";
import { TileField } from "./TileField";
import { type TileBlocks, tileAt } from "./tiles";
import { filled, type Moment } from "./time";
import { madeBy, onTheirWay, shuffleOf } from "./wires";

interface Props {
  readonly layout: UnitLayout;
  readonly result: RunResult | null;
  readonly stale: boolean;
  readonly moment: Moment;
  readonly scale: Scale;
  readonly reduced: boolean;
}

/** Room for the frames around tiles. */
const EDGE = 2;

/** Who made each tile, where the tensor still has channels of one group: hue of the bottleneck's group. */
function huesOf(name: UnitTensor, { figure }: UnitLayout, perm: readonly number[] | null): readonly string[] | null {
  if (figure.groups === 1 || (name !== "shuffled" && name !== "filtered" && name !== "bottleneck")) return null;
  const count = figure.tensors[name]?.shape[2] ?? 0;
  return Array.from({ length: count }, (_, j) =>
    groupHue(madeBy(name === "bottleneck" ? j : (perm?.[j] ?? j), figure)),
  );
}

function Tensor({
  name,
  tiles,
  perm,
  ...props
}: Props & { name: UnitTensor; tiles: TileBlocks; perm: readonly number[] | null }) {
  const { layout, result, stale, moment, scale, reduced } = props;
  const { figure, tensors } = layout;
  const moves = name === "shuffled" && perm !== null;
  const raw = moment.done[name];
  const share = moves ? (reduced ? Math.round(raw) : raw) : 1;
  // Moving tiles need room from where they were made.
  const from = moves ? (tensors.bottleneck ?? tiles) : tiles;
  const box = useMemo(
    () => ({
      x: Math.min(from.x, tiles.x) - EDGE,
      y: from.y - EDGE,
      width: Math.max(from.x + from.width, tiles.x + tiles.width) - Math.min(from.x, tiles.x) + 2 * EDGE,
      height: tiles.y + tiles.height - from.y + 2 * EDGE,
    }),
    [from, tiles],
  );
  const places = useMemo(() => {
    const at =
      moves && share < 1
        ? onTheirWay(layout, perm, share)
        : Array.from({ length: tiles.count }, (_, k) => tileAt(tiles, k));
    return at.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }));
  }, [moves, share, layout, perm, tiles, box]);
  const hues = useMemo(() => huesOf(name, layout, perm), [name, layout, perm]);
  const id = figure.tensors[name]?.id ?? "";
  const { complete, partial } = moves
    ? { complete: raw > 0 ? tiles.count : 0, partial: 0 }
    : filled(reduced ? Math.floor(raw) : raw, tiles.count);
  return (
    <TileField
      box={box}
      places={places}
      tile={tiles.tile}
      maps={result?.taps[id] ?? null}
      scale={scale}
      complete={complete}
      partial={partial}
      stale={stale}
      hues={hues}
      hatched={!moves || raw === 0}
    />
  );
}

/** Maps and weights of one unit. */
export const Canvases = memo(function Canvases(props: Props) {
  const { layout, result, stale } = props;
  const { figure, banks, kernels, tensors } = layout;
  const perm = useMemo(() => shuffleOf(figure), [figure]);
  const grids = useMemo(() => ({ gconv1: weightGrid(banks.gconv1), gconv2: weightGrid(banks.gconv2) }), [banks]);
  const second = result?.banks[figure.layers.gconv2.id];
  const flipped = useMemo(() => (second ? turned(second, figure.groups) : null), [second, figure.groups]);
  const place = ({ x, y, width, height }: (typeof banks)["gconv1"]) => ({ x, y, width, height });
  return (
    <div aria-hidden="true">
      <FilterBank
        grid={grids.gconv1}
        {...place(banks.gconv1)}
        weights={result?.banks[figure.layers.gconv1.id] ?? null}
        stale={stale}
        hue="--ink-3"
      />
      <Kernels
        at={kernels.at}
        cell={kernels.cell}
        weights={result?.banks[figure.layers.depthwise.id] ?? null}
        stale={stale}
      />
      <FilterBank grid={grids.gconv2} {...place(banks.gconv2)} weights={flipped} stale={stale} hue="--ink-3" />
      {UNIT_TENSORS.map((name) => {
        const tiles = tensors[name];
        return tiles ? <Tensor key={name} {...props} name={name} tiles={tiles} perm={perm} /> : null;
      })}
    </div>
  );
});
