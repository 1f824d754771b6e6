import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  differing,
  restingStation,
  spreads,
  stageEnds,
  stagesPrice,
  stagesRequest,
  stagesView,
} from "@/components/diagrams/stages/derive";
import { gcd } from "@/lib/graph/divisors";
import { ungrouped } from "@/lib/graph/ungroup";
import { cost } from "@/lib/readings/cost";
import { dependency } from "@/lib/readings/dependency";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import {
  GROUP_COUNTS,
  LAST_STATION,
  MIXINGS,
  MOST_CHANNELS,
  pricedNetwork,
  STAGES,
  type StagesValues,
  stagesNetwork,
} from "@/lib/spec/stages";
import { STAGES_STORY } from "@/lib/spec/stages-story";

const base = defaults(STAGES);
const settings = fc.record({
  g: fc.constantFrom(...GROUP_COUNTS),
  from: fc.integer({ min: 0, max: LAST_STATION - 1 }),
  channel: fc.integer({ min: 0, max: MOST_CHANNELS - 1 }),
});

describe("N6's state", () => {
  test("what is written is read back", () => {
    const at = fc.option(fc.integer({ min: 0, max: LAST_STATION }));
    fc.assert(
      fc.property(settings, at, (some, station) => {
        const values: StagesValues = { ...base, ...some, at: station };
        expect(readQuery(STAGES as Table, writeQuery(STAGES as Table, values))).toEqual({ values, complaints: [] });
      }),
    );
  });
  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(STAGES, new URLSearchParams("n6g=5&n6from=40&n6at=17&n6ch=x"));
    expect(values).toEqual({ ...base, from: LAST_STATION - 1 });
    expect(complaints.map(({ key }) => key)).toEqual(["n6g", "n6from", "n6ch", "n6at"]);
  });
  test("the limits are those of the networks", () => {
    const all = GROUP_COUNTS.map((g) => stagesView({ ...base, g }).stations);
    for (const stations of all) expect(stations).toHaveLength(LAST_STATION + 1);
    expect(Math.max(...all.flat().map(({ channels }) => channels))).toBe(MOST_CHANNELS);
  });
  test("a channel that a narrower station has not is held inside it", () => {
    fc.assert(
      fc.property(settings, (some) => {
        const { stations, from, channel, reached } = stagesView(some);
        expect(channel).toBeLessThan(stations[from]?.channels ?? 0);
        for (const mixing of MIXINGS) expect(reached[mixing][from]?.count).toBe(1);
      }),
      { numRuns: 12 },
    );
  });
  test.each(STAGES_STORY)("step $id follows a channel that is there and looks at a unit behind it", ({ set }) => {
    const values: StagesValues = { ...base, ...set };
    expect(stagesView(values).channel).toBe(values.channel);
    expect(values.at).toBeGreaterThan(values.from);
  });
});

describe("the fractions that learners ask for", () => {
  const fractions = (g: number) => {
    const { reached, stations } = stagesView({ ...base, g });
    return stageEnds(stations).map((end) => {
      const { count = 0, channels = 1 } = reached.none[end] ?? {};
      return [count / gcd(count, channels), channels / gcd(count, channels)];
    });
  };
  test("inside a stage 1/g; across stages the concat leaks", () => {
    expect(fractions(3)).toEqual([
      [1, 3],
      [2, 3],
      [1, 1],
    ]);
    expect(fractions(8)).toEqual([
      [1, 8],
      [1, 4],
      [1, 2],
    ]);
    for (const { groups, reached, stations } of spreads(1, 0)) {
      const [stage2 = 0] = stageEnds(stations);
      for (let i = 2; i <= stage2; i++) expect(reached.none[i]?.share).toBe(1 / groups);
      expect(reached.paper.slice(2).every(({ share }) => share === 1)).toBe(true);
    }
  });
  test("from the stem, which is read without groups, the spread is wide at once", () => {
    for (const g of GROUP_COUNTS) {
      const { reached } = stagesView({ g, from: 0, channel: 7 });
      const { count = 0, channels = 0, computedFrom = 0 } = reached.none[1] ?? {};
      // All that the unit computed, and the pooled channel itself.
      expect(count).toBe(channels - computedFrom + 1);
    }
  });
  test("what is looked at first is where it leaks", () => {
    const view = stagesView(base);
    expect(view.stations[restingStation(view)]?.scope).toBe("stage3/unit1");
    const late = stagesView({ ...base, from: 14 });
    expect(restingStation(late)).toBe(LAST_STATION);
  });
});

describe("the run is held against the reading", () => {
  test("it asks for the very channel at every station behind it, and a difference is found", () => {
    fc.assert(
      fc.property(settings, fc.constantFrom(...MIXINGS), (some, mixing) => {
        const view = stagesView(some);
        const request = stagesRequest(view, mixing);
        expect(request.channels).toEqual([view.channel]);
        expect(request.to).toHaveLength(LAST_STATION - view.from);
        const heard = Object.fromEntries(
          view.reached[mixing].slice(view.from + 1).map(({ id, heard: reaches }) => [id, { reaches }]),
        );
        expect(differing(view.reached[mixing], heard)).toBe(0);
        const last = view.reached[mixing].at(-1);
        if (!last) throw new Error("no station");
        const wrong = { ...heard, [last.id]: { reaches: last.heard.map((hears) => 1 - hears) } };
        expect(differing(view.reached[mixing], wrong)).toBe(1);
      }),
      { numRuns: 10 },
    );
  });
});

describe("what it would cost without groups", () => {
  test("one group in every 1x1 layer: the same shapes, everything hears everything, weights of those layers times g", () => {
    for (const g of GROUP_COUNTS) {
      const [own, dense] = [pricedNetwork(g), ungrouped(pricedNetwork(g))];
      expect(dense.nodes.map(({ shape }) => shape)).toEqual(own.nodes.map(({ shape }) => shape));
      const [few, many] = [cost(own), cost(dense)];
      for (const { id, op } of own.nodes)
        expect(many.byId.get(id)?.macs).toBe(
          (few.byId.get(id)?.macs ?? 0) * (op.kind === "conv" && op.kernel === 1 ? op.groups : 1),
        );
      expect(stagesPrice(g)).toMatchObject({ own: { macs: few.macs }, ungrouped: { macs: many.macs } });
    }
    const dense = ungrouped(stagesNetwork(8, "none"));
    expect(dependency(dense, { from: "stage2/unit1/relu", to: "stage2/unit2/relu" }).density).toBe(1);
  });
  test("shuffles cost nothing", () => {
    for (const g of GROUP_COUNTS) {
      const [with_, without] = MIXINGS.map((mixing) => cost(stagesNetwork(g, mixing)));
      expect([with_?.macs, with_?.params]).toEqual([without?.macs, without?.params]);
    }
  });
});
