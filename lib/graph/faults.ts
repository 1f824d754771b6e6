/**
 * Why a graph or a configuration cannot exist. Every rule has one sentence; pages translate it by `rule`
 * (namespace `faults`, whose English file holds these very sentences).
 */

/** Placeholders: `{node}`, `{key}`, the two numbers `{a}` and `{b}`, and `{given}`, what was given instead, as text. */
export const SENTENCES = {
  "groups-divide-in": "{node}: {a} groups do not divide {b} input channels",
  "groups-divide-out": "{node}: {a} groups do not divide {b} output channels",
  "groups-divide-mid": "{node}: {a} groups do not divide the {b} channels of the bottleneck",
  "groups-divide": "{node}: {a} groups do not divide {b} channels",
  "depthwise-out": "{node}: a depthwise convolution gives as many channels as it reads, but out is {a} and in is {b}",
  "kernel-odd": "{node}: a kernel of {a} has no middle; kernels are odd, {b} for example",
  "no-output": "{node}: a window of {a} does not fit into {b} padded rows or columns, so nothing comes out",
  "pool-padding": "{node}: padding of {a} exceeds half of the pooling window of {b}",
  "expand-empty": "{node}: a fire module needs at least one expand filter, but e1 is {a} and e3 is {b}",
  "bypass-channels": "{node}: a simple bypass adds input and output, so in = {a} must equal e1 + e3 = {b}",
  "shortcut-add": "{node}: the shortcut is added, so in = {a} must equal out = {b}",
  "shortcut-concat": "{node}: the shortcut is concatenated, so out = {a} must exceed in = {b}",
  "bottleneck-quarter": "{node}: the bottleneck is out / {b}, which is no whole number for out = {a}",
  "width-fraction": "{node}: a scale of {a} times {b} channels is no whole number of channels",
  "authors-pair": "{node}: the released code gives conv1 no width for {a} groups at scale {b}",
  "add-shapes": "{node}: tensors of different shape cannot be added, {a} and {b} disagree",
  "concat-sizes": "{node}: tensors of different height or width cannot be concatenated, {a} and {b} disagree",
  "linear-flat": "{node}: a fully connected layer reads one row of numbers, not a map of {a} x {b}",
  "input-count": "{node}: this operation reads {b} tensors, not {a}",
  "operand-range": "{node}: {key} must be a whole number of at least {b}, not {a}",
  "too-much": "{node}: {a} numbers or multiply-adds are more than can be counted exactly (the limit is {b})",
  "duplicate-id": "{node}: a node of this name exists already",
  "unknown-input": "{node}: reads from {given}, which does not come before it",
  "not-object": "{node}: a configuration is an object of keys and values, not {given}",
  "no-name": "{node}: a configuration names either a block or a network",
  "two-names": "{node}: a configuration names a block or a network, not both",
  "unknown-name": "{node}: there is no {key} called {given}",
  "missing-key": "{node}: {key} is missing",
  "unknown-key": "{node}: there is no key called {key} here",
  "key-elsewhere": "{node}: {key} applies to {given} only",
  "not-number": "{node}: {key} must be a number, not {given}",
  "not-whole": "{node}: {key} must be a whole number, not {a}",
  "not-boolean": "{node}: {key} must be true or false, not {given}",
  "not-choice": "{node}: {key} cannot be {given}",
  "too-small": "{node}: {key} must be at least {b}, not {a}",
  "too-large": "{node}: {key} must be at most {b}, not {a}",
  "not-positive": "{node}: {key} must be greater than {b}, not {a}",
} as const;

/** Closes the sentence where there is a nearest possible value. */
export const NEAREST = "the nearest possible value of {key} is {nearest}";

export type Rule = keyof typeof SENTENCES;

export interface Fault {
  /** Id of the node, or name of the block or network, that cannot exist. */
  readonly node: string;
  readonly rule: Rule;
  /** The two numbers that disagree; NaN where the rule is not about numbers. */
  readonly values: readonly [number, number];
  /** The configuration key that caused it, so that a page can show the sentence beside that control. */
  readonly key?: string;
  /** The possible value of `key` nearest to what was given. */
  readonly nearest?: number;
  /** What was given, as text, where it is no number; or the choices there are. */
  readonly given?: string;
}

/** `{name}` replaced by the fault's own words. */
export function fill(sentence: string, fault: Fault): string {
  const words: Record<string, string | number | undefined> = {
    node: fault.node,
    key: fault.key,
    a: fault.values[0],
    b: fault.values[1],
    given: fault.given,
    nearest: fault.nearest,
  };
  return sentence.replace(/\{(\w+)\}/g, (_, word: string) => String(words[word] ?? ""));
}

/** The English sentence. */
export function sentence(fault: Fault): string {
  const what = fill(SENTENCES[fault.rule], fault);
  return fault.key === undefined || fault.nearest === undefined ? what : `${what}; ${fill(NEAREST, fault)}`;
}

/** Thrown by builders and readers of configurations, and by nothing else. */
export class GraphError extends Error {
  override readonly name = "GraphError";
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(sentence(fault));
    this.fault = fault;
  }
}

/** What `make` makes, or why there can be no such thing. */
export function attempt<T>(
  make: () => T,
): { readonly made: T; readonly fault: null } | { readonly made: null; readonly fault: Fault } {
  try {
    return { made: make(), fault: null };
  } catch (error) {
    if (error instanceof GraphError) return { made: null, fault: error.fault };
    throw error;
  }
}

/** Refuses: `throw`s a `GraphError`. */
export function refuse(
  node: string,
  rule: Rule,
  values: readonly [number, number] = [Number.NaN, Number.NaN],
  more: { readonly key?: string; readonly nearest?: number; readonly given?: string } = {},
): never {
  throw new GraphError({ node, rule, values, ...more });
}

/** Adds the key that caused a fault of one of `rules` raised inside `build`, and the nearest value that cures it. */
export function blame<T>(rules: readonly Rule[], key: string, nearest: () => number | undefined, build: () => T): T {
  try {
    return build();
  } catch (error) {
    if (error instanceof GraphError && error.fault.key === undefined && rules.includes(error.fault.rule)) {
      const value = nearest();
      throw new GraphError({ ...error.fault, key, ...(value === undefined ? {} : { nearest: value }) });
    }
    throw error;
  }
}

/** Of whole numbers from `min` to `max` that pass, the one nearest to `wanted`; the larger of two equally near. */
export function nearestWhole(
  wanted: number,
  min: number,
  max: number,
  passes: (value: number) => boolean,
): number | undefined {
  const start = Math.min(max, Math.max(min, Math.round(wanted)));
  for (let d = 0; start + d <= max || start - d >= min; d++) {
    if (start + d <= max && passes(start + d)) return start + d;
    if (start - d >= min && passes(start - d)) return start - d;
  }
  return undefined;
}
