/** Names in source text: of layers, after their nodes' ids, and of the whole. */
import type { Graph } from "@/lib/graph/graph";

/** What Python, JavaScript, `nn.Module` and the texts' own imports and variables mean something else by. */
const TAKEN = new Set(
  `and as assert async await break case catch class const continue def default del delete do elif else enum except
  export extends False finally for from function global if import in inputs is lambda layers let keras new None nonlocal
  not null nn ops or outputs pass raise return self super switch tf this torch throw True try typeof var void while with
  x y yield z F add_module apply bfloat16 bind buffers call_super_init children compile cpu cuda double dump_patches
  eval extra_repr float forward get_buffer get_parameter get_submodule half ipu load_state_dict modules mtia
  named_buffers named_children named_modules named_parameters parameters register_buffer register_module
  register_parameter requires_grad_ set_submodule share_memory state_dict to to_empty train training type xpu zero_grad`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** An id, or a part of one, as an identifier: `fire2/expand3x3` as `fire2_expand3x3`. */
export function identifier(id: string): string {
  const word = id.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_?(?=\d|$)/, "layer");
  return TAKEN.has(word) ? `${word}_` : word;
}

/** Every node's name, no two the same. */
export function layerNames(graph: Graph): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const given = new Set<string>();
  for (const { id } of graph.nodes) {
    let name = identifier(id);
    while (given.has(name)) name += "_";
    given.add(name);
    names.set(id, name);
  }
  return names;
}

/** Words as the name of a class: `shuffle-unit` as `ShuffleUnit`; capitals inside a word stay. */
export function className(words: string): string {
  const parts = words.split(/[^A-Za-z0-9]+/).filter((part) => part !== "");
  const name = parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
  return identifier(name === "" ? "Network" : name);
}

/** A graph's own name: of the one scope that holds all its nodes, or `Network` where there is none. */
export function nameOf(graph: Graph): string {
  const scopes = new Set(graph.nodes.filter(({ op }) => op.kind !== "input").map(({ scope }) => scope.split("/")[0]));
  const [only = ""] = scopes;
  return scopes.size === 1 ? className(only) : "Network";
}
