/** Small pieces that all source texts are put together from. */
import type { Graph, Node } from "@/lib/graph/graph";
import type { OpOf } from "@/lib/graph/ops";
import { cost } from "../cost";

/** Arguments of a call; what is `false` is left out. */
export const list = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(", ");

const count = new Intl.NumberFormat("en-US");

/** "1,235,496 parameters". */
export const parameters = (graph: Graph): string => `${count.format(cost(graph).params)} parameters`;

/** The same for TensorFlow, whose own count has the moving statistics of batch normalisation in it. */
export const parametersAlone = (graph: Graph): string =>
  parameters(graph) + (cost(graph).split.running > 0 ? ", moving means and variances not counted" : "");

/** A small number as all three languages write it: `1e-5`. */
export const decimal = (value: number): string => (Math.abs(value) < 1e-3 ? value.toExponential() : `${value}`);

/** What is said of a channel shuffle beside its lines, in which it is not called by its name. */
export const shuffleRemark = ({ groups, direction }: OpOf<"channelShuffle">): string =>
  `channel shuffle, ${groups} groups${direction === "authors" ? ", in the released code's direction" : ""}`;

/** Lines by scope: a remark and an empty line where another scope begins. `lines` gives none for what needs no line. */
export function byScope<T>(
  items: readonly T[],
  node: (item: T) => Node,
  lines: (item: T) => readonly string[],
  remark: string,
): string[] {
  let scope = "";
  return items.flatMap((item) => {
    const own = lines(item);
    if (own.length === 0 || node(item).scope === scope) return own;
    scope = node(item).scope;
    return scope === "" ? ["", ...own] : ["", `${remark} ${scope}`, ...own];
  });
}

/** Lines moved right; empty ones stay empty. */
export const indented = (lines: readonly string[], by: number): string[] =>
  lines.map((line) => (line === "" ? "" : " ".repeat(by) + line));

export interface SourceOptions {
  /** Of the class or function, in words or as it is written. Default: the graph's own scope, or Network. */
  readonly name?: string;
  /** Lines above the code, as remarks: where it is from, where its weights are. In English, as the code's other remarks. */
  readonly notes?: readonly string[];
}

/** The notes as remarks, and an empty line; empty where there are none. */
export const heading = (notes: readonly string[] = [], remark: string): readonly string[] =>
  notes.length > 0 ? [...notes.map((note) => `${remark} ${note}`.trimEnd()), ""] : [];
