import type { useFormatter } from "next-intl";

/** Three digits: 6.47, 25.3, 112. */
const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

export interface Ratio {
  /** The name of the words that go with it, under `ratio` in `messages/<locale>/object.json`. */
  readonly word: "fewer" | "more";
  /** How many times. */
  readonly n: string;
}

/** How many times fewer (or more) `value` is than the plain way's `against`. */
export function ratioOf(value: number, against: number, format: ReturnType<typeof useFormatter>): Ratio {
  const fewer = against >= value;
  return { word: fewer ? "fewer" : "more", n: format.number(fewer ? against / value : value / against, DIGITS) };
}
