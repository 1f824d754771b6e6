"use client";
import { useFormatter, useTranslations } from "next-intl";
import { Comparison } from "../object/Comparison";
import type { FiltersView } from "./derive";

/** A separable convolution against the standard one it stands for. */
export function Comparing({ view }: { readonly view: FiltersView }) {
  const t = useTranslations("filters");
  const format = useFormatter();
  const { compared, widths } = view;
  return (
    <Comparison
      title={t("compare.title")}
      rows={(["weights", "macs"] as const).map((row) => {
        const { depthwise, pointwise, standard } = compared[row];
        const parts = [depthwise, pointwise].map((value) => format.number(value));
        return {
          id: row,
          name: t(`totals.${row}`),
          bars: [
            {
              name: t("compare.pair"),
              segments: [
                { role: "input", value: depthwise },
                { role: "expand1", value: pointwise },
              ],
              text: `${parts.join(" + ")} = ${format.number(depthwise + pointwise)}`,
            },
            { name: t("names.standard", { k: widths.k }), segments: [{ role: "plain", value: standard }] },
          ],
        };
      })}
    />
  );
}
