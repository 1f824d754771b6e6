/** A live object of the site: its state as a table of the query, and the story that sets it. */
import {
  type Complaint,
  choice,
  defaults,
  type Field,
  integer,
  oneOf,
  optional,
  readQuery,
  real,
  type Table,
  type Values,
  writeQuery,
} from "./frame";

/** What every object's state has; time and speed where something moves, a view where the drawing is not a table itself. */
export interface CommonValues {
  /** Time in [0, 1]. */
  readonly t?: number;
  /** Step of the story, from 1; 0: none. */
  readonly step: number;
  readonly view?: "drawing" | "table";
  readonly speed?: number;
}

/** What the player offers. */
export const SPEEDS = [0.25, 0.5, 1, 2] as const;

const stepField = (prefix: string, steps: number) => integer(`${prefix}step`, { default: 0, min: 0, max: steps });
const viewField = (prefix: string) => choice(`${prefix}view`, ["drawing", "table"], "drawing");

/** Those fields, their keys beginning with the object's own `prefix`; `steps` is the length of its story, `start` the time at first. */
export const commonFields = (prefix: string, steps: number, start = 1) => ({
  t: real(`${prefix}t`, { default: start, min: 0, max: 1, digits: 4 }),
  step: stepField(prefix, steps),
  view: viewField(prefix),
  speed: oneOf(`${prefix}speed`, SPEEDS, 1),
});

/** The same for an object in which nothing moves: it has no player. */
export const stillFields = (prefix: string, steps: number) => ({
  step: stepField(prefix, steps),
  view: viewField(prefix),
});

/** The same for an object that is a table itself. */
export const tableFields = (prefix: string, steps: number) => ({ step: stepField(prefix, steps) });

/** Names of photos are short words; which of them exist, the page knows. */
const photoText = {
  read: (text: string): string | null => (/^[a-z0-9-]{1,32}$/.test(text) ? text : null),
  write: (name: string): string => name,
};

/** What an object has besides that shows the maps of a photo. */
export const photoFields = (prefix: string) => ({
  /** null: the first of the samples. */
  photo: optional(`${prefix}photo`, photoText),
  scale: choice(`${prefix}scale`, ["tensor", "channel"], "tensor"),
});

export interface ObjectSpec<V extends CommonValues> {
  /** Its label on the site, as M3. */
  readonly label: string;
  /** Its place on the page. */
  readonly anchor: string;
  readonly table: { readonly [K in keyof V]: Field<V[K]> };
  /** Each step sets these over the defaults. */
  readonly story: readonly { readonly id: string; readonly set: Partial<V> }[];
  /** The hyperparameters: changing one is the reader's own doing, and ends the way back to what was before the story. */
  readonly settings: readonly (keyof V & string)[];
  /** What belongs to the reader's taste besides photo, scale, speed and view: no phrase or step changes it. */
  readonly taste?: readonly (keyof V & string)[];
}

const TASTE = ["photo", "scale", "speed", "view"];

/** What stands where the query is silent: the defaults, and over them the settings of the story's step. */
export function baseOf<V extends CommonValues>(spec: ObjectSpec<V>, step: number): V {
  const initial = defaults(spec.table as unknown as Table) as unknown as V;
  return { ...initial, ...spec.story[step - 1]?.set, step };
}

/** The reader's taste among these values. */
export function tasteOf<V extends CommonValues>(spec: ObjectSpec<V>, values: V): Partial<V> {
  const kept = [...TASTE, ...(spec.taste ?? [])].filter((name) => name in spec.table);
  return Object.fromEntries(kept.map((name) => [name, values[name as keyof V]])) as Partial<V>;
}

/** The state a query says, over `base`. `step=3` alone is the third step with all its settings; what else it says goes first. */
export function readObject<V extends CommonValues>(
  spec: ObjectSpec<V>,
  query: URLSearchParams,
  taste: Partial<V> = {},
): { readonly values: V; readonly complaints: readonly Complaint[] } {
  const { step } = spec.table;
  const at = step.read(query.get(step.key) ?? "0").value;
  const table = spec.table as unknown as Table;
  const base = { ...baseOf(spec, at), ...taste } as unknown as Values<Table>;
  return readQuery(table, query, base) as unknown as { values: V; complaints: readonly Complaint[] };
}

/** The shortest query for that state; `readObject` gives it back. */
export function writeObject<V extends CommonValues>(spec: ObjectSpec<V>, values: V): URLSearchParams {
  const base = { ...baseOf(spec, values.step), step: 0 };
  return writeQuery(
    spec.table as unknown as Table,
    values as unknown as Values<Table>,
    base as unknown as Values<Table>,
  );
}
