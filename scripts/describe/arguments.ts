/** The command line of `describe`: a name and its keys, or JSON. */
import type { Key, Keys } from "@/lib/graph/keys";
import { isSourceKind, SOURCES, type SourceKind } from "@/lib/readings/source";
import { entryOf } from "@/lib/spec/vocabulary";

/** What is to be taken away in place of numbers: code of a framework, or an ONNX file of this name. */
interface Taken {
  readonly as?: SourceKind;
  readonly onnx?: string;
}

export type Command =
  | { readonly kind: "help"; readonly name?: string }
  /** `text` is JSON, or `-` for JSON on standard input. */
  | ({ readonly kind: "json"; readonly text: string } & Taken)
  | ({ readonly kind: "table"; readonly config: object } & Taken)
  | { readonly kind: "mistake"; readonly sentence: string };

const mistake = (sentence: string): Command => ({ kind: "mistake", sentence });

/** A word as the value it stands for; what is no number stays a word, and its key then says so. */
function meaning(spec: Key | undefined, word: string): unknown {
  if (spec?.kind === "boolean") return word === "true" ? true : word === "false" ? false : word;
  const choices = spec?.choices?.some((choice) => typeof choice === "number");
  const wantsNumber = spec?.kind === "whole" || spec?.kind === "number" || choices;
  return wantsNumber && word.trim() !== "" && !Number.isNaN(Number(word)) ? Number(word) : word;
}

/** `--h 55 --bias=false --bn`, as an object. A key without a value is true. */
function keysOf(keys: Keys, words: readonly string[]): Record<string, unknown> | string {
  const config: Record<string, unknown> = {};
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(word);
    const key = match?.[1];
    if (key === undefined) return `"${word}" is neither a key nor its value; keys begin with --.`;
    const inline = match?.[2];
    const next = inline ?? (rest[0]?.startsWith("--") ? undefined : rest.shift());
    const spec = Object.hasOwn(keys, key) ? keys[key] : undefined;
    config[key] = next === undefined ? true : meaning(spec, next);
  }
  return config;
}

/** The words without `--<name> <value>`, and that value: empty where it is missing, undefined where it is not asked for. */
function without(words: readonly string[], name: string): { rest: readonly string[]; value?: string } {
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[at];
  if (word === undefined) return { rest: words };
  const inline = word === name ? undefined : word.slice(name.length + 1);
  const value = inline ?? words[at + 1] ?? "";
  return { rest: words.filter((_, i) => i !== at && (inline !== undefined || i !== at + 1)), value };
}

/** What is to be taken away, or a sentence. */
function taken(as?: string, onnx?: string): Taken | string {
  if (as !== undefined && onnx !== undefined) return "--as and --onnx are two questions; ask them one after the other.";
  if (as !== undefined && !isSourceKind(as))
    return `--as needs one of ${Object.keys(SOURCES).join(", ")}, not "${as}".`;
  if (onnx === "" || onnx?.startsWith("-")) return "--onnx needs the name of a file to write.";
  return { ...(as !== undefined && { as }), ...(onnx !== undefined && { onnx }) };
}

/** What the words after `describe` ask for. Never throws. */
export function command(words: readonly string[]): Command {
  const { rest: others, value: as } = without(words, "--as");
  const { rest, value: onnx } = without(others, "--onnx");
  const asked = taken(as, onnx);
  if (typeof asked === "string") return mistake(asked);
  const plain = bare(rest);
  return plain.kind === "json" || plain.kind === "table" ? { ...plain, ...asked } : plain;
}

function bare(words: readonly string[]): Command {
  const [first, ...rest] = words;
  if (first === undefined) return { kind: "help" };
  const help = words.some((word) => word === "--help" || word === "-h");
  if (help) return { kind: "help", ...(first.startsWith("-") ? {} : { name: first }) };
  const json = words.findIndex((word) => word === "--json" || word.startsWith("--json="));
  if (json >= 0) {
    const inline = words[json]?.startsWith("--json=") ? words[json].slice("--json=".length) : undefined;
    const others = words.filter((_, i) => i !== json && (inline !== undefined || i !== json + 1));
    const text = inline ?? words[json + 1];
    if (text === undefined) return mistake("--json needs a configuration, or - to read a list from standard input.");
    if (others.length > 0) return mistake(`--json takes one argument; "${others[0]}" is too much. Quote the JSON.`);
    return { kind: "json", text };
  }
  const entry = entryOf(first);
  if (entry === undefined) return mistake(`There is no block or network called "${first}".`);
  const config = keysOf(entry.keys, rest);
  return typeof config === "string" ? mistake(config) : { kind: "table", config: { ...config, [entry.type]: first } };
}
