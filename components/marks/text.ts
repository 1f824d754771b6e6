/**
 * Widths of text without a browser: layouts are pure functions and must know, before anything is drawn, what fits.
 * Estimates of Source Sans 3, rounded up; Chinese characters are one em.
 */
const NARROW = new Set("iljtfrI.,:;'|!()[]·- ");
const WIDE = new Set("mwMWΣ→%@");

/** Pixels that `text` takes at `size`; bold is some 5 % wider. */
export function textWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= 0x2e80) em += 1;
    else if (NARROW.has(char)) em += 0.29;
    else if (WIDE.has(char)) em += 0.84;
    else if (char >= "0" && char <= "9") em += 0.5;
    else if (char >= "A" && char <= "Z") em += 0.6;
    else em += 0.515;
  }
  return em * size * (bold ? 1.05 : 1);
}

/** Never first in a line of Chinese: closing marks, and what belongs to the character before. */
const NOT_FIRST = /^[\s，。、；：？！）】》〉」』〕”’…—·～%‰℃,.;:?!)\]}]/;
/** Never last: opening marks. */
const NOT_LAST = /[（【《〈「『〔“‘([{]$/;

/** The least parts of `text` between which a line may break: words, or single Chinese characters with their marks. */
function pieces(text: string): string[] {
  const raw = text.match(/[⺀-鿿＀-￯“”‘’…—]|[^\s⺀-鿿＀-￯“”‘’…—]+|\s+/g) ?? [];
  const joined: string[] = [];
  for (const part of raw) {
    const last = joined[joined.length - 1];
    // A space ends what it follows; Latin words stay together with what is typed onto them without a space.
    if (last !== undefined && (NOT_FIRST.test(part) || NOT_LAST.test(last))) joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/**
 * Breaks into lines of at most `width`: at spaces, in Chinese between characters, but so that no closing mark begins a
 * line and no opening one ends it.
 */
export function wrap(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && textWidth((line + piece).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

/** The first of `candidates` (longest first) that fits; the last one, smaller, where none does. */
export function fitText(
  candidates: readonly string[],
  size: number,
  width: number,
  bold = false,
): { text: string; size: number } {
  const found = candidates.find((text) => textWidth(text, size, bold) <= width);
  if (found !== undefined) return { text: found, size };
  const text = candidates[candidates.length - 1] ?? "";
  return { text, size: Math.max(8, Math.min(size, (size * width) / Math.max(1, textWidth(text, size, bold)))) };
}
