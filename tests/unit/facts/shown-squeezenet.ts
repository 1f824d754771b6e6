import { expect } from "vitest";
import { squeezenetFacts } from "@/lib/facts";
import { squeezenetTable2 } from "@/lib/facts/squeezenet-compression";
import { squeezenetSpace } from "@/lib/facts/squeezenet-space";
import { type SqueezeNetRow, squeezenetBits, squeezenetSums, squeezenetTable } from "@/lib/facts/squeezenet-tables";
import { fire } from "@/lib/graph/blocks/fire";
import { fireWidths, squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";
import { depthOf, type Shown } from "./rows";

type Printed = Readonly<Record<string, string | number | null>>;

const rowOf = (layer: string): SqueezeNetRow => {
  const row = squeezenetTable.value.find((each) => each.layer === layer);
  if (!row) throw new Error(`table 1 has no ${layer}`);
  return row;
};
const compressed = (network: string, method: string) => {
  const row = squeezenetTable2.find(({ value }) => value.network === network && value.method === method);
  if (!row) throw new Error(`table 2 has no ${network}, ${method}`);
  return row.value;
};
const size = ([before, after]: readonly [number, number]) =>
  before === after ? `${before} MB` : `${before} MB -> ${after} MB`;
const compressedRow = (network: string, method: string) => {
  const { megabytes, times, top1, top5 } = compressed(network, method);
  return { size: size(megabytes), reduction_vs_AlexNet: `${times}x`, top1, top5 };
};

export const SQUEEZENET: Readonly<Record<string, Shown>> = {
  "SqueezeNet | Section 3.1 | strategies": {
    same(value: readonly string[]) {
      expect(value).toHaveLength(3);
      expect(value[0]).toContain(`(${squeezenetFacts.strategy1.value}x fewer parameters)`);
    },
  },
  "SqueezeNet | Section 3.2, Figure 1 | Fire module": {
    same({ figure_example: { s1x1, e1x1, e3x3 } }: { figure_example: Record<string, number> }) {
      const { s1, e1, e3 } = squeezenetFacts.figure1.value;
      expect([s1x1, e1x1, e3x3]).toEqual([s1, e1, e3]);
      const { nodes } = fire({ in: 8, h: 5, w: 5, s1, e1, e3 });
      const of = (id: string) => nodes.find((node) => node.id.endsWith(id));
      expect(of("expand3x3")?.op).toMatchObject({ kernel: 3, padding: 1 });
      expect(of("expand1x1")?.op).toMatchObject({ kernel: 1 });
      expect(nodes.filter(({ op }) => op.kind === "relu")).toHaveLength(3);
      expect(nodes.find(({ op }) => op.kind === "concat")?.shape).toEqual([5, 5, e1 + e3]);
    },
  },
  "SqueezeNet | Section 3.3 | macro structure": {
    same(value: Printed) {
      const { pools, learningRate } = squeezenetSpace.macro.value;
      expect(value.max_pool).toContain(`after ${pools.join(", ")};`);
      expect(value.learning_rate).toContain(`starts at ${learningRate},`);
      expect(value.dropout).toBe(`${100 * squeezenetFacts.dropout.value} % after fire9`);
      const { nodes } = squeezenet();
      expect(nodes.some(({ op }) => op.kind === "linear")).toBe(false);
      const from = new Map(nodes.map((node) => [node.id, node]));
      const pooled = nodes.filter(({ op }) => op.kind === "maxPool").map(({ inputs }) => from.get(inputs[0] ?? ""));
      expect(pooled.map((node) => node?.id.split("/")[0])).toEqual([...pools]);
    },
  },
  "SqueezeNet | Table 1 | architectural dimensions, all rows (bits: 6bit on every weighted row)": {
    same(rows: readonly Printed[]) {
      expect(squeezenetBits.value).toBe(6);
      const text = (row: SqueezeNetRow) => ({
        layer: row.layer,
        output_size: row.output.join("x"),
        filter_size_stride: row.filter ?? null,
        depth: row.depth ?? null,
        s1x1: row.s1 ?? null,
        e1x1: row.e1 ?? null,
        e3x3: row.e3 ?? null,
        params_before_pruning: row.params ?? null,
        params_after_pruning: row.pruned ?? null,
        percent_kept_s1_e1_e3: row.kept ?? null,
      });
      expect(squeezenetTable.value.map(text)).toEqual(rows);
    },
  },
  "SqueezeNet | Table 1 | total parameters before / after pruning": {
    same(value: readonly number[]) {
      expect([squeezenetSums.value.params, squeezenetSums.value.pruned]).toEqual(value);
      expect(cost(squeezenet()).params).toBe(value[0]);
    },
  },
  "SqueezeNet | Table 1 | depth column sum = weighted layers": {
    same(value: number) {
      expect(depthOf(squeezenet())).toBe(value);
      expect(squeezenetFacts.weightedLayers.value).toBe(value);
    },
  },
  "SqueezeNet | Table 1 quirk | input size": {
    same(value: string) {
      const first = (resolution: number) => cost(squeezenet({ resolution })).byId.get("conv1")?.shape[0];
      expect(value).toContain(`gives ${first(224)}x${first(224)} from 224 and ${first(227)}x${first(227)} from 227`);
      expect(value).toContain(`printed ${rowOf("input").output.join("x")},`);
    },
  },
  "SqueezeNet | Table 1 quirk | maxpool8 output": {
    same(value: string) {
      expect(value).toContain(`printed ${rowOf("maxpool8").output.join("x")};`);
      expect(cost(squeezenet()).byId.get("maxpool8")?.shape.join("x")).toBe("13x13x512");
    },
  },
  "SqueezeNet | Table 1 quirk | conv10 sparsity label": {
    same(value: string) {
      expect(value).toContain(rowOf("conv10").kept?.replace("20 %", "20%"));
      expect(squeezenet().nodes.find(({ id }) => id === "conv10")?.op).toMatchObject({ kernel: 1 });
    },
  },
  "SqueezeNet | Table 1 quirk | fire8 after pruning": {
    same(value: string) {
      const { byId } = cost(squeezenet());
      const kernel = (id: string) => byId.get(`fire8/${id}`)?.split.kernel ?? 0;
      const bias = ["squeeze1x1", "expand1x1", "expand3x3"].reduce(
        (sum, id) => sum + (byId.get(`fire8/${id}`)?.split.bias ?? 0),
        0,
      );
      const left = (third: number) =>
        kernel("squeeze1x1") + 0.5 * kernel("expand1x1") + third * kernel("expand3x3") + bias;
      expect(value).toContain(rowOf("fire8").pruned?.toLocaleString("en"));
      expect(Math.round(left(0.3))).toBe(rowOf("fire8").pruned);
      expect(value).toContain(Math.round(left(0.33)).toLocaleString("en"));
    },
  },
  "SqueezeNet | official prototxt v1.0 | conv10 padding": {
    same(value: string) {
      const pad = squeezenetSpace.conv10Pad.value;
      expect(value).toContain(`by ${pad} (13x13 -> 15x15)`);
      const { byId } = cost(squeezenet({ resolution: 227, conv10_pad: pad }));
      expect(byId.get("conv10")?.shape[0]).toBe(15);
    },
  },
  "SqueezeNet | Section 5.1 | metaparameter formulae": {
    same(value: Printed) {
      expect(Object.keys(value)).toEqual(["e_i", "e_i_3x3", "e_i_1x1", "s_i_1x1"]);
      const own = { base_e: 100, incr_e: 40, freq: 3, pct3x3: 0.25, sr: 0.2 };
      for (let i = 0; i < 8; i++) {
        const e = own.base_e + own.incr_e * Math.floor(i / own.freq);
        expect(fireWidths(i + 2, own)).toEqual({ s1: e * own.sr, e1: e * (1 - own.pct3x3), e3: e * own.pct3x3 });
      }
    },
  },
  "SqueezeNet | Section 5.1 | SqueezeNet's metaparameters": {
    same(value: Printed) {
      const { baseE, incrE, pct3x3, freq, sr } = squeezenetFacts.metaparameters.value;
      expect(value).toEqual({ base_e: baseE, incr_e: incrE, pct3x3, freq, SR: sr });
    },
  },
  "SqueezeNet | Section 5.2, Figure 3(a) | squeeze ratio": {
    same(value: Readonly<Record<string, string | readonly number[]>>) {
      const { from, to, points, plateau } = squeezenetSpace.ratio.value;
      expect(value.range).toEqual([from, to]);
      for (const { at, top5, megabytes } of points)
        expect(value[`SR ${at}`]).toContain(`${megabytes} MB, ${top5.toFixed(1)} % top-5`);
      expect(value[`SR ${plateau}`]).toContain("plateau");
    },
  },
  "SqueezeNet | Section 5.3, Figure 3(b) | share of 3x3 filters": {
    same(value: Readonly<Record<string, unknown>>) {
      const { baseE, incrE, freq, sr, from, to, points } = squeezenetSpace.share.value;
      expect(value.settings).toEqual({ base_e: baseE, incr_e: incrE, freq, SR: sr });
      expect(value.pct3x3_range).toBe(`${100 * from} % .. ${100 * to} %`);
      const [{ at, top5, megabytes } = { at: 0, top5: 0, megabytes: 0 }] = points;
      expect(value.plateau).toBe(`${top5} % top-5 at ${100 * at} % (${megabytes} MB)`);
    },
  },
  "SqueezeNet | Section 6, Figure 2 | bypass variants": {
    same({ simple, complex }: Printed) {
      const { identity, convolution } = squeezenetSpace.bypassed.value;
      expect(simple).toContain(`around fire ${identity.join(", ")} `);
      expect(complex).toContain(`(${convolution.join(", ")})`);
      const added = (bypass: "simple" | "complex") =>
        squeezenet({ bypass })
          .nodes.filter(({ op }) => op.kind === "add")
          .map(({ scope }) => Number(scope.replace("fire", "")));
      expect(added("simple")).toEqual(identity);
      expect(added("complex")).toEqual([...identity, ...convolution].sort((a, b) => a - b));
    },
  },
  "SqueezeNet | Table 3 | vanilla": {
    same(value: Printed) {
      const megabytes = squeezenetSpace.bypassMegabytes.value.none;
      expect(value).toEqual({ ...squeezenetFacts.bypass.none.value, size: `${megabytes} MB` });
    },
  },
  "SqueezeNet | Table 3 | simple bypass": {
    same(value: Printed) {
      const { none, simple } = squeezenetFacts.bypass;
      expect(value).toEqual({ ...simple.value, size: `${squeezenetSpace.bypassMegabytes.value.simple} MB` });
      const { top1, top5 } = squeezenetSpace.simpleGain.value;
      expect(simple.value.top1 - none.value.top1).toBeCloseTo(top1);
      expect(simple.value.top5 - none.value.top5).toBeCloseTo(top5);
    },
  },
  "SqueezeNet | Table 3 | complex bypass accuracy": {
    same(value: Printed) {
      expect(value).toEqual(squeezenetFacts.bypass.complex.value);
    },
  },
  "SqueezeNet | Table 2 | AlexNet, no compression, 32 bit": {
    same(value: Printed) {
      const { megabytes, top1, top5 } = squeezenetFacts.alexnet.value;
      expect(value).toEqual({ size: `${megabytes} MB`, reduction_vs_AlexNet: "1x", top1, top5 });
      expect(value).toEqual(compressedRow("AlexNet", "none"));
    },
  },
  "SqueezeNet | Table 2 | AlexNet, Deep Compression (Han et al. 2015a), 5-8 bit": {
    same(value: Printed) {
      expect(value).toEqual(compressedRow("AlexNet", "deepCompression"));
      expect(squeezenetFacts.alexnetCompressed.value.megabytes).toBe(
        compressed("AlexNet", "deepCompression").megabytes[1],
      );
    },
  },
  "SqueezeNet | Table 2 | SqueezeNet, none, 32 bit": {
    same(value: Printed) {
      expect(value).toEqual(compressedRow("SqueezeNet", "none"));
      expect(value.reduction_vs_AlexNet).toBe(`${squeezenetFacts.fewerThanAlexNet.value}x`);
    },
  },
  "SqueezeNet | Section 4 | against the best compressed AlexNet": {
    same(value: string) {
      expect(value).toContain(`${squeezenetFacts.smallerThanCompressedAlexNet.value}x smaller`);
    },
  },
  "SqueezeNet | official repository, SqueezeNet_v1.1/README.md | v1.1": {
    same(value: Printed) {
      const { v10, v11, top5, params11 } = squeezenetSpace.gigaflops.value;
      const less = squeezenetFacts.v11LessWork.value;
      expect(value.computation).toBe(`${v11} vs ${v10} GFLOPS/image, ${less}x less`);
      expect(value.accuracy).toBe(`>= ${top5} % top-5, both`);
      expect(value.params).toBe(params11);
      const graph = squeezenet({ version: "1.1" });
      expect(cost(graph).params).toBe(params11);
      expect(graph.nodes.find(({ id }) => id === "conv1")?.op).toMatchObject({ filters: 64, kernel: 3 });
      expect(graph.nodes.filter(({ op }) => op.kind === "maxPool").map(({ id }) => id)).toEqual([
        "maxpool1",
        "maxpool3",
        "maxpool5",
      ]);
    },
  },
};
