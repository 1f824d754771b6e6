/** What one number of an opened block is made from: which pixels and which channels of each of its tensors reach it. */
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
