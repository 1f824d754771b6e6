/** What every living table has: by which column it is sorted, and which of its rows are open. */
import { optional } from "./frame";
import { tableFields } from "./object";

export interface Sorting {
  readonly column: string;
  readonly way: "ascending" | "descending";
}

const sortText = {
  read(text: string): Sorting | null {
    const match = /^([a-zA-Z0-9]{1,16})\.(up|down)$/.exec(text);
    return match?.[1] ? { column: match[1], way: match[2] === "up" ? "ascending" : "descending" } : null;
  },
  write: ({ column, way }: Sorting): string => `${column}.${way === "ascending" ? "up" : "down"}`,
};

const MOST_OPEN = 40;

/** Rows by their ids: `fire2`, `separable1/depthwise`, `stage2/unit1`. */
const openText = {
  read(text: string): readonly string[] | null {
    const ids = text.split("~");
    const known = ids.every((id) => /^[a-z]+\d{0,2}(\/[a-z]+\d{0,2})?$/.test(id));
    return known && ids.length <= MOST_OPEN ? ids : null;
  },
  write: (ids: readonly string[]): string => ids.join("~"),
};

export const livingFields = (prefix: string, steps: number) => ({
  /** null: the network's own order. */
  sort: optional<Sorting>(`${prefix}sort`, sortText),
  open: optional<readonly string[]>(`${prefix}open`, openText),
  ...tableFields(prefix, steps),
});

export interface LivingValues {
  readonly sort: Sorting | null;
  readonly open: readonly string[] | null;
  readonly step: number;
}

/** The columns by which a click on a heading sorts, one after another: down, up, the network's order. */
export function nextSorting(now: Sorting | null, column: string, first: Sorting["way"]): Sorting | null {
  if (now?.column !== column) return { column, way: first };
  return now.way === first ? { column, way: first === "ascending" ? "descending" : "ascending" } : null;
}

/** Open rows with `id` among them, or without it where it was; null where none is left. */
export function toggled(open: readonly string[] | null, id: string): readonly string[] | null {
  const rest = (open ?? []).filter((each) => each !== id);
  const next = rest.length === (open ?? []).length ? [...rest, id].slice(-MOST_OPEN) : rest;
  return next.length > 0 ? next : null;
}
