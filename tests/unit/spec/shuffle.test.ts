import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { readObject, writeObject } from "@/lib/spec/object";
import {
  SHUFFLE,
  SHUFFLE_MOST,
  SHUFFLE_OBJECT,
  type ShuffleSpot,
  type ShuffleValues,
  shuffleSpot,
} from "@/lib/spec/shuffle";
import { shuffleInput, shufflePairs } from "@/lib/spec/shuffle-input";
import { SHUFFLE_STORY, SHUFFLE_TIMES } from "@/lib/spec/shuffle-story";

const base = defaults(SHUFFLE);
const channel = fc.integer({ min: 0, max: SHUFFLE_MOST - 1 });
const spots: fc.Arbitrary<ShuffleSpot | null> = fc.oneof(
  fc.constant(null),
  fc.record({ at: fc.constantFrom("in", "mid", "out"), channel }),
  fc.record({ at: fc.constant("pair"), row: channel, column: channel }),
);
const states: fc.Arbitrary<Partial<ShuffleValues>> = fc.record({
  channels: fc.integer({ min: 1, max: SHUFFLE_MOST }),
  groups: fc.integer({ min: 1, max: SHUFFLE_MOST }),
  h: fc.integer({ min: 1, max: 64 }),
  shuffle: fc.constantFrom("on", "off"),
  direction: fc.constantFrom("paper", "authors"),
  spot: spots,
  step: fc.integer({ min: 0, max: SHUFFLE_STORY.length }),
});

describe("N2's state", () => {
  test("what is written is read back, in every step of the story, and what is looked at is there", () => {
    fc.assert(
      fc.property(states, (some) => {
        const values: ShuffleValues = { ...base, ...some };
        expect(readObject(SHUFFLE_OBJECT, writeObject(SHUFFLE_OBJECT, values))).toEqual({ values, complaints: [] });
        const held = shuffleSpot(values);
        for (const each of held.at === "pair" ? [held.row, held.column] : [held.channel])
          expect(each).toBeLessThan(values.channels);
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(SHUFFLE, new URLSearchParams("n2at=there.1&n2d=back&n2c=1000"));
    expect(values).toEqual({ ...base, channels: SHUFFLE_MOST });
    expect(complaints).toHaveLength(3);
    expect(writeQuery(SHUFFLE as Table, base).toString()).toBe("");
  });
  test("a group of the default has a channel for every group; the reader may break it", () => {
    expect(base.channels / base.groups).toBeGreaterThanOrEqual(base.groups);
  });
  test.each(SHUFFLE_STORY)("step $id sets layers that exist, and looks at what is there", ({ set }) => {
    const values: ShuffleValues = { ...base, ...set };
    expect(() => shufflePairs(values)).not.toThrow();
    expect(shuffleSpot(values)).toEqual(values.spot);
  });
  test("the stages of time follow one another", () => {
    const times = Object.values(SHUFFLE_TIMES);
    expect([...times].sort((a, b) => a - b)).toEqual(times);
    expect(times[0]).toBe(0);
  });
});

describe("N2's input", () => {
  test("any width reads maps of the trained network that are wide enough, in the asked size", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: SHUFFLE_MOST }), fc.integer({ min: 1, max: 24 }), (channels, h) => {
        const { graph, of } = shuffleInput({ channels, h });
        expect(graph.nodes.at(-1)?.shape).toEqual([h, h, of]);
        expect(of).toBeGreaterThanOrEqual(channels);
      }),
      { numRuns: 15 },
    );
  });
});
