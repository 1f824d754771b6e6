/** How a page is held against the file: a number that is gone, or another, is noticed; another way of writing it is not. */
import { expect, test } from "vitest";
import { missing, numbersIn, plain, type Sight } from "../../browser/facts/sights";

const sight = (rest: Omit<Sight, "object" | "at">): Sight => ({ object: "table", at: "td", ...rest });
const seen = (whole: string, bare = whole) => ({ whole, bare });
const fine = (of: Sight, text: ReturnType<typeof seen> | null) => missing(of, text).length === 0;

test("an element that is gone is noticed", () => {
  expect(fine(sight({ reads: 1 }), null)).toBe(false);
  expect(fine(sight({ says: [] }), null)).toBe(false);
});

test.each([
  [11_920, "11,920", true],
  [11_920, "11,921", false],
  [11_920, "111,920", false],
  [82, "82.0", true],
  ["13x12x512", "13×12×512", true],
  ["13x12x512", "13×13×512", false],
  ["20% (3x3)", "20 % (3×3)", true],
] as const)("%s read as “%s”: %s", (reads, text, same) => {
  expect(fine(sight({ reads }), seen(`${text} ≠a`, text))).toBe(same);
});

test.each([
  [[6.9, 35], "6.9 MB, 35× less than AlexNet", true],
  [[6.9, 36], "6.9 MB, 35× less than AlexNet", false],
  [[6], "6.9 MB", false],
  [[3.1], "0.5× g4: −3.1", true],
  [[1], "at 10, 12 and 31", false],
  [["fire 3, 5, 7, 9"], "around fire 3, 5, 7, 9: the modules", true],
  [["fire 3, 5, 7"], "around fire 2, 4, 6, 8", false],
] as const)("%j said in “%s”: %s", (says, text, same) => {
  expect(fine(sight({ says }), seen(text))).toBe(same);
});

test("a rounded number holds what rounds to it", () => {
  expect(fine(sight({ near: { value: 533.8, unit: 1e6 } }), seen("533,833,216"))).toBe(true);
  expect(fine(sight({ near: { value: 533.8, unit: 1e6 } }), seen("533,933,216"))).toBe(false);
  expect(fine(sight({ near: { value: 11 } }), seen("“22× less” is 10.9×"))).toBe(true);
});

test("commas in thousands go, those between numbers stay", () => {
  expect(numbersIn("1,248,424 of 3, 5, 7")).toEqual([1_248_424, 3, 5, 7]);
  expect(plain("1,248,424 × 2")).toBe("1248424x2");
});
