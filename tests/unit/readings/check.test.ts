import { describe, expect, test } from "vitest";
import { group } from "@/lib/graph/blocks/group";
import { check } from "@/lib/readings/check";
import { dependency } from "@/lib/readings/dependency";

const implied = dependency(group({ in: 6, out: 4, groups: 2, h: 2, w: 2 }));

describe("an executed matrix held against the reading", () => {
  test("the same pairs: nothing differs, and the density is the reading's", () => {
    const checked = check(implied, implied);
    expect(checked).toMatchObject({ differing: 0, first: null, joined: 12 });
    expect(checked.density).toBe(implied.density);
  });
  test("one pair that is missing and one too many are counted, the first is named", () => {
    const reaches = implied.reaches.slice();
    reaches[1] = 0;
    reaches[3 * 6] = 1;
    expect(check({ ...implied, reaches }, implied)).toMatchObject({ differing: 2, first: { row: 0, column: 1 } });
  });
  test("for some channels only, their columns are compared", () => {
    const reaches = Uint8Array.of(0, 1, 0, 1, 1, 0, 1, 0);
    expect(check({ rows: 4, columns: 2, reaches }, implied, [5, 0])).toMatchObject({ differing: 0, joined: 4 });
    expect(check({ rows: 4, columns: 2, reaches }, implied, [0, 5]).differing).toBe(8);
  });
  test("matrices of different sizes differ everywhere", () => {
    expect(check({ rows: 1, columns: 6, reaches: new Uint8Array(6) }, implied).differing).toBe(6);
  });
});
