/** WCAG contrast of the colour tokens, both themes: text 4.5:1, frames and fills that carry meaning 3:1. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { color } from "d3";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../../app/globals.css"), "utf8");

function tokens(selector: string): ReadonlyMap<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name ?? "", value ?? ""]),
  );
}

/** Relative luminance of sRGB, WCAG 2.2. */
function luminance(hex: string): number {
  const rgb = color(hex)?.rgb();
  if (!rgb) throw new Error(`"${hex}" is no colour`);
  const [r, g, b] = [rgb.r, rgb.g, rgb.b].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ["light", ":root"],
  ["dark", '[data-theme="dark"]'],
])("%s theme", (_, selector) => {
  const theme = tokens(selector);
  const get = (name: string) => theme.get(name) ?? `missing --${name}`;

  it.each([
    "ink",
    "ink-2",
    "ink-3",
    "link",
    "bad",
    "squeeze-ink",
    "expand1-ink",
    "expand3-ink",
    "code-keyword",
    "code-string",
    "code-number",
  ])("--%s is readable on page and card", (name) => {
    expect(contrast(get(name), get("bg"))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get(name), get("card"))).toBeGreaterThanOrEqual(4.5);
  });

  const groups = Array.from({ length: 8 }, (_, i) => `group${i}`);
  it.each(["squeeze", "expand1", "expand3", "input", "focus", ...groups])("--%s stands out from the page", (name) => {
    expect(contrast(get(name), get("bg"))).toBeGreaterThanOrEqual(3);
  });

  it("the page's colour is readable on ink, as strong buttons have it", () => {
    expect(contrast(get("bg"), get("ink"))).toBeGreaterThanOrEqual(4.5);
  });
});
