/** What must stand on a page for a row of tests/reference/facts.json to be shown there: elements, and what each says. */
import { ROWS } from "../../unit/facts/rows";

/** Where to look: `object` is an anchor of the page, or `text` for what stands between the objects. */
export interface Sight {
  readonly object: string;
  /** A CSS selector in it, and which of those it finds, from 0. */
  readonly at: string;
  readonly nth?: number;
  /** All that it says, letters of notes apart. */
  readonly reads?: string | number;
  /** What it says among other things: numbers as numbers, in whatever way they are written. */
  readonly says?: readonly (string | number)[];
  /** A number that, rounded as the file rounds it, is the file's; `unit` is what the file counts in. */
  readonly near?: { readonly value: number; readonly unit?: number; readonly within?: number };
}

/** A page with a query, and what is to be seen there. */
export interface Shown {
  readonly page: "squeezenet" | "mobilenet" | "shufflenet";
  readonly query: string;
  readonly sights: readonly Sight[];
}

/** A row's value in; out, where it is shown. Everything expected is made of the value. */
export type Places<V = never> = (value: V) => readonly Shown[];
export type Facts = Readonly<Record<string, Places>>;

/** Parts of a prose value, by a pattern's groups: a value that reads otherwise must be looked at again. */
export function pick(value: string, pattern: RegExp): readonly string[] {
  const found = pattern.exec(value);
  if (!found) throw new Error(`“${value}” is not of the form ${pattern}`);
  return found.slice(1);
}
export const numbers = (parts: readonly string[]): readonly number[] =>
  parts.map((part) => Number(part.replaceAll(",", "")));

/** A row's value by its name, for what two rows say together. */
export function otherValue<V>(name: string): V {
  const row = ROWS.find(({ paper, where, fact }) => name === [paper.split(" ")[0], where, fact].join(" | "));
  if (!row) throw new Error(`there is no row ${name}`);
  return row.value as V;
}

/** Texts to compare: no spaces, no commas in thousands, × as x, one kind of minus. */
export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("×", "x")
    .replaceAll("−", "-")
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, "")
    .replace(/[\s\u200b]/g, "");

/** Every number in a text; what stands after an x, a dash or a bracket is one too. */
export const numbersIn = (text: string): readonly number[] =>
  (text.replace(/(?<=\d),(?=\d{3}(?!\d))/g, "").match(/\d+(\.\d+)?/g) ?? []).map(Number);

const decimals = (value: number): number => String(value).split(".")[1]?.length ?? 0;

/** What of a sight the page does not bear out; empty where all is as the file says. */
export function missing(
  sight: Sight,
  seen: { readonly whole: string; readonly bare: string } | null,
): readonly string[] {
  const { object, at, nth = 0, reads, says = [], near } = sight;
  const place = `#${object} ${at} [${nth}]`;
  if (!seen) return [`${place}: is not there, or not visible`];
  const found: string[] = [];
  const complain = (what: string) => found.push(`${place}: ${what}; it says “${seen.whole.slice(0, 300)}”`);
  if (typeof reads === "number" && Number(plain(seen.bare)) !== reads) complain(`should read ${reads}`);
  if (typeof reads === "string" && plain(seen.bare) !== plain(reads)) complain(`should read “${reads}”`);
  const all = numbersIn(seen.whole);
  for (const said of says) {
    const stands = typeof said === "number" ? all.includes(said) : plain(seen.whole).includes(plain(said));
    if (!stands) complain(`should say ${said}`);
  }
  if (near) {
    const { value, unit = 1, within = 0.5 * 10 ** -decimals(value) } = near;
    if (!all.some((number) => Math.abs(number / unit - value) <= within)) complain(`should have ${value} × ${unit}`);
  }
  return found;
}
