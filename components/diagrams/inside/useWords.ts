"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Graph } from "@/lib/graph/graph";
import { INPUT } from "@/lib/graph/graph";
import { cost } from "@/lib/readings/cost";
import { minus } from "../minus";
import { type Block, isStation, type Source } from "./block";

export interface Words {
  /** A tensor by its operation's name in the paper, without its block's where it is in that. */
  name(id: string): string;
  /** What makes it: `3 × 3, stride 2, 3 groups`. */
  op(item: Source): string;
  shape(item: Source): string;
  /** `1,152 weights + 128 biases`; null: none. */
  weights(item: Source): string | null;
  /** A value, with three decimals. */
  value(number: number): string;
  /** The same with its sign, also a plus. */
  signed(number: number): string;
}

const DIGITS = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;

/** `fire2/squeeze1x1/relu` is `fire2/squeeze1x1`. */
const bare = (id: string): string => id.replace(/\/(relu|bn)$/, "").replace(/\/bn$/, "");

export function useWords(graph: Graph, block: Block | null): Words {
  const t = useTranslations("inside");
  const format = useFormatter();
  const costs = useMemo(() => cost(graph).byId, [graph]);
  return useMemo((): Words => {
    const scope = block?.scope ?? "";
    const joined = (block?.stations.length ?? 0) > 1;
    const name = (id: string) => {
      if (id === INPUT) return t("photo.name");
      // A unit that ends in a ReLU of its own is that unit.
      const own = bare(id);
      return own.startsWith(`${scope}/`) ? own.slice(scope.length + 1) : own;
    };
    const value = (number: number) => minus(format.number(number, DIGITS)).replace(/^−(0\.0+)$/, "$1");
    return {
      name: (id) => (id === `${scope}/relu` && joined ? t("output") : name(id)),
      op(item) {
        if (!isStation(item)) return t(item.id === INPUT ? "op.colours" : "op.read");
        const { op } = item.head;
        const from = item.reads.map(name);
        const relu = item.relu ? t("op.relu") : "";
        if (op.kind === "conv") {
          const { kernel, stride, groups } = op;
          const c = costs.get(item.head.inputs[0] ?? "")?.shape[2] ?? groups;
          return t("op.conv", { kernel, stride, groups, depthwise: groups > 1 && groups === c ? "yes" : "no", relu });
        }
        if (op.kind === "maxPool" || op.kind === "avgPool")
          return t(`op.${op.kind}`, { size: op.size, stride: op.stride });
        if (op.kind === "channelShuffle") return t("op.shuffle", { groups: op.groups });
        if (op.kind === "concat" || op.kind === "add")
          return t(`op.${op.kind}`, { first: from[0] ?? "", second: from[1] ?? "", relu });
        if (op.kind === "linear") return t("op.linear");
        if (op.kind === "globalAvgPool") return t("op.mean");
        return t("op.same");
      },
      shape: ({ shape: [h, w, c] }) => t("shape", { h, w, c, all: h * w * c }),
      weights(item) {
        const split = isStation(item) ? costs.get(item.head.id)?.split : undefined;
        return split && split.kernel > 0 ? t("weights", { weights: split.kernel, biases: split.bias }) : null;
      },
      value,
      signed: (number) => (number < 0 || /^[0.,]+$/.test(value(number)) ? value(number) : `+${value(number)}`),
    };
  }, [t, format, costs, block]);
}
