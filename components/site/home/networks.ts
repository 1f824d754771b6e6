/** The layer that the home page prices: the same input and output for each network, inner widths as in the papers. */

import type { PaperName } from "@/lib/facts";
import { fire } from "@/lib/graph/blocks/fire";
import { separable } from "@/lib/graph/blocks/separable";
import { standard } from "@/lib/graph/blocks/standard";
import { unit } from "@/lib/graph/blocks/unit";
import type { Graph } from "@/lib/graph/graph";
import { layoutBanks } from "./banks";

export const channels = 48;
const groups = 3;
const size = { h: 28, w: 28 };
const plainOptions = { bias: false, bn: false } as const;

export const plain: Graph = standard({ in: channels, out: channels, k: 3, ...size, ...plainOptions });

/** SqueezeNet's squeeze ratio is 1/8 and half of its filters are 3x3; ShuffleNet's bottleneck is 1/4 of its output. */
export const instead: Readonly<Record<PaperName, Graph>> = {
  squeezenet: fire({ in: channels, s1: channels / 8, e1: channels / 2, e3: channels / 2, ...size, bias: false }),
  mobilenet: separable({ in: channels, out: channels, ...size, ...plainOptions }),
  shufflenet: unit({ kind: "b", in: channels, out: channels, groups, ...size, ...plainOptions }),
};

/** Cells across the widest of the three replacements, so that all drawings have one scale. */
export const widest = Math.max(...Object.values(instead).map((graph) => layoutBanks(graph, channels).width));
