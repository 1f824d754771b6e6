/**
 * The frame of every object's state: a table of fields, each with its key in the query, its default and both ways of
 * its text. The query is the only state, so `read(write(values))` gives `values` back, and a bad value in a link never
 * breaks a page: it falls back to the nearest possible one and leaves a complaint that the page says in words.
 */

/** Why a text of the query could not be taken as it stands; pages say it in their language by `rule`. */
export interface Complaint {
  readonly key: string;
  readonly given: string;
  readonly rule: "range" | "number" | "choice" | "form";
  /** What stands instead, as it would be written in the query. */
  readonly used: string;
  /** The limits of a number, where there are any. */
  readonly limits?: readonly [min: number, max: number];
}

/** What a field makes of a text: the value, or the nearest possible one and why. */
export interface Reading<T> {
  readonly value: T;
  readonly rule?: Complaint["rule"];
}

export interface Field<T> {
  readonly key: string;
  readonly default: T;
  /** What the paper has, for the tick on a slider's track. */
  readonly paper?: T;
  readonly limits?: readonly [min: number, max: number];
  read(text: string): Reading<T>;
  write(value: T): string;
  equal(a: T, b: T): boolean;
}

/** A table of fields by name. */
export type Table = Readonly<Record<string, Field<unknown>>>;
export type Values<S extends Table> = { readonly [K in keyof S]: S[K] extends Field<infer T> ? T : never };

const NOTHING = "-";
const same = <T>(a: T, b: T): boolean => a === b;

export interface NumberOptions {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly paper?: number;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function numeric(key: string, options: NumberOptions, round: (value: number) => number): Field<number> {
  const { min, max } = options;
  return {
    key,
    default: options.default,
    ...(options.paper === undefined ? {} : { paper: options.paper }),
    limits: [min, max],
    read(text) {
      const trimmed = text.trim();
      if (!NUMBER.test(trimmed)) return { value: options.default, rule: "number" };
      const given = Number(trimmed);
      const value = round(Math.min(max, Math.max(min, given)));
      return given < min || given > max ? { value, rule: "range" } : { value };
    },
    write: (value) => String(round(Math.min(max, Math.max(min, value)))),
    equal: same,
  };
}

/** A whole number between two limits; fractions are rounded without a complaint. */
export function integer(key: string, options: NumberOptions): Field<number> {
  return numeric(key, options, Math.round);
}

/** A number between two limits, kept to `digits` decimals. */
export function real(key: string, options: NumberOptions & { readonly digits: number }): Field<number> {
  const scale = 10 ** options.digits;
  return numeric(key, options, (value) => Math.round(value * scale) / scale);
}

/** One of a few names. */
export function choice<const T extends string>(key: string, names: readonly T[], initial: NoInfer<T>): Field<T> {
  return {
    key,
    default: initial,
    read(text) {
      const found = names.find((name) => name === text.trim());
      return found === undefined ? { value: initial, rule: "choice" } : { value: found };
    },
    write: (value) => value,
    equal: same,
  };
}

/** One of a few numbers, such as speeds. */
export function oneOf(key: string, numbers: readonly number[], initial: number): Field<number> {
  return {
    key,
    default: initial,
    read(text) {
      const found = numbers.find((number) => String(number) === text.trim());
      return found === undefined ? { value: initial, rule: "choice" } : { value: found };
    },
    write: String,
    equal: same,
  };
}

/** A text with a form of its own, or nothing (`-` where a link must say nothing). `form.read` gives null for what it does not recognise. */
export function optional<T>(
  key: string,
  form: { read(text: string): T | null; write(value: T): string },
): Field<T | null> {
  return {
    key,
    default: null,
    read(text) {
      if (text.trim() === NOTHING) return { value: null };
      const value = form.read(text.trim());
      return value === null ? { value: null, rule: "form" } : { value };
    },
    write: (value) => (value === null ? NOTHING : form.write(value)),
    equal: (a, b) => a === b || (a !== null && b !== null && form.write(a) === form.write(b)),
  };
}

export function defaults<S extends Table>(table: S): Values<S> {
  return Object.fromEntries(Object.entries(table).map(([name, field]) => [name, field.default])) as Values<S>;
}

/** All values of a query, absent and unreadable ones as in `base`, and what could not be taken. Never throws. */
export function readQuery<S extends Table>(
  table: S,
  query: URLSearchParams,
  base: Values<S> = defaults(table),
): { readonly values: Values<S>; readonly complaints: readonly Complaint[] } {
  const values: Record<string, unknown> = {};
  const complaints: Complaint[] = [];
  for (const [name, field] of Object.entries(table)) {
    const given = query.get(field.key);
    values[name] = base[name];
    if (given === null) continue;
    const { value, rule } = field.read(given);
    if (!rule || rule === "range") values[name] = value;
    if (!rule) continue;
    const limits = field.limits ? { limits: field.limits } : {};
    complaints.push({ key: field.key, given, rule, used: field.write(values[name]), ...limits });
  }
  return { values: values as Values<S>, complaints };
}

/** The shortest query that says these values: what `base` has is left out, keys stand in the table's order. */
export function writeQuery<S extends Table>(
  table: S,
  values: Values<S>,
  base: Values<S> = defaults(table),
): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, field] of Object.entries(table)) {
    const value: unknown = values[name];
    if (!field.equal(value, base[name])) query.set(field.key, field.write(value));
  }
  return query;
}
