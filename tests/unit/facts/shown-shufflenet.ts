import { expect } from "vitest";
import { builtShuffle } from "@/components/diagrams/plots/shuffle";
import { againstMobileNet, shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import { GROUPS, shufflenetComplexity, shufflenetTable } from "@/lib/facts/shufflenet-tables";
import { permutation } from "@/lib/graph/blocks/shuffle";
import { unit } from "@/lib/graph/blocks/unit";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet, UNITS } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost, totalByKind } from "@/lib/readings/cost";
import { unitTerms } from "@/lib/readings/unit-formulas";
import { depthOf, type Shown } from "./rows";

type Rows = Readonly<Record<string, readonly (string | number | null)[]>>;
const { groups, shuffle, units, others, again, headlines, abstract, stage4, mobilenet: table5 } = shufflenetErrors;
const scaled = (scale: number) => `${scale}x`;

export const SHUFFLENET: Readonly<Record<string, Shown>> = {
  "ShuffleNet | Section 3.2 | unit cost, input c x h x w, bottleneck m, g groups": {
    same(value: Readonly<Record<string, string>>) {
      expect(value.ShuffleNet).toBe("hw(2cm/g + 9m)");
      const [h, w, c, m, g] = [5, 7, 48, 12, 3];
      const size = { h, w, c, m, groups: g };
      expect(unitTerms("resnet", size).total).toBe(h * w * (2 * c * m + 9 * m * m));
      expect(unitTerms("resnext", size).total).toBe(h * w * (2 * c * m + (9 * m * m) / g));
      expect(unitTerms("b", size).total).toBe(h * w * ((2 * c * m) / g + 9 * m));
      const built = cost(unit({ kind: "b", in: c, out: c, mid: m, groups: g, h, w }));
      expect(built.macs).toBe(unitTerms("b", size).total);
    },
  },
  "ShuffleNet | Section 3.1, Figure 1 | channel shuffle": {
    same(value: string) {
      expect(value).toContain("out[j] = in[(j mod g)*n + floor(j/g)]");
      const [g, n] = [3, 4];
      expect(permutation(g * n, g)).toEqual(Array.from({ length: g * n }, (_, j) => (j % g) * n + Math.floor(j / g)));
    },
  },
  "ShuffleNet | Section 3.3 | bottleneck": {
    same(value: string) {
      expect(value).toContain("1/4 of the unit's output channels");
      const { nodes } = shufflenet({ groups: 3 });
      const shape = (id: string) => nodes.find((node) => node.id === id)?.shape;
      for (const [s, out] of [240, 480, 960].entries()) {
        expect(shape(`stage${s + 2}/unit1/gconv1`)?.[2]).toBe(out / 4);
        const before = s === 0 ? 24 : out / 2;
        expect(shape(`stage${s + 2}/unit1/gconv2`)?.[2]).toBe(out - before);
        expect(nodes.find(({ id }) => id === `stage${s + 2}/unit1/depthwise`)?.op).toMatchObject({ stride: 2 });
      }
    },
  },
  "ShuffleNet | Table 1 caption | stage 2": {
    same(value: string) {
      expect(value).toContain("24 input channels");
      const { nodes } = shufflenet({ groups: 8 });
      const whole = nodes.filter(({ id, op }) => id.endsWith("/gconv1") && op.kind === "conv" && op.groups === 1);
      expect(whole.map(({ id }) => id)).toEqual(["stage2/unit1/gconv1"]);
    },
  },
  "ShuffleNet | Table 1 | architecture": {
    same(value: Readonly<Record<string, unknown>>) {
      const named = <V>(of: (g: (typeof GROUPS)[number]) => V) =>
        Object.fromEntries(GROUPS.map((g) => [`g=${g}`, of(g)]));
      const stages = [2, 3, 4].map((s) => shufflenetTable.value.find(({ layer }) => layer === `Stage${s}`)?.channels);
      expect(value.channels).toEqual(named((g) => stages.map((stage) => (stage as Record<number, number>)[g])));
      expect(value.complexity_M).toEqual(named((g) => shufflenetComplexity.value[g]));
      for (const g of GROUPS) {
        const convolutions = totalByKind(cost(shufflenet({ groups: g }))).get("conv")?.macs ?? 0;
        expect(Math.abs(convolutions / 1e6 - shufflenetComplexity.value[g])).toBeLessThanOrEqual(0.51);
      }
      for (const [s, count] of UNITS.entries()) {
        const repeats = shufflenetTable.value.filter(({ layer }) => layer === `Stage${s + 2}`);
        expect(repeats.map(({ repeat }) => repeat)).toEqual([1, count - 1]);
        expect(value[`Stage${s + 2}`]).toBe(
          `${repeats[0]?.side}x${repeats[0]?.side}, units 1 ${s === 0 ? "(stride 2) " : ""}+ ${count - 1}`,
        );
      }
    },
  },
  "ShuffleNet | Table 2 | top-1 error % for g = 1, 2, 3, 4, 8": {
    same(value: Rows) {
      const rows = groups.value.rows.map(({ scale, budget, errors }) => [`${scaled(scale)}, ${budget} MFLOPs`, errors]);
      expect(Object.fromEntries(rows)).toEqual(value);
      expect(groups.value.groups).toEqual([1, 2, 3, 4, 8]);
    },
  },
  "ShuffleNet | Table 3 | top-1 error % without / with shuffle / difference": {
    same(value: Rows) {
      const rows = shuffle.value.map((row) => [
        `${scaled(row.scale)} g=${row.groups}`,
        [row.without, row.with, row.difference],
      ]);
      expect(Object.fromEntries(rows)).toEqual(value);
      for (const row of shuffle.value) expect(row.without - row.with).toBeCloseTo(row.difference);
    },
  },
  "ShuffleNet | Table 4 | top-1 error %: VGG-like, ResNet, Xception-like, ResNeXt, ShuffleNet": {
    same(value: Rows) {
      const rows = units.value.rows.map(({ budget, errors, own }) => [
        String(budget),
        [...errors, `${own.error} (${scaled(own.scale)}, g=${own.groups})`],
      ]);
      expect(Object.fromEntries(rows)).toEqual(value);
    },
  },
  "ShuffleNet | Table 5 | MFLOPs, top-1 error %, gain over the MobileNet above": {
    same(value: Rows) {
      const name = { plain: "", se: " with SE", shallow: " shallow" };
      const rows = table5.value.flatMap(({ alpha, macs, error, against }) => [
        [`${alpha === 1 ? "1.0" : alpha} MobileNet-224`, [macs, error, null]],
        ...against.map((row) => [
          `ShuffleNet ${scaled(row.scale)}${name[row.variant]} g=${row.groups}`,
          [row.macs, row.error, row.gain],
        ]),
      ]);
      expect(Object.fromEntries(rows)).toEqual(value);
      for (const { over, error, gain } of againstMobileNet()) expect(over.error - error).toBeCloseTo(gain);
    },
  },
  "ShuffleNet | Table 6 | top-1 error %, MFLOPs": {
    same(value: Rows) {
      const names = { vgg16: "VGG-16", googlenet: "GoogleNet", alexnet: "AlexNet", squeezenet: "SqueezeNet" };
      const rows = others.value.flatMap(({ id, macs, error, own }) => [
        [names[id], [error, macs]],
        [`ShuffleNet ${scaled(own.scale)} g=${own.groups}`, [own.error, own.macs]],
      ]);
      expect(Object.fromEntries(rows)).toEqual(value);
    },
  },
  "ShuffleNet | Section 4.2 quirk | stage 4 width at 38 MFLOPs": {
    same(value: string) {
      expect(value).toContain(`says ${stage4.value} channels`);
      const stage = shufflenetTable.value.find(({ layer }) => layer === "Stage4")?.channels as Record<number, number>;
      for (const g of [4, 3, 8]) expect(value).toContain(`${(stage[g] ?? 0) / 2} (g=${g})`);
    },
  },
  "ShuffleNet | Section 3.3 | scale factor": {
    same(value: string) {
      expect(value).toContain("about s^2 times the cost");
      const full = builtShuffle({ groups: 3, scale: 1, shuffled: true }).counted.macs;
      const twice = builtShuffle({ groups: 3, scale: 2, shuffled: true }).counted.macs;
      expect(twice / full).toBeGreaterThan(3.5);
      for (const [g, round] of [
        [2, "up"],
        [4, "up"],
        [8, "authors"],
      ] as const)
        expect(builtShuffle({ groups: g, scale: 0.5, shuffled: true }).round).toBe(round);
    },
  },
  "ShuffleNet | authors' README | their re-trained models: FLOPs, params, top-1, top-5 error": {
    same(value: Rows) {
      const rows = again.value.map(({ scale, groups: g, macs, params, top1, top5 }) => [
        `${scale.toFixed(1)}x g=${g}`,
        [`${macs}M`, `${params.toFixed(1)}M`, top1, top5],
      ]);
      expect(Object.fromEntries(rows)).toEqual(value);
    },
  },
  "ShuffleNet | Section 4.3, 4.5 | headlines": {
    same(value: Readonly<Record<string, string>>) {
      const { layers, theoretical, measured, fourTimesLess } = headlines.value;
      expect(value.layers).toBe(
        `${layers.shufflenet} (MobileNet ${layers.mobilenet}; shallow ShuffleNet ${layers.shallow})`,
      );
      expect(value.theoretical_speedup_vs_AlexNet).toContain(`${theoretical}x`);
      expect(value.actual).toContain(`${measured}x`);
      expect(value["4x_less_theory"]).toContain(`${fourTimesLess}x`);
    },
  },
  "ShuffleNet | version note | abstract": {
    same(value: string) {
      const { v1, v2, budget } = abstract.value;
      expect(value).toContain(`${v1} % lower top-1 error than MobileNet at ${budget} MFLOPs`);
      expect(value).toContain(`says ${v2} %`);
    },
  },
  "counting | all three | layer counts": {
    same(value: Readonly<Record<string, number>>) {
      const counted = { SqueezeNet: squeezenet(), MobileNet: mobilenet(), ShuffleNet: shufflenet() };
      for (const [name, graph] of Object.entries(counted)) expect(depthOf(graph)).toBe(value[name]);
    },
  },
};
