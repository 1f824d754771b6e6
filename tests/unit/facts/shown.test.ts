/**
 * Every verified row of tests/reference/facts.json is known to the site as the file has it, and is shown: for each row
 * its places on the pages are named. tests/browser/facts.spec.ts opens the pages and looks there.
 */
import { expect, test } from "vitest";
import { FACTS } from "../../browser/facts";
import { nameOf, ROWS, type Shown, sure, textOf } from "./rows";
import { MOBILENET } from "./shown-mobilenet";
import { SHUFFLENET } from "./shown-shufflenet";
import { SQUEEZENET } from "./shown-squeezenet";

const KNOWN: Readonly<Record<string, Shown>> = { ...SQUEEZENET, ...MOBILENET, ...SHUFFLENET };
const rows = ROWS.filter(sure);

test("rows have names of their own, and there are as many as were collected", () => {
  expect(new Set(ROWS.map(nameOf)).size).toBe(ROWS.length);
  expect(ROWS).toHaveLength(63);
  expect(rows).toHaveLength(56);
});

test.each([
  ["known", KNOWN],
  ["shown", FACTS],
])("no row is without a value that is %s, and none without a row", (_, table) => {
  expect(rows.map(nameOf).filter((name) => !(name in table))).toEqual([]);
  const names = new Set(ROWS.map(nameOf));
  expect(Object.keys(table).filter((name) => !names.has(name))).toEqual([]);
});

test.each(rows.map((row) => [nameOf(row), row] as const))("%s is what the site has, and has a place", (name, row) => {
  KNOWN[name]?.same(row.value as never);
  const sights = FACTS[name]?.(row.value as never).flatMap((shown) => shown.sights) ?? [];
  expect(sights.filter(({ reads, says, near }) => reads !== undefined || says?.length || near)).not.toEqual([]);
  const broken = sights.filter(({ at, reads }) => at.includes("undefined") || reads === "" || Number.isNaN(reads));
  expect(broken).toEqual([]);
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
