/** Numbers of M1 as text. */
import { textWidth } from "@/components/marks/text";
import { minus } from "../minus";
import type { Terms } from "./terms";

export const VALUE = { maximumFractionDigits: 2, minimumFractionDigits: 2 } as const;

/** More terms than this are bars alone. */
const MOST_TERMS = 12;

/** `0.24`, `− 0.20`, `+ 0.31`: each number keeps its sign. */
function signedTerms(terms: readonly number[], format: (value: number) => string): readonly string[] {
  return terms.map((term, i) => {
    const text = minus(format(Math.abs(term)));
    // A number that rounds to zero has no sign to be told.
    const negative = term < 0 && /[1-9]/.test(text);
    if (i === 0) return negative ? `−${text}` : text;
    return `${negative ? "−" : "+"} ${text}`;
  });
}

/** All terms, the bias where there is one, and what comes out, in parts that do not break; null where there are too many. */
export function written(
  { terms, bias, sum }: Terms,
  format: (value: number) => string,
  biasWord: string,
): readonly string[] | null {
  if (terms.length > MOST_TERMS) return null;
  const all = signedTerms(bias === 0 ? terms : [...terms, bias], format);
  const last = bias === 0 ? [] : [`${all.at(-1)} ${biasWord}`];
  return [...(bias === 0 ? all : all.slice(0, -1)), ...last, `= ${minus(format(sum))}`];
}

/** `+ 0.31` or `− 0.31`. */
export const added = (value: number, format: (value: number) => string): string =>
  signedTerms([0, value], format)[1] ?? "";

/** Parts in lines of at most `width`. */
export function lined(parts: readonly string[], size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${part}`, size) <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(part);
  }
  return lines;
}

export const signed = minus;
