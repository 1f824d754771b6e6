import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOf, idOf, ownMobile, printedPoints } from "@/components/diagrams/plots/mobile";
import { pairNetworks, topAnswers } from "@/components/diagrams/plots/pairNetworks";
import { builtShuffle, ownShuffle, pairIndex, shufflePoints } from "@/components/diagrams/plots/shuffle";
import {
  countedSqueeze,
  HELD,
  mebibytesOf,
  megabytesOf,
  ownSqueeze,
  sizeCurve,
  squeezePoints,
} from "@/components/diagrams/plots/squeeze";
import { summaryOf } from "@/lib/facts/measured";
import { MOBILENET_GRID } from "@/lib/facts/mobilenet-accuracy";
import { TRAINED } from "@/lib/graph/networks/trained";
import { cost } from "@/lib/readings/cost";
import { defaults } from "@/lib/spec/frame";
import { MOBILE_KINDS, MOBILE_PLOT } from "@/lib/spec/plot-mobile";
import { SHUFFLE_VIEWS } from "@/lib/spec/plot-shuffle";
import { SQUEEZE_PLOT } from "@/lib/spec/plot-squeeze";

const unique = (ids: readonly string[]) => expect(new Set(ids).size).toBe(ids.length);

describe("M6", () => {
  const points = printedPoints();

  test("points have ids of their own; what is counted is what is printed, within its digits, but for the three explained", () => {
    unique(points.map(({ id }) => id));
    const off = points.flatMap(({ id, counted, printed }) => {
      if (!counted || !printed) return [];
      const macs = Math.abs(counted.macs / 1e6 / printed.macs - 1);
      return macs > 0.01 ? [id] : [];
    });
    expect(off).toEqual(["squeezenet", "vgg16"]);
  });

  test("the whole grid of figures 4 and 5 is there", () => {
    for (const alpha of MOBILENET_GRID.alphas)
      for (const resolution of MOBILENET_GRID.resolutions) {
        const point = points.find(({ id }) => id === idOf({ alpha, resolution, kind: "separable" }));
        expect(point?.sets).toContain("grid");
        expect(point?.counted).not.toBeNull();
      }
  });

  test("any setting of the sliders is a point of known cost; a printed one is that point", () => {
    const { alpha, resolution } = MOBILE_PLOT;
    fc.assert(
      fc.property(
        fc.double({ min: alpha.limits?.[0] ?? 0, max: alpha.limits?.[1] ?? 1, noNaN: true }),
        fc.integer({ min: resolution.limits?.[0] ?? 1, max: resolution.limits?.[1] ?? 1 }),
        fc.constantFrom(...MOBILE_KINDS),
        (a, r, kind) => {
          const own = ownMobile({ alpha: Math.round(a * 100) / 100, resolution: r, kind }, points);
          expect(own.own).toBe(own.top1 === null && own.id === "own");
          expect(costOf(own, "macs")).toBeGreaterThan(0);
        },
      ),
      { numRuns: 25 },
    );
    expect(ownMobile({ alpha: 0.5, resolution: 160, kind: "separable" }, points)).toMatchObject({
      own: false,
      top1: 60.2,
    });
    expect(ownMobile(defaults(MOBILE_PLOT), points).own).toBe(true);
  });
});

describe("S5", () => {
  const points = squeezePoints();

  test("printed sizes are the counted ones: 4.8 and 13 in MiB, 19 in MB", () => {
    const size = (id: string) => points.find((point) => point.id === id)?.counted.params ?? 0;
    expect(mebibytesOf(size("squeezenet"))).toBeCloseTo(4.8, 1);
    expect(mebibytesOf(size("pct-0.5"))).toBeCloseTo(13, 1);
    expect(Math.round(megabytesOf(size("sr-0.75")))).toBe(19);
  });

  test("a simple bypass costs nothing, a complex one does", () => {
    const of = (id: string) => points.find((point) => point.id === id)?.counted;
    expect(of("simple")).toEqual(of("squeezenet"));
    expect(of("complex")?.params).toBe(1_589_672);
  });

  test("both curves go through the printed points, and never fall", () => {
    for (const sweep of ["ratio", "share"] as const) {
      const curve = sizeCurve(sweep, HELD[sweep]);
      for (const [i, [at, size]] of curve.entries()) {
        const [before, smaller] = curve[i - 1] ?? [-1, 0];
        expect(at).toBeGreaterThan(before);
        expect(size).toBeGreaterThanOrEqual(smaller);
      }
    }
    const [first] = points;
    const { params } = countedSqueeze(HELD.ratio);
    expect(params).toBe(first?.counted.params);
  });

  test("the reader's own setting is a printed one where it is one of those", () => {
    expect(ownSqueeze({ sr: 0.5, pct: 50, bypass: "none" }, points)).toMatchObject({ id: "pct-0.5", own: false });
    expect(ownSqueeze({ sr: 0.125, pct: 50, bypass: "complex" }, points)).toMatchObject({ id: "complex", own: false });
    expect(ownSqueeze(defaults(SQUEEZE_PLOT), points)).toMatchObject({ own: true, top5: null });
    for (const pct of [0, 1, 99, 100])
      expect(ownSqueeze({ sr: 0.05, pct, bypass: "simple" }, points).counted.params).toBeGreaterThan(0);
  });
});

