import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mobileTable } from "@/components/diagrams/tables/mobile-view";
import { shuffleTable } from "@/components/diagrams/tables/shuffle-view";
import { squeezeTable } from "@/components/diagrams/tables/squeeze-view";
import { defaults, type Field, readQuery, type Table, type Values, writeQuery } from "@/lib/spec/frame";
import { baseOf, type CommonValues, type ObjectSpec } from "@/lib/spec/object";
import { type LivingValues, nextSorting, toggled } from "@/lib/spec/table";
import { MOBILE_TABLE_OBJECT } from "@/lib/spec/table-mobilenet";
import { SHUFFLE_TABLE_OBJECT } from "@/lib/spec/table-shufflenet";
import { SQUEEZE_TABLE_OBJECT, squeezeTableConfig } from "@/lib/spec/table-squeezenet";

const SPECS = [
  ["S3", SQUEEZE_TABLE_OBJECT, squeezeTable],
  ["M4", MOBILE_TABLE_OBJECT, mobileTable],
  ["N4", SHUFFLE_TABLE_OBJECT, shuffleTable],
] as const;

const sorts = fc.option(
  fc.record({
    column: fc.constantFrom("layer", "params", "macs", "g3", "paperOutput"),
    way: fc.constantFrom("ascending" as const, "descending" as const),
  }),
);
const opens = fc.option(
  fc.array(fc.constantFrom("conv1", "fire2", "separable7/depthwise", "stage2/unit1", "fc"), {
    minLength: 1,
    maxLength: 5,
  }),
);

/** A value anywhere within a field's limits. */
function within(field: Field<unknown>): fc.Arbitrary<unknown> {
  if (!field.limits) return fc.constant(field.default);
  const [min, max] = field.limits;
  return fc.double({ min, max, noNaN: true }).map((value) => field.read(field.write(value)).value);
}

describe.each(SPECS)("%s's state", (_, given, build) => {
  const spec = given as unknown as ObjectSpec<CommonValues & LivingValues>;
  const table = spec.table as unknown as Table;
  test("what is written is read back", () => {
    const numbers = fc.record(Object.fromEntries(Object.entries(table).map(([name, field]) => [name, within(field)])));
    fc.assert(
      fc.property(numbers, sorts, opens, (some, sort, open) => {
        const values = { ...defaults(table), ...some, step: 0, sort, open } as Values<Table>;
        expect(readQuery(table, writeQuery(table, values))).toEqual({ values, complaints: [] });
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const query = new URLSearchParams(Object.values(table).map(({ key }) => [key, "no-such-thing!"]));
    const { values, complaints } = readQuery(table, query);
    expect(values).toEqual(defaults(table));
    expect(complaints).toHaveLength(Object.keys(table).length);
  });
  test("every step of its story has a table, and what it opens and sorts by is there", () => {
    for (const [i] of spec.story.entries()) {
      const values = baseOf(spec, i + 1);
      const { built, fault } = (build as (settings: never) => ReturnType<typeof squeezeTable>)(values as never);
      expect(fault).toBeNull();
      const ids = built?.view.rows.map(({ id }) => id);
      for (const id of values.open ?? []) expect(ids).toContain(id);
      if (values.sort) expect(built?.view.columns.map(({ id }) => id)).toContain(values.sort.column);
    }
  });
});

describe("sorting and opening", () => {
  test("a heading goes down, up, and back", () => {
    const down = nextSorting(null, "params", "descending");
    const up = nextSorting(down, "params", "descending");
    expect(down).toEqual({ column: "params", way: "descending" });
    expect(up).toEqual({ column: "params", way: "ascending" });
    expect(nextSorting(up, "params", "descending")).toBeNull();
    expect(nextSorting(up, "macs", "descending")).toEqual({ column: "macs", way: "descending" });
  });
  test("a row opens and closes", () => {
    expect(toggled(null, "fire2")).toEqual(["fire2"]);
    expect(toggled(["fire2", "fc"], "fire2")).toEqual(["fc"]);
    expect(toggled(["fire2"], "fire2")).toBeNull();
  });
});

describe("impossible combinations", () => {
  const fault = (living: ReturnType<typeof squeezeTable>) => living.fault;
  test("version 1.1 has no metaparameters, and the way back is offered", () => {
    const values = { ...defaults(SQUEEZE_TABLE_OBJECT.table as unknown as Table), version: "1.1", base_e: 64 } as never;
    expect(squeezeTableConfig(values)).toMatchObject({ version: "1.1", base_e: 64 });
    expect(fault(squeezeTable(values))).toMatchObject({ key: "base_e", nearest: 128 });
  });
  test("an input too small for SqueezeNet's pools", () => {
    const values = { ...defaults(SQUEEZE_TABLE_OBJECT.table as unknown as Table), resolution: 8 } as never;
    const { key, nearest = 0 } = fault(squeezeTable(values)) ?? {};
    expect(key).toBe("resolution");
    expect(squeezeTable({ ...(values as object), resolution: nearest } as never).fault).toBeNull();
    expect(squeezeTable({ ...(values as object), resolution: nearest - 1 } as never).fault).not.toBeNull();
  });
  test("a scale that groups do not divide, by the setting's own name; what is offered can be", () => {
    const base = defaults(SHUFFLE_TABLE_OBJECT.table as unknown as Table);
    for (const groups of [2, 4, 8])
      for (const s of [0.25, 0.5, 0.75]) {
        const { fault: why } = shuffleTable({ ...base, groups, s } as never);
        if (!why) continue;
        const { key = "", nearest } = why;
        expect(["s", "stem"]).toContain(key);
        expect(nearest).toBeDefined();
        const again = shuffleTable({ ...base, groups, s, [key]: nearest } as never).fault;
        expect(again === null || again.key !== key).toBe(true);
      }
  });
});
