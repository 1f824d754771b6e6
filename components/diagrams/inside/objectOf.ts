/** The page's own object of a block, set to the block's widths: where its every part is explained. */
import type { Graph } from "@/lib/graph/graph";
import type { OpOf } from "@/lib/graph/ops";
import { FIRE_OBJECT, MODULES } from "@/lib/spec/fire";
import { baseOf, type CommonValues, type ObjectSpec, readObject, writeObject } from "@/lib/spec/object";
import { SEPARABLE_OBJECT } from "@/lib/spec/separable";
import { DOUBLED, UNITS_OBJECT } from "@/lib/spec/units";
import type { Block, Station } from "./block";

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

const convOf = (stations: readonly Station[], name: string): OpOf<"conv"> | null => {
  const op = stations.find(({ head }) => head.id.endsWith(`/${name}`))?.head.op;
  return op?.kind === "conv" ? op : null;
};

/** Null for a block that no object explains by itself. `photo`: what the object's photo is called, null for its first sample. */
export function objectOf(
  graph: Graph,
  { scope, sources, stations }: Block,
  trained: boolean,
  photo: string | null,
): ObjectOf | null {
  const [h = 1, w = 1, channels = 1] = sources[0]?.shape ?? [];
  const squeeze = convOf(stations, "squeeze1x1");
  if (squeeze) {
    const [e1, e3] = [convOf(stations, "expand1x1")?.filters ?? 0, convOf(stations, "expand3x3")?.filters ?? 0];
    const module = MODULES.find((name) => name === scope);
    return object("squeezenet", FIRE_OBJECT, {
      in: channels,
      s1: squeeze.filters,
      e1,
      e3,
      h,
      w,
      photo,
      ...(module && { module }),
    });
  }
  const [depthwise, pointwise] = [convOf(stations, "depthwise"), convOf(stations, "pointwise")];
  if (depthwise && pointwise) {
    const { kernel: k, stride } = depthwise;
    const act = stations.some(({ id }) => {
      const op = graph.nodes.find((node) => node.id === id)?.op;
      return op?.kind === "relu" && op.ceiling === 6;
    });
    return object("mobilenet", SEPARABLE_OBJECT, {
      in: channels,
      out: pointwise.filters,
      h,
      k: k as 1 | 3 | 5 | 7,
      stride: stride as 1 | 2,
      act: act ? "relu6" : "relu",
      weights: trained ? "trained" : "seeded",
      photo,
    });
  }
  const first = convOf(stations, "gconv1");
  if (!first) return null;
  const joins = stations.some(({ head }) => head.op.kind === "concat");
  const out = stations.at(-1)?.shape[2] ?? 0;
  const times = joins ? DOUBLED : 1;
  const groups = convOf(stations, "gconv2")?.groups ?? 1;
  // The object's units b and c have one width, and c doubles it; the very first unit does not, and has no groups at first.
  const fits = out === times * channels && first.groups === groups && first.filters % times === 0;
  const shuffle = stations.some(({ head }) => head.op.kind === "channelShuffle") || groups === 1 ? "on" : "off";
  const settings = {
    c: channels,
    m: first.filters / times,
    g: groups,
    h,
    shuffle,
    unit: joins ? "c" : "b",
    photo,
  } as const;
  return object("shufflenet", UNITS_OBJECT, fits ? settings : null);
}
