"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";
import type { HearsCell, MatrixName } from "@/lib/spec/hears";
import type { HearsView } from "./derive";
import { type CheckedMatrices, pathsOf, reachedBy } from "./pathsOf";
import type { Moment } from "./time";

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

/** The channel that is being changed in a sentence: how many outputs move with it. */
export function useSayProbe(
  matrices: CheckedMatrices,
  names: Readonly<Record<MatrixName, string>>,
): (probe: NonNullable<Moment["probe"]>) => string {
  const t = useTranslations("hears.say");
  return ({ of, channel }) => {
    const matrix = matrices[of];
    if (!matrix) return t("asking", { name: names[of], column: channel });
    const reached = reachedBy(matrix, channel);
    return t("probe", { name: names[of], column: channel, rows: matrix.rows, reached: reached.length });
  };
}
