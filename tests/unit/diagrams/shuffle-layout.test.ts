import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channelAt } from "@/components/diagrams/shuffle/ChannelTouch";
import { shuffleView } from "@/components/diagrams/shuffle/derive";
import { split, tileAt, trackOf, wireOf } from "@/components/diagrams/shuffle/geometry";
import { type LayoutWidths, type ShuffleLayout, shuffleLayout } from "@/components/diagrams/shuffle/layout";
import { momentAt, stages, stopAfter } from "@/components/diagrams/shuffle/time";
import { TENSORS, trace } from "@/components/diagrams/shuffle/trace";
import { ranges } from "@/components/diagrams/shuffle/words";
import { groupedPair, PAIR } from "@/lib/graph/blocks/grouped-pair";
import { dependency } from "@/lib/readings/dependency";
import type { Point, Rect, Size } from "@/lib/readings/scene";
import { defaults } from "@/lib/spec/frame";
import { SHUFFLE, SHUFFLE_MOST } from "@/lib/spec/shuffle";
import { SHUFFLE_UNDER_WAY } from "@/lib/spec/shuffle-story";

const DEFAULT = defaults(SHUFFLE);
const ROOMS = [
  [{ width: 999, height: 558 }, "wide"],
  [{ width: 672, height: 440 }, "wide"],
  [{ width: 1240, height: 760 }, "wide"],
  [{ width: 343, height: 0 }, "flow"],
] as const;
const some = fc
  .record({ groups: fc.integer({ min: 1, max: 40 }), n: fc.integer({ min: 1, max: 40 }) })
  .filter(({ groups, n }) => groups * n <= SHUFFLE_MOST)
  .map(({ groups, n }) => ({ groups, channels: groups * n }));
const directions = fc.constantFrom("paper", "authors");
const switches = fc.constantFrom("on", "off");

function placing(set: Partial<typeof DEFAULT> = {}): LayoutWidths {
  const { channels, groups, h, shuffle, direction } = { ...DEFAULT, ...set };
  const { built } = shuffleView({ channels, groups, h, shuffle, direction });
  if (!built) throw new Error("there is no such thing");
  return { channels, groups, table: built.table, places: built.places };
}

const withSize = ({ x, y }: Point, { width, height }: Size): Rect => ({ x, y, width, height });

function parts(layout: ShuffleLayout): readonly Rect[] {
  const { tile } = layout;
  return [
    ...TENSORS.flatMap((name) => layout.tensors[name].map((corner) => withSize(corner, tile))),
    ...layout.banks.first.blocks,
    ...layout.banks.second.blocks,
    ...(layout.strip.map ? [layout.strip.map] : []),
    ...Object.values(layout.matrices).flatMap(({ factors, grid }) => [...factors, grid]),
  ];
}
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

