import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layoutMap } from "@/components/diagrams/map/layout";
import { heldSpot, middleOf, placeOf, rowOf, spotOf, under } from "@/components/diagrams/map/spot";
import { spreadOn } from "@/components/diagrams/map/spread";
import { momentAt, schedule, sizeStages, slowness, stopAfter } from "@/components/diagrams/map/time";
import type { Graph } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { type NetworkMap, networkMap } from "@/lib/readings/network-map";
import type { Rect } from "@/lib/readings/scene";
import { defaults } from "@/lib/spec/frame";
import { MOBILE_MAP, mobileMapNetwork } from "@/lib/spec/map-mobilenet";
import { SHUFFLE_MAP, shuffleMapNetwork } from "@/lib/spec/map-shufflenet";
import { SQUEEZE_MAP, squeezeMapNetwork } from "@/lib/spec/map-squeezenet";

const ROOMS = [
  [{ width: 1014, height: 558 }, "wide"],
  [{ width: 1600, height: 860 }, "wide"],
  [{ width: 343, height: 440 }, "flow"],
] as const;

const DEFAULTS: Readonly<Record<string, Graph | null>> = {
  squeezenet: squeezeMapNetwork(defaults(SQUEEZE_MAP)).graph,
  mobilenet: mobileMapNetwork(defaults(MOBILE_MAP)).graph,
  shufflenet: shuffleMapNetwork(defaults(SHUFFLE_MAP)).graph,
};
const MAPS: Readonly<Record<string, NetworkMap>> = Object.fromEntries(
  Object.entries({
    ...DEFAULTS,
    complex: squeezenet({ version: "1.0", bypass: "complex" }),
    "MobileNet, paper": mobilenet(),
    "ShuffleNet, 8 groups": shufflenet({ groups: 8 }),
    "narrow and small": mobilenet({ alpha: 0.25, resolution: 32 }),
  }).flatMap(([name, graph]) => (graph ? [[name, networkMap(graph)]] : [])),
);

const apart = (a: Rect, b: Rect) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

