import { expect } from "vitest";
import { countedLayer } from "@/components/diagrams/plots/MobileBelow";
import { mobilenetFacts } from "@/lib/facts";
import { mobilenetAccuracy, type PrintedMobileNet } from "@/lib/facts/mobilenet-accuracy";
import { mobilenetTable } from "@/lib/facts/mobilenet-tables";
import { shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import { separable } from "@/lib/graph/blocks/separable";
import { depthwise, standard } from "@/lib/graph/blocks/standard";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";
import type { Shown } from "./rows";

type Triples = Readonly<Record<string, readonly [number, number, number]>>;

const macs = (config: Parameters<typeof mobilenet>[0]) => cost(mobilenet(config)).macs;
const nets: readonly PrintedMobileNet[] = mobilenetAccuracy.nets.value;
const triple = ({ top1, macs: m, params }: { top1: number; macs: number; params: number }) => [top1, m, params];
const netOf = (alpha: number, resolution = 224, kind: PrintedMobileNet["kind"] = "separable") => {
  const found = nets.find((net) => net.alpha === alpha && net.resolution === resolution && net.kind === kind);
  if (!found) throw new Error(`no MobileNet of ${alpha}, ${resolution}, ${kind}`);
  return found;
};
/** The rows' names are `0.5-224`. */
const byName = (value: Triples) => {
  for (const [name, printed] of Object.entries(value)) {
    const [alpha = 0, resolution = 0] = name.split("-").map(Number);
    expect(triple(netOf(alpha, resolution))).toEqual(printed);
  }
};

export const MOBILENET: Readonly<Record<string, Shown>> = {
  "MobileNet | Section 3.1, equations (2), (4), (5) | costs": {
    same(value: Readonly<Record<string, string>>) {
      const [k, m, n, side] = [3, 16, 24, 7];
      const size = { in: m, out: n, h: side, w: side };
      const numbers: Readonly<Record<string, number>> = { Dk: k, M: m, N: n, Df: side };
      const formula = (text = "") =>
        text.split("+").reduce(
          (sum, term) =>
            sum +
            term
              .trim()
              .split("*")
              .reduce((all, name) => all * (numbers[name] ?? 0), 1),
          0,
        );
      expect(cost(standard({ ...size, k })).macs).toBe(formula(value.standard));
      expect(cost(depthwise({ in: m, h: side, w: side, k })).macs).toBe(formula(value.depthwise));
      expect(cost(separable({ ...size, k })).macs).toBe(formula(value.depthwise_separable));
      expect(value.ratio).toBe("1/N + 1/Dk^2");
      const times = cost(standard({ ...size, out: 512 })).macs / cost(separable({ ...size, out: 512 })).macs;
      expect(times).toBeGreaterThan(8);
      expect(times).toBeLessThan(9);
    },
  },
  "MobileNet | equations (6), (7) | multipliers": {
    same(value: Readonly<Record<string, string>>) {
      expect(value.alpha).toContain("typically 1, 0.75, 0.5, 0.25");
      expect(value.rho).toContain("224, 192, 160, 128");
      const thin = cost(mobilenet({ alpha: 0.5 }));
      const full = cost(mobilenet());
      expect(full.macs / thin.macs).toBeGreaterThan(3.5);
      const small = cost(mobilenet({ resolution: 112 }));
      expect(small.params).toBe(full.params);
      expect(full.macs / small.macs).toBeCloseTo(4, 0);
    },
  },
  "MobileNet | Table 1 | body": {
    same(value: readonly (readonly string[])[]) {
      expect(mobilenetTable.value).toEqual(value);
    },
  },
  "MobileNet | Table 1 erratum | last depthwise layer": {
    same(value: string) {
      const printed = mobilenet({ printed_last_stride: true });
      const last = printed.nodes.filter(({ op }) => op.kind === "conv").at(-1)?.shape[0];
      expect(value).toContain(`costs ${(cost(printed).macs / 1e6).toFixed(1)} M and ends at ${last}x${last}`);
    },
  },
  "MobileNet | Table 2 | resource per layer type, % mult-adds / % parameters": {
    same(value: Triples) {
      const { pointwiseShare, depthwiseShare, standardShare, linearShare } = mobilenetFacts;
      const pair = (share: typeof pointwiseShare.value | typeof linearShare.value) => [share.macs, share.params];
      expect(value).toEqual({
        "Conv 1x1": pair(pointwiseShare.value),
        "Conv DW 3x3": [depthwiseShare.value.macs, depthwiseShare.value.params],
        "Conv 3x3": [standardShare.value.macs, standardShare.value.params],
        "Fully Connected": pair(linearShare.value),
      });
    },
  },
  "MobileNet | Table 3 | one 14x14x512 layer, cumulative: M mult-adds / M params": {
    same(value: Readonly<Record<string, readonly number[]>>) {
      const printed = mobilenetAccuracy.layer.value.map((row) => [row.macs, row.params]);
      expect(printed).toEqual(Object.values(value));
      for (const [i, counted] of countedLayer().entries()) {
        const [m = 0, p = 0] = printed[i] ?? [];
        expect(counted.macs / 1e6).toBeCloseTo(m, m > 100 ? -1 : 1);
        expect(counted.params / 1e6).toBeCloseTo(p, 2);
      }
    },
  },
  "MobileNet | Table 4 | ImageNet top-1 %, M mult-adds, M params": {
    same(value: Triples) {
      expect(triple(netOf(1, 224, "standard"))).toEqual(value["Conv MobileNet"]);
      expect(triple(netOf(1))).toEqual(value.MobileNet);
    },
  },
  "MobileNet | Table 5 | ImageNet top-1 %, M mult-adds, M params": {
    same(value: Triples) {
      expect(triple(netOf(0.75))).toEqual(value["0.75 MobileNet"]);
      expect(triple(netOf(1, 224, "shallow"))).toEqual(value["Shallow MobileNet"]);
    },
  },
  "MobileNet | Table 6 | ImageNet top-1 %, M mult-adds, M params": { same: byName },
  "MobileNet | Table 7 | ImageNet top-1 %, M mult-adds, M params": { same: byName },
  "MobileNet | Table 8 | ImageNet top-1 %, M mult-adds, M params": {
    same(value: Triples) {
      expect(triple(netOf(1))).toEqual(value["1.0 MobileNet-224"]);
      expect(triple(mobilenetAccuracy.googlenet.value)).toEqual(value.GoogleNet);
      expect(triple(mobilenetAccuracy.vgg16.value)).toEqual(value["VGG 16"]);
    },
  },
  "MobileNet | Table 9 | ImageNet top-1 %, M mult-adds, M params": {
    same(value: Triples) {
      expect(triple(netOf(0.5, 160))).toEqual(value["0.50 MobileNet-160"]);
      expect(triple(mobilenetAccuracy.squeezenet.value)).toEqual(value.Squeezenet);
      expect(triple(mobilenetAccuracy.alexnet.value)).toEqual(value.AlexNet);
    },
  },
  "MobileNet | Table 9 and Section 4.2 | SqueezeNet's 1700 M mult-adds": {
    same(value: string) {
      const { timesLess } = mobilenetAccuracy.claims.value;
      expect(value).toContain(`'${timesLess}x less'`);
      const printed = shufflenetErrors.others.value.find(({ id }) => id === "squeezenet")?.macs;
      expect(value).toContain(`(ShuffleNet prints ${printed})`);
      const [least, most] = [cost(squeezenet()).macs, cost(squeezenet({ resolution: 227, conv10_pad: 1 })).macs];
      expect(value).toContain(`${Math.round(least / 1e6)}-${Math.round(most / 1e6)} M`);
      const times = cost(squeezenet({ resolution: 227 })).macs / macs({ alpha: 0.5, resolution: 160 });
      expect(value).toContain(`about ${Math.round(times)}x`);
    },
  },
  "MobileNet | Section 4.2 | '4% better' than AlexNet and Squeezenet": {
    same(value: string) {
      const small = netOf(0.5, 160).top1;
      for (const other of [mobilenetAccuracy.alexnet, mobilenetAccuracy.squeezenet])
        expect(value).toContain(`${small} - ${other.value.top1} = ${(small - other.value.top1).toFixed(1)}`);
    },
  },
  "MobileNet | Section 4.1 | shallow MobileNet": {
    same(value: string) {
      expect(value).toContain("5 separable layers with 14x14x512");
      const pairs = (shallow: boolean) =>
        mobilenet({ shallow }).nodes.filter(
          ({ id, shape }) => id.endsWith("/depthwise") && shape.join("x") === "14x14x512",
        ).length;
      expect(pairs(false) - pairs(true)).toBe(5);
    },
  },
  "MobileNet | TF-slim mobilenet_v1.md | 16 checkpoints, M MACs": {
    same(value: Readonly<Record<string, readonly number[]>>) {
      const { sides, macs: listed } = mobilenetAccuracy.slim.value;
      expect(listed).toEqual(value);
      const wrong = Object.entries(listed).flatMap(([alpha, row]) =>
        sides.flatMap((resolution, i) => {
          const counted = macs({ alpha: Number(alpha), resolution }) / 1e6;
          return Math.abs((row[i] ?? 0) - counted) >= 1 ? [`${alpha}-${resolution}`] : [];
        }),
      );
      expect(wrong).toEqual(["0.75-224", "0.75-192", "0.75-160", "0.75-128", "0.25-192"]);
    },
  },
};
