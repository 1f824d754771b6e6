/** The page's own object of a block, set to the block's widths: where its every part is explained. */
import type { Graph } from "@/lib/graph/graph";
import { blockKind } from "@/lib/readings/block-kind";
import { FIRE_OBJECT, MODULES } from "@/lib/spec/fire";
import { baseOf, type CommonValues, type ObjectSpec, readObject, writeObject } from "@/lib/spec/object";
import { SEPARABLE_OBJECT } from "@/lib/spec/separable";
import { DOUBLED, UNITS_OBJECT } from "@/lib/spec/units";
import type { Block } from "./block";

export interface ObjectOf {
  readonly page: "squeezenet" | "mobilenet" | "shufflenet";
  readonly label: string;
  readonly anchor: string;
  /** Its query; empty where it cannot have these widths. */
  readonly query: string;
  /** Every key that the object has in a query. */
  readonly keys: readonly string[];
  /** Whether it shows these very widths. */
  readonly exact: boolean;
}

function object<V extends CommonValues>(page: ObjectOf["page"], spec: ObjectSpec<V>, set: Partial<V> | null): ObjectOf {
  const keys = Object.values(spec.table as Readonly<Record<string, { readonly key: string }>>).map(({ key }) => key);
  const about = { page, label: spec.label, anchor: spec.anchor, keys };
  if (!set) return { ...about, query: "", exact: false };
  const query = writeObject(spec, { ...baseOf(spec, 0), ...set });
  // What its sliders cannot reach comes back with a complaint.
  const exact = readObject(spec, query).complaints.length === 0;
  return { ...about, query: exact ? query.toString() : "", exact };
}

/** Null for a block that no object explains by itself. `photo`: what the object's photo is called, null for its first sample. */
export function objectOf(
  graph: Graph,
  { scope, sources, stations }: Block,
  trained: boolean,
  photo: string | null,
): ObjectOf | null {
  const block = blockKind(graph, scope);
  const [h = 1, w = 1, channels = 1] = sources[0]?.shape ?? [];
  if (block?.kind === "fire") {
    const [e1, e3] = [block.expand1x1?.op.filters ?? 0, block.expand3x3?.op.filters ?? 0];
    const module = MODULES.find((name) => name === scope);
    return object("squeezenet", FIRE_OBJECT, {
      in: channels,
      s1: block.squeeze.op.filters,
      e1,
      e3,
      h,
      w,
      photo,
      ...(module && { module }),
    });
  }
  if (block?.kind === "separable") {
    const { depthwise, pointwise } = block;
    const { kernel: k, stride } = depthwise.op;
    return object("mobilenet", SEPARABLE_OBJECT, {
      in: channels,
      out: pointwise.op.filters,
      h,
      k: k as 1 | 3 | 5 | 7,
      stride: stride as 1 | 2,
      act: depthwise.relu?.ceiling === 6 ? "relu6" : "relu",
      weights: trained ? "trained" : "seeded",
      photo,
    });
  }
  if (block?.kind !== "unit") return null;
  const { first, second } = block;
  const out = stations.at(-1)?.shape[2] ?? 0;
  const joins = block.join === "concat";
  const times = joins ? DOUBLED : 1;
  const { groups } = second.op;
  // The object's units b and c have one width, and c doubles it; the very first unit does not, and has no groups at first.
  const fits = out === times * channels && first.op.groups === groups && first.op.filters % times === 0;
  const shuffle = block.shuffle !== null || groups === 1 ? "on" : "off";
  const settings = {
    c: channels,
    m: first.op.filters / times,
    g: groups,
    h,
    shuffle,
    unit: joins ? "c" : "b",
    photo,
  } as const;
  return object("shufflenet", UNITS_OBJECT, fits ? settings : null);
}
