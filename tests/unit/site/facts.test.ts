/** The quoted numbers against the collected transcriptions, tests/reference/facts.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mobilenetFacts, papers, shufflenetFacts, squeezenetFacts, squeezenetTable1 } from "@/lib/facts";

interface Entry {
  readonly paper: string;
  readonly where: string;
  readonly fact: string;
  readonly value: unknown;
}

const { facts } = JSON.parse(readFileSync(join(import.meta.dirname, "../../reference/facts.json"), "utf8")) as {
  facts: readonly Entry[];
};

function value(where: string, fact: string, paper = "SqueezeNet"): unknown {
  const found = facts.find(
    (entry) => entry.paper.startsWith(paper) && entry.where === where && entry.fact.startsWith(fact),
  );
  if (!found) throw new Error(`no such fact: ${paper}, ${where}, ${fact}`);
  return found.value;
}

describe("SqueezeNet's facts", () => {
  it("Table 2", () => {
    const { uncompressed, fewerThanAlexNet, alexnet, alexnetCompressed, compressed8bit, compressed6bit } =
      squeezenetFacts;
    expect(value("Table 2", "SqueezeNet, none")).toEqual({
      size: `${uncompressed.value.megabytes} MB`,
      reduction_vs_AlexNet: `${fewerThanAlexNet.value}x`,
      top1: uncompressed.value.top1,
      top5: uncompressed.value.top5,
    });
    expect(value("Table 2", "AlexNet, no compression")).toMatchObject({
      size: `${alexnet.value.megabytes} MB`,
      top1: alexnet.value.top1,
      top5: alexnet.value.top5,
    });
    expect(value("Table 2", "AlexNet, Deep Compression")).toMatchObject({
      size: `${alexnet.value.megabytes} MB -> ${alexnetCompressed.value.megabytes} MB`,
      top1: alexnetCompressed.value.top1,
      top5: alexnetCompressed.value.top5,
    });
    for (const [name, { megabytes, times }] of [
      ["SqueezeNet, Deep Compression, 8 bit", compressed8bit.value],
      ["SqueezeNet, Deep Compression, 6 bit", compressed6bit.value],
    ] as const) {
      expect(value("Table 2", name)).toMatchObject({
        size: `${uncompressed.value.megabytes} MB -> ${megabytes} MB`,
        reduction_vs_AlexNet: `${times}x`,
      });
    }
  });

  it("Table 1", () => {
    const rows = value("Table 1", "architectural dimensions") as readonly Record<string, unknown>[];
    const fires = rows.filter((row) => String(row.layer).startsWith("fire"));
    expect(
      fires.map(({ layer, s1x1, e1x1, e3x3, params_before_pruning }) => ({
        layer,
        s1: s1x1,
        e1: e1x1,
        e3: e3x3,
        params: params_before_pruning,
      })),
    ).toEqual(squeezenetTable1);
    expect((value("Table 1", "total parameters") as number[])[0]).toBe(squeezenetFacts.parameters.value);
    expect(value("Table 1", "depth column sum")).toBe(squeezenetFacts.weightedLayers.value);
  });

  it("sections and figures", () => {
    const { baseE, incrE, pct3x3, freq, sr } = squeezenetFacts.metaparameters.value;
    expect(value("Section 5.1", "SqueezeNet's metaparameters")).toEqual({
      base_e: baseE,
      incr_e: incrE,
      pct3x3,
      freq,
      SR: sr,
    });
    const { s1, e1, e3 } = squeezenetFacts.figure1.value;
    expect(value("Section 3.2, Figure 1", "Fire module")).toMatchObject({
      figure_example: { s1x1: s1, e1x1: e1, e3x3: e3 },
    });
    expect(value("Section 3.1", "strategies")).toContainEqual(
      expect.stringContaining(`${squeezenetFacts.strategy1.value}x fewer`),
    );
    expect(value("Section 4", "against the best")).toContain(
      `${squeezenetFacts.smallerThanCompressedAlexNet.value}x smaller`,
    );
    expect(value("Section 3.3", "macro structure")).toMatchObject({
      dropout: `${squeezenetFacts.dropout.value * 100} % after fire9`,
    });
    expect(value("official repository, SqueezeNet_v1.1/README.md", "v1.1")).toMatchObject({
      computation: expect.stringContaining(`${squeezenetFacts.v11LessWork.value}x less`),
    });
  });

  it("Table 3", () => {
    const { none, simple, complex } = squeezenetFacts.bypass;
    expect(value("Table 3", "vanilla")).toMatchObject(none.value);
    expect(value("Table 3", "simple bypass")).toMatchObject(simple.value);
    expect(value("Table 3", "complex bypass accuracy")).toEqual(complex.value);
  });
});

describe("MobileNet's and ShuffleNet's facts", () => {
  it("MobileNet, Tables 2 and 4", () => {
    const { pointwiseShare, depthwiseShare, standard, separable } = mobilenetFacts;
    expect(value("Table 2", "resource per layer", "MobileNet")).toMatchObject({
      "Conv 1x1": [pointwiseShare.value.macs, pointwiseShare.value.params],
      "Conv DW 3x3": [depthwiseShare.value.macs, depthwiseShare.value.params],
    });
    const row = ({ top1, macs, params }: typeof standard.value | typeof separable.value) => [top1, macs, params];
    expect(value("Table 4", "ImageNet top-1", "MobileNet")).toEqual({
      "Conv MobileNet": row(standard.value),
      MobileNet: row(separable.value),
    });
  });

  it("ShuffleNet, Table 2", () => {
    const table = value("Table 2", "top-1 error", "ShuffleNet") as Record<string, readonly number[]>;
    expect(Object.values(shufflenetFacts.errors.value)).toEqual(table["1x, 140 MFLOPs"]);
    expect(Object.values(shufflenetFacts.errorsQuarter.value)).toEqual(table["0.25x, 13 MFLOPs"]);
  });

  it("ShuffleNet, Table 3", () => {
    const table = value("Table 3", "top-1 error", "ShuffleNet") as Record<string, readonly [number, number, number]>;
    for (const { groups, without, with: shuffled } of [
      shufflenetFacts.shuffle3.value,
      shufflenetFacts.shuffle8.value,
    ]) {
      expect(table[`1x g=${groups}`]?.slice(0, 2)).toEqual([without, shuffled]);
    }
  });

  it("arXiv numbers", () => {
    for (const { name, arxiv } of Object.values(papers)) {
      expect(facts.some((entry) => entry.paper.startsWith(name) && entry.paper.includes(arxiv))).toBe(true);
    }
  });
});
