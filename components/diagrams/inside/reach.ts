/** What one number of an opened block is made from: which pixels and which channels of each of its tensors reach it. */
import { permutation } from "@/lib/graph/blocks/shuffle";
import { type Graph, INPUT, type Node } from "@/lib/graph/graph";
import { dependency } from "@/lib/readings/dependency";
import { receptiveField } from "@/lib/readings/receptive";
import type { Rect } from "@/lib/readings/scene";
import type { MapCell } from "../map/contract";
import type { Block } from "./block";

/** The block as a graph of its own: what it reads from outside is given, batch norms and ReLUs join no channels. */
function partOf({ sources, stations }: Block): Graph {
  const given = sources.map(
    ({ id, shape }): Node => ({ id, op: { kind: "input", shape }, inputs: [], scope: "", shape }),
  );
  const made = stations.map(({ id, head, reads, shape }): Node => ({ ...head, id, inputs: reads, shape }));
  return { nodes: [...given, ...made], output: made.at(-1)?.id ?? INPUT };
}

export interface Reached {
  /** Of the tensor's maps, the part that reaches the number. */
  readonly rect: Rect;
  /** Channels that reach it, as 0 and 1; null: all. */
  readonly channels: Uint8Array | null;
}

/**
 * The number that a number is, or that its sum is mostly about: back through what only moves it (concat, shuffle), and
 * through an addition to the branch that has weights. The cell itself where it is made here.
 */
export function originOf(block: Block, cell: MapCell): MapCell {
  const station = block.stations.find(({ id }) => id === cell.node);
  if (!station) return cell;
  const { op } = station.head;
  if (op.kind === "channelShuffle") {
    const [node] = station.reads;
    const channel = permutation(station.shape[2], op.groups, op.direction)[cell.channel];
    return node !== undefined && channel !== undefined ? originOf(block, { ...cell, node, channel }) : cell;
  }
  const read = (id: string) => [...block.sources, ...block.stations].find((each) => each.id === id);
  if (op.kind === "concat") {
    let first = 0;
    for (const id of station.reads) {
      const count = read(id)?.shape[2] ?? 0;
      if (cell.channel < first + count) return originOf(block, { ...cell, node: id, channel: cell.channel - first });
      first += count;
    }
  }
  if (op.kind === "add") {
    const made = station.reads.find((id) => block.stations.some((each) => each.id === id));
    return made === undefined ? cell : originOf(block, { ...cell, node: made });
  }
  return cell;
}

/** Where a number stands again further on in the block, by tensor: put side by side, moved, or with another added to it. */
export function seenAs(block: Block, cell: MapCell): ReadonlyMap<string, MapCell> {
  const shapes = new Map([...block.sources, ...block.stations].map(({ id, shape }) => [id, shape]));
  const seen = new Map([[cell.node, cell]]);
  for (const { id, head, reads, shape } of block.stations) {
    const { op } = head;
    const index = reads.findIndex((read) => seen.has(read));
    const from = seen.get(reads[index] ?? "");
    if (!from || seen.has(id)) continue;
    const as = (channel: number) => seen.set(id, { ...from, node: id, channel });
    if (op.kind === "add") as(from.channel);
    if (op.kind === "channelShuffle") as(permutation(shape[2], op.groups, op.direction).indexOf(from.channel));
    if (op.kind === "concat")
      as(from.channel + reads.slice(0, index).reduce((sum, read) => sum + (shapes.get(read)?.[2] ?? 0), 0));
  }
  return seen;
}

/** Large tables of who hears whom are made once for each two tensors. */
const tables = new WeakMap<Block, Map<string, Uint8Array>>();

function reaches(block: Block, from: string, to: string): Uint8Array {
  const made = tables.get(block) ?? new Map<string, Uint8Array>();
  tables.set(block, made);
  const key = `${from} ${to}`;
  const known = made.get(key);
  if (known) return known;
  const fresh = dependency(partOf(block), { from, to }).reaches;
  made.set(key, fresh);
  return fresh;
}

/** By tensor of the block, what of it reaches the number; the number's own tensor included. Of later tensors: nothing. */
export function reachOf(graph: Graph, block: Block, cell: MapCell): ReadonlyMap<string, Reached> {
  const field = receptiveField(graph, cell);
  const tensors = [...block.sources, ...block.stations];
  const own = tensors.find(({ id }) => id === cell.node);
  const found = tensors.flatMap(({ id, shape }): readonly (readonly [string, Reached])[] => {
    const reach = field.get(id);
    if (!reach) return [];
    const c = shape[2];
    if (id === cell.node) {
      const channels = Uint8Array.from({ length: c }, (_, k) => (k === cell.channel ? 1 : 0));
      return [[id, { rect: reach.inside, channels }]];
    }
    const table = own && block.stations.some((each) => each.id === own.id) ? reaches(block, id, own.id) : null;
    const row = table?.subarray(cell.channel * c, (cell.channel + 1) * c) ?? null;
    // What does not reach it at all is no part of it.
    if (row && !row.includes(1)) return [];
    return [[id, { rect: reach.inside, channels: row?.includes(0) ? row : null }]];
  });
  return new Map(found);
}
