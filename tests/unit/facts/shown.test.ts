/**
 * Every verified row of tests/reference/facts.json stands somewhere on the site, and page and file agree: for each row
 * the place is named, the place does read that fact, and the fact's value, or the value computed in its stead, is the row's.
 */
import { describe, expect, test } from "vitest";
import { filesOf, nameOf, ROWS, type Shown, textOf } from "./rows";
import { MOBILENET } from "./shown-mobilenet";
import { SHUFFLENET } from "./shown-shufflenet";
import { SQUEEZENET } from "./shown-squeezenet";

const SHOWN: Readonly<Record<string, Shown>> = { ...SQUEEZENET, ...MOBILENET, ...SHUFFLENET };

/** Read whole in a source, or computed by the oracle; the others are partly verified or from memory. */
const sure = ROWS.filter(({ status }) => /^(verified|computed)/.test(status));

test("rows have names of their own, and there are as many as were collected", () => {
  expect(new Set(ROWS.map(nameOf)).size).toBe(ROWS.length);
  expect(ROWS).toHaveLength(63);
  expect(sure).toHaveLength(56);
});

test("no row is without a place, and no place without a row", () => {
  expect(sure.map(nameOf).filter((name) => !(name in SHOWN))).toEqual([]);
  const names = new Set(ROWS.map(nameOf));
  expect(Object.keys(SHOWN).filter((name) => !names.has(name))).toEqual([]);
});

describe.each(sure.map((row) => [nameOf(row), row] as const))("%s", (name, row) => {
  const shown = SHOWN[name];

  test("is what the site has", () => {
    expect(shown).toBeDefined();
    shown?.same(row.value as never);
  });

  test("stands where a reader finds it", () => {
    expect(shown?.at.length).toBeGreaterThan(0);
    const missing = (shown?.at ?? []).flatMap(([file, ...texts]) =>
      filesOf(file).flatMap((path) => {
        const whole = textOf(path);
        return texts.filter((text) => !whole.includes(text)).map((text) => `${path}: ${text}`);
      }),
    );
    expect(missing).toEqual([]);
  });
});

test("what is from memory is nowhere a fact", () => {
  const from = ROWS.filter(({ status }) => status.startsWith("from memory"));
  expect(from.map(nameOf)).toEqual([
    "SqueezeNet | Figure 3(b) | end points",
    "SqueezeNet | Table 3 | complex bypass size",
  ]);
  const facts = textOf("lib/facts/squeezenet-space.ts") + textOf("lib/facts/squeezenet.ts");
  for (const number of ["76.3", "85.3", "7.7"]) expect(facts).not.toContain(number);
});
