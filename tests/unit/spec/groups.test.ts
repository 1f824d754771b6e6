import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GraphError } from "@/lib/graph/faults";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { familyOf, GROUPS, GROUPS_MOST, type GroupsValues, groupOf, groupsSpot } from "@/lib/spec/groups";
import { groupsInput, groupsLayer, TRAINED_LAYERS, trainedLayer } from "@/lib/spec/groups-input";
import { GROUPS_STORY } from "@/lib/spec/groups-story";

const base = defaults(GROUPS);
const width = fc.integer({ min: 1, max: GROUPS_MOST });
const widths = fc.record({
  in: width,
  out: width,
  groups: width,
  k: fc.constantFrom(1, 3, 5),
  h: fc.integer({ min: 1, max: 64 }),
});

describe("N1's state", () => {
  test("what is written is read back", () => {
    fc.assert(
      fc.property(widths, fc.nat(400), fc.boolean(), (some, n, pinned) => {
        const spot = pinned ? { out: n, in: n + 1, y: n, x: 0 } : null;
        const values: GroupsValues = { ...base, ...some, spot, t: 0.25, scale: "channel" };
        const read = readQuery(GROUPS as Table, writeQuery(GROUPS as Table, values));
        expect(read).toEqual({ values, complaints: [] });
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(GROUPS, new URLSearchParams("n1g=0&n1at=x&n1k=2&n1in=a"));
    expect(values).toEqual({ ...base, groups: 1 });
    expect(complaints.map(({ rule }) => rule).sort()).toEqual(["choice", "form", "number", "range"]);
  });
  test("the spot is inside the layer whatever the widths are, and at rest it hears its channel", () => {
    fc.assert(
      fc.property(widths, fc.nat(999), (some, n) => {
        const pinned = groupsSpot({ ...base, ...some, spot: { out: n, in: n, y: n, x: n } });
        expect(pinned.out).toBeLessThan(some.out);
        expect(pinned.in).toBeLessThan(some.in);
        expect(Math.max(pinned.y, pinned.x)).toBeLessThan(some.h);
        if (some.in % some.groups || some.out % some.groups) return;
        const rest = groupsSpot({ ...base, ...some });
        expect(groupOf(rest.in, some.in, some.groups)).toBe(groupOf(rest.out, some.out, some.groups));
      }),
    );
  });
  test("one family: standard, grouped, depthwise", () => {
    expect([1, 3, 24].map((groups) => familyOf({ in: 24, groups }))).toEqual(["standard", "grouped", "depthwise"]);
  });
});

describe("N1's story", () => {
  test.each(GROUPS_STORY)("$id can be built and stands inside the limits", ({ set }) => {
    const values: GroupsValues = { ...base, ...set };
    expect(groupsLayer(values).graph.nodes.at(-1)?.shape).toEqual([values.h, values.h, values.out]);
    expect(readQuery(GROUPS as Table, writeQuery(GROUPS as Table, values)).values).toEqual(values);
    if (set.spot) expect(groupsSpot(values)).toEqual(set.spot);
  });
  test("the silent pair is of two groups, the last step is a trained layer", () => {
    const [silent, paper] = ["silent", "paper"].map((id) => ({
      ...base,
      ...GROUPS_STORY.find((s) => s.id === id)?.set,
    }));
    const { spot } = silent as GroupsValues;
    expect(groupOf(spot?.out ?? 0, 24, 3)).not.toBe(groupOf(spot?.in ?? 0, 24, 3));
    expect(trainedLayer(paper as GroupsValues)?.id).toBe("stage2/unit2/gconv1");
  });
});

describe("N1's input and weights", () => {
  test("a trained layer reads its own maps under its own name", () => {
    for (const { id, widths: own, reads } of TRAINED_LAYERS) {
      const values = { ...base, ...own, h: 8 };
      const { graph, node, trained } = groupsLayer(values);
      expect([node, trained?.id]).toEqual([id, id]);
      expect(graph.nodes.at(-1)?.shape).toEqual([8, 8, own.out]);
      const input = groupsInput(values);
      expect(input.graph.output).toBe(reads.id);
      expect(input.graph.nodes.at(-1)?.shape).toEqual([8, 8, own.in]);
    }
  });
  test("any other width reads maps of its size that are wide enough, and a seeded layer", () => {
    fc.assert(
      fc.property(width, fc.integer({ min: 1, max: 40 }), (channels, h) => {
        const values = { in: channels, out: 1, groups: 1, k: 3, h };
        const { graph, of } = groupsInput(values);
        const shape = graph.nodes.at(-1)?.shape;
        expect(shape).toEqual([h, h, of]);
        expect(of).toBeGreaterThanOrEqual(channels);
        expect(groupsLayer(values).trained).toBeNull();
      }),
      { numRuns: 30 },
    );
  });
  test("an impossible number of groups names the nearest possible one", () => {
    expect(() => groupsLayer({ ...base, groups: 5 })).toThrow(GraphError);
    try {
      groupsLayer({ ...base, groups: 5 });
    } catch (error) {
      expect((error as GraphError).fault).toMatchObject({ key: "groups", nearest: 6, rule: "groups-divide-in" });
    }
  });
});
