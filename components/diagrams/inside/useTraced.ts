"use client";
import { useCallback, useMemo } from "react";
import type { Graph } from "@/lib/graph/graph";
import { INSIDE } from "@/lib/spec/inside";
import type { MapCell, Opened } from "../map/contract";
import { type How, usePointed } from "../usePointed";
import { useWindow } from "../useWindow";
import { type Block, type Station, tensorOf } from "./block";
import { ordered, peak } from "./channels";
import { originOf, reachOf } from "./reach";
import { strongestOf, termsOf } from "./terms";
import { useField } from "./useField";
import type { Known } from "./useInside";

/** The number named, in the block's own tensors and held inside them; null where it is of none of them. */
function within(graph: Graph, block: Block, cell: MapCell | null): MapCell | null {
  const found = cell && tensorOf(block, graph, cell);
  const shape = [...block.sources, ...block.stations].find(({ id }) => id === found?.node)?.shape;
  if (!cell || !found || !shape) return null;
  const hold = (value: number, size: number) => Math.min(size - 1, Math.max(0, value));
  const { node, channel } = found;
  return { node, channel: hold(channel, shape[2]), y: hold(cell.y, shape[0]), x: hold(cell.x, shape[1]) };
}

/** Where nothing was chosen: of the last tensor a lively channel that is computed here, at the place where it answers most. */
function example(block: Block, { result }: Known): MapCell {
  const last = block.stations.at(-1) ?? block.sources[0];
  if (!last) throw new RangeError(`${block.scope} is empty`);
  const maps = result?.taps[last.id];
  const [h, w] = last.shape;
  if (!maps) return { node: last.id, channel: 0, y: Math.floor(h / 2), x: Math.floor(w / 2) };
  const weighed = (channel: number) => {
    const { node } = originOf(block, { node: last.id, channel, y: 0, x: 0 });
    return block.stations.some(({ id, asked }) => id === node && asked !== null);
  };
  const order = ordered(maps, "mean");
  const channel = order.find(weighed) ?? order[0] ?? 0;
  return { node: last.id, channel, ...peak(maps, channel) };
}

/** What is traced through an opened block: what the reader chose or points at, else an example; with what reaches it and its sum. */
export function useTraced(opened: Opened, block: Block, known: Known) {
  const { graph, at, onAt } = opened;
  // Something that means nothing here is as good as nothing.
  const chosen = useMemo(() => (within(graph, block, at) ? at : null), [graph, block, at]);
  const pointed = usePointed<MapCell>(chosen, onAt);
  const { on } = pointed;
  // Tensor by tensor the address names a number by the layer that makes it, without the ReLU behind it.
  const onStation = useCallback(
    (next: MapCell | null, how: How) => {
      const station = block.stations.find(({ id }) => id === next?.node);
      on(next && station ? { ...next, node: station.head.id } : next, how);
    },
    [block, on],
  );
  const cell = useMemo(
    () => within(graph, block, pointed.at) ?? example(block, known),
    [graph, block, pointed.at, known],
  );
  const reached = useMemo(() => reachOf(graph, block, cell), [graph, block, cell]);
  const stationOf = (at: MapCell): Station | null => block.stations.find(({ id }) => id === at.node) ?? null;
  const station = stationOf(cell);
  const origin = useMemo(() => originOf(block, cell), [block, cell]);
  const maker = stationOf(origin);
  const { result, diagram } = known;
  const asked = maker?.asked ?? null;
  const query = useMemo(
    () =>
      result && asked !== null
        ? { diagram, run: result.run, node: asked, y: origin.y, x: origin.x, filter: origin.channel }
        : null,
    [result, diagram, asked, origin],
  );
  const answer = useWindow(query);
  const window = answer?.node === asked ? answer : null;
  const terms = useMemo(() => (window ? termsOf(window) : null), [window]);
  const [picked, pick] = useField(INSIDE.probe);
  const own = picked?.node === origin.node ? picked.numbers[0] : undefined;
  const probe = terms ? Math.min(own ?? strongestOf(terms), terms.channels.length - 1) : 0;
  const onProbe = useCallback(
    (next: number) => pick({ node: origin.node, numbers: [next] }, own === undefined ? "begin" : "go on"),
    [pick, origin.node, own],
  );
  return {
    pinned: pointed.pinned,
    on,
    onStation,
    /** What is chosen or pointed at, by its very node; null: nothing. */
    at: pointed.at,
    cell,
    origin,
    reached,
    station,
    maker,
    window,
    terms,
    probe,
    onProbe,
  };
}