describe.each(Object.entries(MAPS))("the map of %s", (_, map) => {
  test.each(ROOMS)("in %o, %s: everything is inside, nothing covers another", (room, mode) => {
    const layout = layoutMap(map, room, mode);
    expect(layout.rows.flatMap(({ columns }) => columns.map(({ tensor }) => tensor))).toEqual(
      map.tensors.map((_, i) => i),
    );
    for (const row of layout.rows) {
      const ink: readonly Rect[] = [...row.pieces, ...row.banks];
      for (const { x, y, width, height } of ink) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(room.width + 0.01);
        expect(y + height).toBeLessThanOrEqual(row.height + 0.01);
      }
      expect(ink.flatMap((a, i) => ink.slice(i + 1).filter((b) => !apart(a, b)))).toEqual([]);
    }
    const last = layout.rows.at(-1);
    for (const rect of [...(last?.pieces ?? []), ...(last?.banks ?? [])]) expect(apart(rect, layout.scores)).toBe(true);
  });

  test.each(ROOMS)(
    "in %o, %s: marks have room of their own, heads cover the tensors of their size once",
    (room, mode) => {
      const layout = layoutMap(map, room, mode, true);
      for (const row of layout.rows) {
        for (const { gauge, ...block } of row.blocks) {
          expect(gauge.width).toBeGreaterThan(20);
          expect(gauge.y).toBeGreaterThanOrEqual(block.y);
          for (const ink of [...row.pieces, ...row.banks]) expect(apart({ ...gauge, height: 12 }, ink)).toBe(true);
        }
        for (const { thumb, y, height } of row.heads) {
          expect(Math.min(...row.blocks.map((block) => block.y))).toBeGreaterThanOrEqual(y + height);
          if (thumb) expect(thumb.x + thumb.width).toBeLessThanOrEqual(room.width);
        }
      }
      const headed = layout.rows.flatMap(({ heads }) => heads);
      expect(headed.reduce((sum, { activations }) => sum + activations, 0)).toBe(map.activations);
      // Single numbers, and a photo alone, have nothing that could be enlarged.
      for (const { size, thumb } of headed) if (size[0] * size[1] === 1) expect(thumb).toBeNull();
    },
  );

  test.each(ROOMS)("in %o, %s: one scale, so area is count", (room, mode) => {
    const { rows, unit } = layoutMap(map, room, mode);
    const shown = new Map<number, number>();
    for (const { tensor, mosaic } of rows.flatMap(({ pieces }) => pieces)) {
      const [h = 0, w = 0] = map.tensors[tensor]?.shape ?? [];
      expect(mosaic.tile).toEqual({ width: w * unit.activation, height: h * unit.activation });
      expect(mosaic.shown).toBe(mosaic.count);
      shown.set(tensor, (shown.get(tensor) ?? 0) + mosaic.count);
    }
    for (const [i, { shape }] of map.tensors.entries()) expect(shown.get(i)).toBe(shape[2]);
    const banks = rows.flatMap((row) => row.banks);
    expect(banks.map(({ layer }) => layer).sort((a, b) => a - b)).toEqual(
      map.layers.flatMap(({ bank }, i) => (bank ? [i] : [])),
    );
    for (const { grid, layer } of banks) {
      expect(grid.cell).toBe(unit.weight);
      expect([grid.kernel, grid.channels, grid.filters]).toEqual([
        map.layers[layer]?.bank?.kernel,
        map.layers[layer]?.bank?.channels,
        map.layers[layer]?.bank?.filters,
      ]);
    }
  });

  test("what is drawn under a point is what is looked at there", () => {
    const layout = layoutMap(map, ROOMS[0][0], "wide");
    fc.assert(
      fc.property(fc.nat(map.layers.length - 1), fc.nat(2000), (layer, channel) => {
        const spot = heldSpot(map, { layer, channel, y: 0, x: 0 });
        const row = layout.rows[rowOf(map, layout, layer)];
        const place = spot && row && placeOf(map, row, spot);
        if (!spot || !row || !place) throw new Error("a layer that is nowhere");
        const { tile } = place;
        const found = under(map, row, { x: tile.x + tile.width / 2, y: tile.y + tile.height / 2 });
        // Where a layer is added to others, the tile shows them all and belongs to the last of them.
        const same = found && map.layers[found.layer]?.tensor === map.layers[layer]?.tensor;
        expect(same).toBe(true);
        const at = (s: typeof spot) => (map.layers[s.layer]?.from ?? 0) + s.channel;
        expect(found && at(found)).toBe(at(spot));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the replay", () => {
  const map = MAPS.shufflenet as NetworkMap;
  const times = fc.array(fc.double({ min: 0, max: 30, noNaN: true }), {
    minLength: map.layers.length,
    maxLength: map.layers.length,
  });
  test("covers the track once, in order, whatever was measured; each stop is a layer", () => {
    fc.assert(
      fc.property(times, (ms) => {
        const plan = schedule(map, Object.fromEntries(map.layers.map(({ id }, i) => [id, ms[i] ?? 0])));
        expect(plan.starts[0]).toBe(0);
        expect(plan.ends.at(-1)).toBe(1);
        for (const [i, end] of plan.ends.entries()) {
          expect(end).toBeGreaterThan(plan.starts[i] ?? 1);
          // Links keep four decimals of time.
          expect(momentAt(plan, Math.min(1, Math.ceil(end * 1e4) / 1e4)).done).toBe(i + 1);
        }
        expect(momentAt(plan, 1)).toEqual({ done: map.layers.length, share: 0 });
        let [time, steps] = [0, 0];
        while (time < 1 && steps < 1000) [time, steps] = [stopAfter(plan, time, 1), steps + 1];
        expect(steps).toBe(map.layers.length);
      }),
    );
  });
  test("a layer of twice the time is twice as long; without times mult-adds stand for them, and no factor is said", () => {
    const ms = Object.fromEntries(map.layers.map(({ id }, i) => [id, i === 5 ? 2 : 1]));
    const plan = schedule(map, ms);
    const length = (i: number) => (plan.ends[i] ?? 0) - (plan.starts[i] ?? 0);
    expect(length(5) / length(6)).toBeCloseTo(2);
    expect(slowness(plan)).toBeCloseTo(16000 / (map.layers.length + 1));
    expect(slowness(schedule(map, null))).toBeNull();
    const macs = schedule(map, null);
    const most = map.layers.reduce((best, layer, i) => (layer.macs > (map.layers[best]?.macs ?? 0) ? i : best), 0);
    const lengths = macs.ends.map((end, i) => end - (macs.starts[i] ?? 0));
    expect(Math.max(...lengths)).toBe(lengths[most]);
  });
  test("its stages are runs of maps of one size", () => {
    const sizes = sizeStages(map, schedule(map, null)).map(({ size }) => size);
    expect(new Set(sizes).size).toBeGreaterThan(4);
    expect(sizes[0]).toBe("64 × 64");
    expect(sizes.at(-1)).toBe("1 × 1");
  });
});

describe("a place in a link", () => {
  const map = MAPS.squeezenet as NetworkMap;
  test("names any node; what is not there is held inside, or nothing", () => {
    const expand = map.layers.findIndex(({ id }) => id === "fire2/expand3x3");
    expect(spotOf(map, { node: "fire2/expand3x3", channel: 9999, y: 99, x: 1 })).toEqual({
      layer: expand,
      channel: 63,
      y: 15,
      x: 1,
    });
    expect(spotOf(map, { node: "fire2/concat", channel: 70, y: 0, x: 0 })).toEqual({
      layer: expand,
      channel: 6,
      y: 0,
      x: 0,
    });
    expect(spotOf(map, { node: "fire99/concat", channel: 0, y: 0, x: 0 })).toBeNull();
    expect(middleOf(map, expand, 2)).toEqual({ layer: expand, channel: 2, y: 8, x: 8 });
  });
});

describe("N6's marks", () => {
  const settings = defaults(SHUFFLE_MAP);
  const shares = (
    g: number,
    from: { node: string; channel: number } | null = null,
    net: "trained" | "paper" = "paper",
  ) =>
    spreadOn({ ...settings, g, net }, from)?.gauges.map(({ counts, channels }) => counts.map((n) => n / channels)) ??
    [];
  test.each([2, 3, 4, 8])(
    "%i groups: with the shuffle all hear it soon, without it a group keeps to itself in its stage",
    (g) => {
      const [first, second, , fourth] = shares(g);
      expect(first?.[0]).toBeLessThan(0.1);
      expect(second?.[0]).toBeGreaterThan(second?.[1] ?? 1);
      expect(fourth?.[0]).toBe(1);
      expect(fourth?.[1]).toBeLessThan(1);
    },
  );
  test("without groups the shuffle makes no difference", () => {
    for (const [mixed, plain] of shares(1)) expect(mixed).toBe(plain);
  });
  test("they are of every unit from the followed channel on, and each stands at a block of the map", () => {
    const graph = shuffleMapNetwork(settings).graph as Graph;
    const blocks = networkMap(graph).blocks.map(({ id }) => id);
    const all = spreadOn(settings, null);
    expect(all?.gauges).toHaveLength(16);
    for (const { block } of all?.gauges ?? []) expect(blocks).toContain(block);
    const late = spreadOn(settings, { node: "stage4/unit1/gconv1", channel: 3 });
    expect(late?.gauges.map(({ block }) => block)).toEqual([1, 2, 3, 4].map((unit) => `stage4/unit${unit}`));
    expect(spreadOn(settings, { node: "fc", channel: 3 })?.gauges).toEqual([]);
  });
  test("what is not there, or only with the shuffle, is not followed; numbers are held inside", () => {
    const start = spreadOn(settings, null)?.source;
    for (const node of ["stage9/unit1/gconv1", "stage2/unit1/shuffle"])
      expect(spreadOn(settings, { node, channel: 1 })?.source).toEqual(start);
    expect(spreadOn(settings, { node: "conv1", channel: 9999 })?.source.channel).toBeLessThan(100);
    expect(spreadOn({ ...settings, width: 0.37 }, null)).toBeNull();
  });
});

describe("the default maps, as they stand", () => {
  const rect = ({ x, y, width, height }: Rect) => [x, y, width, height].map((n) => Math.round(n * 10) / 10).join(" ");
  // Not ShuffleNet's: its trained layout is still to be changed.
  test.each(["squeezenet", "mobilenet"])("%s", (name) => {
    for (const [room, mode] of [ROOMS[0], ROOMS[2]]) {
      const { rows, ...rest } = layoutMap(MAPS[name] as NetworkMap, room, mode);
      const drawn = rows.map(({ y, height, pieces, banks }) => ({
        row: [y, height].map(Math.round).join(" "),
        pieces: pieces.map((piece) => `${piece.tensor}+${piece.from}: ${rect(piece)} of ${piece.mosaic.columns}`),
        banks: banks.map((bank) => `${bank.layer}: ${rect(bank)}`),
      }));
      expect({ ...rest, height: Math.round(rest.height), scores: rect(rest.scores), drawn }).toMatchSnapshot();
    }
  });
});
