"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { HearsCell, MatrixName } from "@/lib/spec/hears";
import type { HearsView } from "./derive";
import { type CheckedMatrices, pathsOf } from "./paths";

/** A pair of channels in a sentence: whether one hears the other, and along which path. */
export function useSay(
  { widths }: HearsView,
  matrices: CheckedMatrices,
  names: Readonly<Record<MatrixName, string>>,
): (cell: HearsCell) => string {
  const t = useTranslations("hears");
  const { k } = widths;
  return useCallback(
    (cell) => {
      const { of, row, column } = cell;
      const matrix = matrices[of];
      if (!matrix) return t("say.unknown", { name: names[of], row, column });
      const joined = matrix.reaches[row * matrix.columns + column] === 1;
      const key = joined ? of : (`${of}Not` as const);
      const paths = of === "both" ? pathsOf(cell, matrices) : [];
      const through = paths.map((path) => path[0]?.to.channel).join(", ");
      return t(`say.${key}`, { row, column, k, paths: paths.length, through });
    },
    [t, k, matrices, names],
  );
}
