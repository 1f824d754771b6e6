/** Tables of configuration keys: what each may be, what it is when left out, and how the rest is refused. */
import { nearestWhole, refuse } from "./faults";

export interface Key<T = unknown> {
  readonly kind: "whole" | "number" | "boolean" | "choice";
  readonly min: number;
  readonly max: number;
  /** `number` only: `min` itself is excluded; `nearest` then offers this smallest value. */
  readonly above?: number;
  readonly choices?: readonly (string | number)[];
  /** May be left out; then it is `fallback`, or, where that is undefined, what the block derives from other keys. */
  readonly optional: boolean;
  readonly fallback?: T;
  /** In words, what it is when left out and derived. For help texts. */
  readonly derived?: string;
}

export type Keys = Readonly<Record<string, Key>>;
export type ValueOf<K> = K extends Key<infer T> ? T : never;
/** What `read` returns: every key, defaults filled in. */
export type Values<K extends Keys> = { readonly [N in keyof K]: ValueOf<K[N]> };
/** What a caller writes: keys with a default may be left out. Written out as interfaces where people read them. */
export type Given = Readonly<Record<string, unknown>>;

/** The largest numbers taken. They leave room far beyond any network and keep every total an exact integer or a refusal. */
export const LIMITS = {
  channels: 2 ** 16,
  permutation: 2 ** 20,
  size: 2 ** 13,
  kernel: 1023,
  stride: 1024,
  pad: 1024,
  factor: 64,
} as const;

export const whole = (min: number, max: number): Key<number> => ({ kind: "whole", min, max, optional: false });
export const wholeOr = (min: number, max: number, fallback: number): Key<number> => ({
  ...whole(min, max),
  optional: true,
  fallback,
});
/** A whole number that, when left out, follows from other keys as `derived` says. */
export const wholeOrDerived = (min: number, max: number, derived: string): Key<number | undefined> => ({
  ...whole(min, max),
  optional: true,
  derived,
});
/** A number in [min, max]. */
export const numberOr = (min: number, max: number, fallback: number): Key<number> => ({
  kind: "number",
  min,
  max,
  optional: true,
  fallback,
});
/** A number in (0, max]. */
export const positiveOr = (max: number, fallback: number): Key<number> => ({
  ...numberOr(0, max, fallback),
  above: 0.01,
});
export const flag = (fallback: boolean): Key<boolean> => ({
  kind: "boolean",
  min: 0,
  max: 1,
  optional: true,
  fallback,
});
export const choice = <const C extends readonly (string | number)[]>(choices: C): Key<C[number]> => ({
  kind: "choice",
  min: 0,
  max: 0,
  choices,
  optional: false,
});
export const choiceOr = <const C extends readonly (string | number)[]>(
  choices: C,
  fallback: C[number],
): Key<C[number]> => ({ ...choice(choices), optional: true, fallback });

/** Any value as short text for a sentence. */
export function asText(value: unknown): string {
  const text = typeof value === "number" || value === undefined ? String(value) : (safeJson(value) ?? typeof value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function safeJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}

function number(node: string, key: string, spec: Key, value: unknown): number {
  if (typeof value !== "number" || Number.isNaN(value))
    return refuse(node, "not-number", undefined, { key, given: asText(value) });
  const within = Math.min(spec.max, Math.max(spec.above ?? spec.min, value));
  const nearest = spec.kind === "whole" ? Math.round(within) : within;
  if (spec.above !== undefined && value <= spec.min) refuse(node, "not-positive", [value, spec.min], { key, nearest });
  if (value < spec.min) refuse(node, "too-small", [value, spec.min], { key, nearest });
  if (value > spec.max) refuse(node, "too-large", [value, spec.max], { key, nearest });
  if (spec.kind === "whole" && !Number.isInteger(value)) refuse(node, "not-whole", [value, nearest], { key, nearest });
  return value;
}

function chosen(node: string, key: string, choices: readonly (string | number)[], value: unknown): string | number {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const numbers = choices.filter((choice) => typeof choice === "number");
  const last = Math.max(0, ...numbers);
  const nearest =
    typeof value === "number" && numbers.length > 0
      ? nearestWhole(value, 0, last, (candidate) => numbers.includes(candidate))
      : undefined;
  const given = `${asText(value)} (${choices.join(", ")})`;
  return refuse(node, "not-choice", undefined, { key, given, ...(nearest === undefined ? {} : { nearest }) });
}

function value(node: string, key: string, spec: Key, given: unknown): unknown {
  if (given === undefined) return spec.optional ? spec.fallback : refuse(node, "missing-key", undefined, { key });
  if (spec.kind === "boolean")
    return typeof given === "boolean" ? given : refuse(node, "not-boolean", undefined, { key, given: asText(given) });
  if (spec.kind === "choice") return chosen(node, key, spec.choices ?? [], given);
  return number(node, key, spec, given);
}

/** Every key of the table, checked, with defaults filled in. Throws `GraphError` naming `node` and the key. */
export function read<K extends Keys>(node: string, keys: K, given: object): Values<K> {
  const all: Given = { ...given };
  return Object.fromEntries(
    Object.entries(keys).map(([key, spec]) => [key, value(node, key, spec, all[key])]),
  ) as Values<K>;
}

/** Refuses a key that is in none of the tables. */
export function refuseUnknown(node: string, keys: Keys, given: object): void {
  for (const key of Object.keys(given)) if (!Object.hasOwn(keys, key)) refuse(node, "unknown-key", undefined, { key });
}
