import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choice, defaults, integer, oneOf, optional, readQuery, real, writeQuery } from "@/lib/spec/frame";

const TABLE = {
  n: integer("n", { default: 5, min: 1, max: 100, paper: 7 }),
  t: real("t", { default: 0.5, min: 0, max: 1, digits: 3 }),
  name: choice("name", ["a", "b"], "a"),
  speed: oneOf("speed", [0.5, 1, 2], 1),
  word: optional("word", { read: (text) => (/^[a-z]+$/.test(text) ? text : null), write: (value) => value }),
};

const read = (query: string) => readQuery(TABLE, new URLSearchParams(query));

describe("a table of fields", () => {
  it("says nothing where all is as it stands without a query", () => {
    expect(writeQuery(TABLE, defaults(TABLE)).toString()).toBe("");
    expect(read("")).toEqual({ values: defaults(TABLE), complaints: [] });
  });

  it("takes the nearest possible number and says so", () => {
    expect(read("n=1000")).toEqual({
      values: { ...defaults(TABLE), n: 100 },
      complaints: [{ key: "n", given: "1000", rule: "range", used: "100", limits: [1, 100] }],
    });
    expect(read("n=-3").values.n).toBe(1);
    expect(read("n=12.4")).toMatchObject({ values: { n: 12 }, complaints: [] });
    expect(read("n=1e1").values.n).toBe(10);
  });

  it.each([
    ["n=abc", "number", "5"],
    ["n=", "number", "5"],
    ["n=NaN", "number", "5"],
    ["n=Infinity", "number", "5"],
    ["n=0x10", "number", "5"],
    ["t=half", "number", "0.5"],
    ["name=c", "choice", "a"],
    ["speed=3", "choice", "1"],
    ["word=A1", "form", "-"],
  ])("falls back on %s with a reason", (query, rule, used) => {
    const { values, complaints } = read(query);
    expect(values).toEqual(defaults(TABLE));
    expect(complaints).toMatchObject([{ rule, used }]);
  });

  it("distinguishes nothing from silence", () => {
    const base = { ...defaults(TABLE), word: "spoken" };
    expect(readQuery(TABLE, new URLSearchParams(""), base).values.word).toBe("spoken");
    expect(readQuery(TABLE, new URLSearchParams("word=-"), base).values.word).toBeNull();
    expect(writeQuery(TABLE, { ...base, word: null }, base).get("word")).toBe("-");
  });

  it("reads back what it wrote, whatever the base", () => {
    const values = fc.record({
      n: fc.integer({ min: 1, max: 100 }),
      t: fc.integer({ min: 0, max: 1000 }).map((k) => k / 1000),
      name: fc.constantFrom("a" as const, "b" as const),
      speed: fc.constantFrom(0.5, 1, 2),
      word: fc.option(fc.stringMatching(/^[a-z]{1,8}$/)),
    });
    fc.assert(
      fc.property(values, values, (said, base) => {
        const query = new URLSearchParams(writeQuery(TABLE, said, base).toString());
        expect(readQuery(TABLE, query, base)).toEqual({ values: said, complaints: [] });
      }),
    );
  });

  it("never throws and always answers within its limits", () => {
    fc.assert(
      fc.property(fc.constantFrom("n", "t", "name", "speed", "word"), fc.string(), (key, text) => {
        const { values } = readQuery(TABLE, new URLSearchParams([[key, text]]));
        expect(values.n).toBeGreaterThanOrEqual(1);
        expect(values.n).toBeLessThanOrEqual(100);
        expect(Number.isInteger(values.n)).toBe(true);
        expect(values.t).toBeGreaterThanOrEqual(0);
        expect(values.t).toBeLessThanOrEqual(1);
        expect(["a", "b"]).toContain(values.name);
      }),
    );
  });
});
