import type { useFormatter } from "next-intl";

/** Three digits: 6.47, 25.3, 112. */
const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

export interface Ratio {
  /** `fewer` or `more`: the name of the words that go with it. */
  readonly word: "fewer" | "more";
  /** How many times. */
  readonly n: string;
}

/** How many times fewer (or more) a fire module needs than the plain convolution. */
export function ratioOf(plain: number, fire: number, format: ReturnType<typeof useFormatter>): Ratio {
  const fewer = plain >= fire;
  return { word: fewer ? "fewer" : "more", n: format.number(fewer ? plain / fire : fire / plain, DIGITS) };
}
