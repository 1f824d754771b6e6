/** Numbers of M1 as text. */
import type { Terms } from "./terms";

export const VALUE = { maximumFractionDigits: 2, minimumFractionDigits: 2 } as const;

/** More terms than this are bars alone. */
export const MOST_TERMS = 12;

const minus = (text: string) => text.replace("-", "−");

/** `0.24 − 0.20 + 0.31`; signs stand between the numbers. */
export function sumText(terms: readonly number[], format: (value: number) => string): string {
  return terms
    .map((term, i) => {
      const text = minus(format(Math.abs(term)));
      // A number that rounds to zero has no sign to be told.
      const negative = term < 0 && /[1-9]/.test(text);
      if (i === 0) return negative ? `−${text}` : text;
      return `${negative ? "−" : "+"} ${text}`;
    })
    .join(" ");
}

/** All terms, the bias where there is one, and what comes out. */
export function written({ terms, bias, sum }: Terms, format: (value: number) => string): string | null {
  if (terms.length > MOST_TERMS) return null;
  return `${sumText(bias === 0 ? terms : [...terms, bias], format)} = ${minus(format(sum))}`;
}

export const signed = minus;