describe("the drawing", () => {
  test.each(ROOMS)("in %o, %s: nothing leaves it, whatever the widths", (room, mode) => {
    fc.assert(
      fc.property(some, directions, switches, (sizes, direction, shuffle) => {
        const layout = shuffleLayout(placing({ ...sizes, direction, shuffle }), room, mode);
        for (const { x, y, width, height } of [...parts(layout), ...Object.values(layout.strip.tables)]) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + width).toBeLessThanOrEqual(layout.width + 0.01);
          expect(y + height).toBeLessThanOrEqual(layout.height + 0.01);
        }
      }),
      { numRuns: 40 },
    );
  });
  test.each(ROOMS)("in %o, %s: nothing at rest covers anything else", (room, mode) => {
    fc.assert(
      fc.property(
        some.filter(({ channels }) => channels <= 36),
        directions,
        (sizes, direction) => {
          const all = parts(shuffleLayout(placing({ ...sizes, direction }), room, mode));
          for (const [i, a] of all.entries()) for (const b of all.slice(i + 1)) expect(apart(a, b)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });
  test("the default, as it stands", () => {
    for (const [room, mode] of ROOMS) expect(shuffleLayout(placing(), room, mode)).toMatchSnapshot();
  });
});

describe("the motion", () => {
  test("a tile begins where it was made and ends at its place; in its lane it already has the height of that place", () => {
    fc.assert(
      fc.property(some, directions, fc.constantFrom(...ROOMS), (sizes, direction, [room, mode]) => {
        const widths = placing({ ...sizes, direction });
        const layout = shuffleLayout(widths, room, mode);
        const across = mode === "wide" ? "y" : "x";
        for (let i = 0; i < widths.channels; i++) {
          const track = trackOf(layout, widths.places, i);
          const place = layout.tensors.placed[widths.places[i] ?? 0];
          expect(tileAt(track, { transpose: 0, flatten: 0 })).toEqual(layout.tensors.made[i]);
          const end = tileAt(track, { transpose: 1, flatten: 1 });
          expect(end.x).toBeCloseTo(place?.x ?? 0);
          expect(end.y).toBeCloseTo(place?.y ?? 0);
          expect(tileAt(track, { transpose: 1, flatten: 0 })[across]).toBeCloseTo(place?.[across] ?? 0);
        }
      }),
      { numRuns: 40 },
    );
  });
  test("after the transpose no two tiles touch, and the second leg is straight", () => {
    fc.assert(
      fc.property(some, directions, fc.double({ min: 0, max: 1, noNaN: true }), (sizes, direction, flatten) => {
        const widths = placing({ ...sizes, direction });
        const layout = shuffleLayout(widths, ROOMS[0][0], "wide");
        const tiles = widths.places.map((_, i) =>
          withSize(tileAt(trackOf(layout, widths.places, i), { transpose: 1, flatten }), layout.tile),
        );
        const sorted = [...tiles].sort((a, b) => a.y - b.y);
        for (const [i, tile] of sorted.slice(1).entries())
          expect(tile.y).toBeGreaterThanOrEqual((sorted[i]?.y ?? 0) + layout.tile.height - 0.01);
      }),
      { numRuns: 40 },
    );
  });
  test("by default no two tiles touch from half way on", () => {
    const widths = placing();
    const layout = shuffleLayout(widths, ROOMS[0][0], "wide");
    for (const transpose of [0.5, 0.6, 0.75, 1]) {
      const tiles = widths.places.map((_, i) =>
        withSize(tileAt(trackOf(layout, widths.places, i), { transpose, flatten: 0 }), layout.tile),
      );
      for (const [i, a] of tiles.entries()) for (const b of tiles.slice(i + 1)) expect(apart(a, b)).toBe(true);
    }
  });
  test("a wire is parted where its tile is", () => {
    const layout = shuffleLayout(placing(), ROOMS[0][0], "wide");
    const track = trackOf(layout, placing().places, 5);
    const [gone, ahead] = split(track.transpose, 0.4);
    expect(gone[3]).toEqual(ahead[0]);
    const wire = wireOf(layout, track, momentAt(12, true, SHUFFLE_UNDER_WAY));
    expect(wire.gone).toMatch(/^M/);
    expect(wire.ahead).toMatch(/^M/);
  });
  test("the pointer finds every tile, and nothing far from all", () => {
    const layout = shuffleLayout(placing(), ROOMS[0][0], "wide");
    for (const [i, { x, y }] of layout.tensors.made.entries())
      expect(channelAt([layout.tensors.made], layout.tile, { x: x + 8, y: y + 8 })).toBe(i);
    expect(channelAt([layout.tensors.made], layout.tile, { x: 600, y: 20 })).toBe(null);
  });
});

describe("time", () => {
  test("stages cover the track without a hole, with and without a shuffle", () => {
    for (const shuffled of [true, false]) {
      const all = stages(shuffled);
      expect(all[0]?.start).toBe(0);
      expect(all.at(-1)?.end).toBe(1);
      for (const [i, { start }] of all.slice(1).entries()) expect(start).toBe(all[i]?.end);
    }
  });
  test("at the end all is there; at the beginning nothing is; stepping reaches the end", () => {
    expect(momentAt(12, true, 1)).toMatchObject({
      made: { filters: 12 },
      heard: { filters: 12 },
      reshape: 1,
      transpose: 1,
      flatten: 1,
    });
    expect(momentAt(12, true, 0)).toMatchObject({ made: { filters: 0 }, transpose: 0, heard: { filters: 0 } });
    for (const shuffled of [true, false]) {
      let [time, count] = [0, 0];
      while (time < 1 && count < 50) {
        time = stopAfter(3, shuffled, time, 1);
        count += 1;
      }
      expect(time).toBe(1);
      expect(stopAfter(3, shuffled, 1, -1)).toBeLessThan(1);
    }
  });
});

describe("what is inspected", () => {
  const factorsOf = (groups: number, channels: number) => {
    const graph = groupedPair({ channels, groups, h: 1, w: 1 });
    return {
      first: dependency(graph, { to: PAIR.made }),
      between: dependency(graph, { from: PAIR.made, to: PAIR.shuffled }),
      second: dependency(graph, { from: PAIR.shuffled }),
    };
  };
  test("a channel reads its group, goes to its place and reaches the outputs of that place's group", () => {
    const traced = trace({ at: "mid", channel: 5 }, factorsOf(3, 12));
    expect([...traced.input]).toEqual([4, 5, 6, 7]);
    expect([...traced.placed]).toEqual([4]);
    expect([...traced.output]).toEqual([4, 5, 6, 7]);
  });
  test("what an input reaches and an output hears are the matrix; a pair is joined along its paths", () => {
    fc.assert(
      fc.property(
        fc.record({ groups: fc.integer({ min: 1, max: 5 }), n: fc.integer({ min: 1, max: 5 }) }),
        fc.nat(99),
        fc.nat(99),
        ({ groups, n }, a, b) => {
          const channels = groups * n;
          const factors = factorsOf(groups, channels);
          const { reaches, paths } = dependency(groupedPair({ channels, groups, h: 1, w: 1 }));
          const [row, column] = [a % channels, b % channels];
          const joined = reaches[row * channels + column] === 1;
          expect(trace({ at: "in", channel: column }, factors).output.has(row)).toBe(joined);
          expect(trace({ at: "out", channel: row }, factors).input.has(column)).toBe(joined);
          expect(trace({ at: "pair", row, column }, factors).made.size).toBe(paths[row * channels + column]);
        },
      ),
    );
  });
  test("numbers in short", () => {
    expect(ranges([7, 4, 5, 6])).toBe("4–7");
    expect(ranges([1, 2, 9])).toBe("1, 2, 9");
    expect(ranges(new Set())).toBe("");
  });
});
