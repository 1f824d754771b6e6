import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stagesView } from "@/components/diagrams/stages/derive";
import { type Cells, cellAt, channelUnder, groupBox, layoutStages } from "@/components/diagrams/stages/layout";
import { endOf, placeAt, stopAfter } from "@/components/diagrams/stages/time";
import type { Rect } from "@/lib/readings/scene";
import { defaults } from "@/lib/spec/frame";
import { GROUP_COUNTS, MIXINGS, STAGES } from "@/lib/spec/stages";

const ROOMS = [
  [{ width: 1014, height: 508 }, "wide"],
  [{ width: 1112, height: 660 }, "wide"],
  [{ width: 343, height: 440 }, "flow"],
] as const;
const base = defaults(STAGES);
const stationsOf = (g: number) => stagesView({ ...base, g }).stations;
const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

describe("the strip", () => {
  test.each(ROOMS)("in %o, %s: every block is inside and none covers another, whatever g", (room, mode) => {
    for (const g of GROUP_COUNTS) {
      const layout = layoutStages(stationsOf(g), room, mode);
      const blocks = layout.stations.flatMap(({ cells }) => MIXINGS.map((mixing): Cells => cells[mixing]));
      expect(layout.width).toBe(room.width);
      for (const { x, y, width, height } of blocks) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(layout.width + 0.01);
        expect(y + height).toBeLessThanOrEqual(layout.height + 0.01);
      }
      const covering = blocks.flatMap((a, i) => blocks.slice(i + 1).filter((b) => !apart(a, b)));
      expect(covering).toEqual([]);
    }
  });
  test.each(ROOMS)("in %o, %s: area is count, one cell a channel, the same size everywhere", (room, mode) => {
    for (const g of GROUP_COUNTS)
      for (const { station, cells } of layoutStages(stationsOf(g), room, mode).stations)
        for (const mixing of MIXINGS) {
          const { count, groups, cell } = cells[mixing];
          expect([count, groups]).toEqual([station.channels, station.groups]);
          const places = Array.from({ length: count }, (_, k) => cellAt(cells[mixing], k));
          expect(new Set(places.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(count);
          const outside = places.filter(({ x, y }, k) => {
            const box = groupBox(cells[mixing], Math.floor((k * groups) / count));
            const [right, end] = [box.x + box.width - cell, box.y + box.height - cell];
            return x < box.x - 0.01 || x > right + 0.01 || y < box.y - 0.01 || y > end + 0.01;
          });
          expect(outside).toEqual([]);
        }
  });
  test("the cell under a point is the one that stands there", () => {
    const layout = layoutStages(stationsOf(8), ROOMS[0][0], "wide");
    fc.assert(
      fc.property(fc.nat(layout.stations.length - 1), fc.constantFrom(...MIXINGS), fc.nat(1535), (i, mixing, k) => {
        const cells = layout.stations[i]?.cells[mixing];
        if (!cells) return;
        const channel = k % cells.count;
        const { x, y } = cellAt(cells, channel);
        expect(channelUnder(cells, { x: x + cells.cell / 2, y: y + cells.cell / 2 })).toBe(channel);
      }),
    );
    const cells = layout.stations[3]?.cells.paper;
    expect(cells && channelUnder(cells, { x: cells.x - 1, y: cells.y })).toBeNull();
  });
  test("the default, as it stands", () => {
    const rect = ({ x, y, width, height }: Rect) => [x, y, width, height].map((n) => Math.round(n * 10) / 10).join(" ");
    for (const [room, mode] of ROOMS) {
      const { stations, ...rest } = layoutStages(stationsOf(base.g), room, mode);
      const rows = stations.map(
        ({ station, box, cells }) =>
          `${station.scope}: ${rect(box)}; ${MIXINGS.map((mixing) => `${rect(cells[mixing])} of ${cells[mixing].across}`).join("; ")}`,
      );
      expect({ ...rest, rows }).toMatchSnapshot();
    }
  });
});

describe("time", () => {
  const count = stationsOf(3).length;
  test("from the source to the last unit, each as long as the others", () => {
    for (let from = 0; from < count - 1; from++) {
      expect(placeAt(0, from, count)).toMatchObject({ shown: from + 1 });
      expect(placeAt(1, from, count)).toEqual({ shown: count, partial: 0 });
      const seen = [0];
      while ((seen.at(-1) ?? 1) < 1) seen.push(stopAfter(seen.at(-1) ?? 1, from, count, 1));
      expect(seen).toHaveLength(count - from);
      for (const [i, time] of seen.entries()) {
        expect(time).toBeCloseTo(endOf(from + i, from, count));
        // Links keep four decimals of time.
        expect(placeAt(Math.round(time * 1e4) / 1e4, from, count).shown).toBeGreaterThanOrEqual(from + i);
      }
      expect(stopAfter(1, from, count, -1)).toBeCloseTo(endOf(count - 2, from, count));
    }
  });
});
