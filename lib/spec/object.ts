/** A live object of the site: its state as a table of the query, and the story that sets it. */
import { type Complaint, defaults, type Field, readQuery, type Table, type Values, writeQuery } from "./frame";

/** What every object's state has. */
export interface CommonValues {
  /** Time in [0, 1]. */
  readonly t: number;
  /** Step of the story, from 1; 0: none. */
  readonly step: number;
  readonly view: "drawing" | "table";
  readonly speed: number;
}

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
