import type { useFormatter, useTranslations } from "next-intl";

/** Three digits: 6.47, 25.3, 112. */
export const RATIO = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

export interface Ratio {
  /** `6.47×` */
  readonly times: string;
  /** `fewer` or `more`. */
  readonly word: string;
}

/** How many times fewer (or more) a fire module needs than the plain convolution. */
export function ratioOf(
  plain: number,
  fire: number,
  t: ReturnType<typeof useTranslations<"fire">>,
  format: ReturnType<typeof useFormatter>,
): Ratio {
  const fewer = plain >= fire;
  const ratio = fewer ? plain / fire : fire / plain;
  return { times: `${format.number(ratio, RATIO)}×`, word: t(fewer ? "fewer" : "more") };
}
