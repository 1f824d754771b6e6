import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unit } from "@/lib/graph/blocks/unit";
import { cost } from "@/lib/readings/cost";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { KINDS, UNIT_TENSORS, UNITS, type UnitsValues, unitConfig } from "@/lib/spec/units";
import { runUnit, unitsInput } from "@/lib/spec/units-input";
import { UNITS_STORY } from "@/lib/spec/units-story";

const base = defaults(UNITS);
const side = fc.integer({ min: 2, max: 32 });

describe("N3's state", () => {
  test("what is written is read back", () => {
    const spot = fc.option(
      fc.record({
        unit: fc.constantFrom(...KINDS),
        tensor: fc.constantFrom(...UNIT_TENSORS),
        channel: fc.nat(959),
        y: fc.nat(31),
        x: fc.nat(31),
      }),
    );
    const c = fc.integer({ min: 4, max: 480 });
    fc.assert(
      fc.property(c, side, spot, fc.constantFrom("on", "off"), (channels, h, at, shuffle) => {
        const values: UnitsValues = { ...base, c: channels, h, spot: at, shuffle };
        expect(readQuery(UNITS as Table, writeQuery(UNITS as Table, values))).toEqual({ values, complaints: [] });
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(UNITS, new URLSearchParams("n3at=d.input.1.2.3&n3stride=3&n3c=2"));
    expect(values).toEqual({ ...base, c: 4 });
    expect(complaints.map(({ key }) => key)).toEqual(["n3c", "n3stride", "n3at"]);
  });
  test.each(UNITS_STORY)("step $id can be built, and looks at a number that is there", ({ set }) => {
    const values: UnitsValues = { ...base, ...set };
    for (const kind of KINDS) expect(unit(unitConfig(values, kind)).nodes.length).toBeGreaterThan(5);
  });
});

describe("N3's input and weights", () => {
  test("at the paper's widths b and c are trained units; a never is", () => {
    expect(KINDS.map((kind) => runUnit(base, kind))).toMatchObject([
      { scope: "unit-a", trained: false },
      { scope: "stage2/unit2", trained: true },
      { scope: "stage3/unit1", trained: true },
    ]);
    expect(KINDS.map((kind) => runUnit({ ...base, m: 30 }, kind).trained)).toEqual([false, false, false]);
    expect(runUnit({ ...base, c: 480, m: 120 }, "c").scope).toBe("stage4/unit1");
  });
  test("the units read maps of the asked size, wide enough", () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 480 }), side, (c, h) => {
        const { graph, of } = unitsInput({ c, h });
        expect(graph.nodes.at(-1)?.shape).toEqual([h, h, of]);
        expect(of).toBeGreaterThanOrEqual(c);
      }),
      { numRuns: 20 },
    );
  });
  test("the largest settings stay within what runs in some tenths of a second", () => {
    const most: UnitsValues = { ...base, c: 480, m: 240, g: 1, h: 32, stride: "1" };
    const units = KINDS.reduce((sum, kind) => sum + cost(runUnit(most, kind).graph).macs, 0);
    expect(units + cost(unitsInput(most).graph).macs).toBeLessThan(2.5e9);
  });
});
