"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { NodeCost } from "@/lib/readings/cost";

/** An operation in the words of its kind. */
export function useOp(): (node: NodeCost) => string {
  const t = useTranslations("tables.ops");
  return useCallback(
    ({ op }) => {
      if (op.kind === "conv") {
        const { kernel, stride, filters, groups } = op;
        return t("conv", { kernel, stride, filters, groups });
      }
      if (op.kind === "linear") return t("linear", { units: op.units });
      if (op.kind === "maxPool" || op.kind === "avgPool") return t(op.kind, { size: op.size, stride: op.stride });
      if (op.kind === "channelShuffle") return t("channelShuffle", { groups: op.groups });
      if (op.kind === "dropout") return t("dropout", { rate: op.rate });
      return t(op.kind);
    },
    [t],
  );
}