describe("N5", () => {
  test.each(SHUFFLE_VIEWS)("the points of %s have ids of their own, and gains over points that are there", (view) => {
    const points = shufflePoints(view);
    unique(points.map(({ id }) => id));
    const ids = new Set(points.map(({ id }) => id));
    for (const { over, gain, error } of points) {
      if (over === undefined) continue;
      expect(ids.has(over)).toBe(true);
      const other = points.find(({ id }) => id === over)?.error ?? 0;
      expect(other - (error ?? 0)).toBeCloseTo(gain ?? 0);
    }
  });

  test("without the shuffle nothing is cheaper or dearer", () => {
    for (const { groups, scale } of [
      { groups: 3, scale: 1 },
      { groups: 8, scale: 0.5 },
    ] as const) {
      const of = (shuffled: boolean) => builtShuffle({ groups, scale, shuffled }).counted;
      expect(of(false)).toEqual(of(true));
    }
    expect(shufflePoints("shuffle").map(pairIndex)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
  });

  test("any setting can be built, by some rounding", () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 4, 8), fc.integer({ min: 10, max: 200 }), (groups, hundredths) => {
        const own = ownShuffle({ groups, scale: hundredths / 100 }, shufflePoints("groups"));
        expect(own.counted?.macs).toBeGreaterThan(0);
      }),
      { numRuns: 25 },
    );
  });
});

describe("our own pair", () => {
  const side = { epochs: 30, n: 5000, weights: [] };

  test("one seed has a mean and no spread; several have both", () => {
    expect(summaryOf({ ...side, seeds: [1], top1: [50] })).toEqual({ mean: 50, spread: null });
    expect(summaryOf({ ...side, seeds: [1, 2, 3], top1: [48, 50, 52] })).toEqual({ mean: 50, spread: 2 });
  });

  test("it is there when both are trained, alike but for the shuffle", () => {
    const config = { groups: 8, scale: 1, classes: 100, max_pool: true, variant: "small" } as const;
    const one = { ...TRAINED, "shufflenet-g8": { ...config, shuffle: "paper" } } as typeof TRAINED;
    const both = { ...one, "shufflenet-g8-noshuffle": { ...config, shuffle: "none" } } as typeof TRAINED;
    const { "shufflenet-g8-noshuffle": _, ...alone } = both;
    expect(pairNetworks(alone)).toBeNull();
    const [shuffled, plain] = pairNetworks(both) ?? [];
    expect(cost(shuffled?.graph ?? { nodes: [], output: "" }).params).toBe(
      cost(plain?.graph ?? { nodes: [], output: "" }).params,
    );
    const shuffles = (graph = shuffled?.graph) => graph?.nodes.filter(({ op }) => op.kind === "channelShuffle").length;
    expect(shuffles()).toBeGreaterThan(0);
    expect(shuffles(plain?.graph)).toBe(0);
  });

  test("the first answers are the most probable, and their probabilities those of softmax", () => {
    const scores = [0, 3, 1, 2, -1, 5];
    const answers = topAnswers(scores);
    expect(answers.map(({ cls }) => cls)).toEqual([5, 1, 3, 2, 0]);
    const [first, second] = answers;
    expect((first?.probability ?? 0) / (second?.probability ?? 1)).toBeCloseTo(Math.exp(2));
  });
});
