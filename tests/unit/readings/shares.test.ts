import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mobilenetFacts } from "@/lib/facts";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";
import { LAYER_KINDS, pricedLayers, sharesByKind, sumOf } from "@/lib/readings/shares";

const PRINTED = {
  pointwise: mobilenetFacts.pointwiseShare,
  depthwise: mobilenetFacts.depthwiseShare,
  standard: mobilenetFacts.standardShare,
  linear: mobilenetFacts.linearShare,
} as const;
const paper = sharesByKind(pricedLayers(mobilenet()));
const twoDecimals = (share: number) => Math.round(share * 1e4) / 100;

describe("MobileNet's table 2", () => {
  test("is as transcribed", () => {
    const path = join(import.meta.dirname, "../../reference/facts.json");
    const { facts } = JSON.parse(readFileSync(path, "utf8")) as {
      facts: readonly { paper: string; where: string; value: unknown }[];
    };
    const table = facts.find((fact) => fact.paper.startsWith("MobileNet") && fact.where === "Table 2")?.value;
    const row = (kind: keyof typeof PRINTED) => [PRINTED[kind].value.macs, PRINTED[kind].value.params];
    expect(table).toEqual({
      "Conv 1x1": row("pointwise"),
      "Conv DW 3x3": row("depthwise"),
      "Conv 3x3": row("standard"),
      "Fully Connected": row("linear"),
    });
  });

  test("agrees with the graph to its two decimals, but for the misprint: two digits swapped", () => {
    for (const { kind, share } of paper) {
      expect(twoDecimals(share.weights), kind).toBe(PRINTED[kind].value.params);
      if (kind !== "standard") expect(Math.abs(twoDecimals(share.macs) - PRINTED[kind].value.macs)).toBeLessThan(0.011);
    }
    const counted = paper.find(({ kind }) => kind === "standard")?.share.macs ?? 0;
    expect(twoDecimals(counted)).toBe(1.91);
    const sum = (swap: number) =>
      LAYER_KINDS.reduce((all, kind) => all + (kind === "standard" ? swap : PRINTED[kind].value.macs), 0);
    expect(sum(PRINTED.standard.value.macs)).toBeCloseTo(99.29, 9);
    expect(sum(1.91)).toBeCloseTo(100.01, 9);
  });

  test("28 layers: 13 of each of the pair, one standard, one fully connected", () => {
    expect(paper.map(({ kind, layers }) => [kind, layers])).toEqual([
      ["pointwise", 13],
      ["depthwise", 13],
      ["standard", 1],
      ["linear", 1],
    ]);
  });
});

describe("shares", () => {
  const settings = fc.record({
    alpha: fc.double({ min: 0.01, max: 8, noNaN: true }),
    resolution: fc.integer({ min: 1, max: 448 }),
    classes: fc.integer({ min: 1, max: 5000 }),
    shallow: fc.boolean(),
    standard: fc.boolean(),
  });
  test("the layers hold all mult-adds and all kernels; the shares make one", () => {
    fc.assert(
      fc.property(settings, (config) => {
        const graph = mobilenet(config);
        const layers = pricedLayers(graph);
        const whole = cost(graph);
        expect(sumOf(layers)).toEqual({ macs: whole.macs, weights: whole.split.kernel });
        const shares = sharesByKind(layers);
        expect(sumOf(shares)).toEqual(sumOf(layers));
        for (const price of ["macs", "weights"] as const)
          expect(shares.reduce((sum, { share }) => sum + share[price], 0)).toBeCloseTo(1, 9);
      }),
      { numRuns: 60 },
    );
  });
  test("each layer costs what its kind's formula says", () => {
    fc.assert(
      fc.property(settings, (config) => {
        for (const { kind, kernel, reads, shape, macs, weights } of pricedLayers(mobilenet(config))) {
          const [m, n] = [reads[2], shape[2]];
          const formula = {
            pointwise: m * n,
            depthwise: kernel ** 2 * m,
            standard: kernel ** 2 * m * n,
            linear: m * n,
          };
          expect(weights).toBe(formula[kind]);
          expect(macs).toBe(weights * shape[0] * shape[1]);
        }
      }),
      { numRuns: 30 },
    );
  });
  test("other networks are sorted too", () => {
    for (const graph of [squeezenet(), shufflenet()]) {
      const layers = pricedLayers(graph);
      expect(sumOf(layers).macs).toBe(cost(graph).macs);
      expect(layers.some(({ kind }) => kind === "pointwise")).toBe(true);
    }
  });
});
