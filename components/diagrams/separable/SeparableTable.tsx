"use client";
import { useFormatter, useTranslations } from "next-intl";
import { type LayerName, layerOf, TENSORS, type TensorName } from "@/lib/spec/separable";
import { NumberTable } from "../object/NumberTable";
import type { SeparableBuilt, SeparableView } from "./derive";
import { power, short } from "./numbers";
import type { SeparableRun } from "./useSeparableRun";

interface Props {
  readonly view: SeparableView;
  readonly built: SeparableBuilt;
  readonly run: SeparableRun;
}

const least = (values: Float32Array) => values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (values: Float32Array) => values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);

const COLUMNS = ["step", "shape", "weights", "macs", "least", "most", "difference"] as const;

/** Tensors of which the folded run's is held against the other's. */
const CHECKED: Readonly<Partial<Record<TensorName, LayerName | "output">>> = {
  dwBn: "dw",
  pwBn: "pw",
  pwRelu: "output",
};

/** The layer whose convolution makes a tensor; a trained pair's makes what its batch norm gave. */
function madeBy(of: TensorName, trained: boolean): LayerName | null {
  const layer = layerOf(of);
  return layer && of === (trained ? `${layer}Bn` : layer) ? layer : null;
}

/** Every step in numbers, for those who cannot see them. */
export function SeparableTable({ view, built, run }: Props) {
  const t = useTranslations("separable");
  const format = useFormatter();
  const { k, act } = view.settings;
  const side = run.six ?? run.four;
  const nameOf = (of: TensorName) =>
    of === "input"
      ? t("steps.input")
      : of.endsWith("Relu")
        ? t(`steps.${act}`)
        : of.endsWith("Bn") && built.trained
          ? t(of === "dwBn" ? "steps.dwFolded" : "steps.pwFolded", { k })
          : of.endsWith("Bn")
            ? t("steps.bn")
            : t(of === "dw" ? "steps.dw" : "steps.pw", { k });
  return (
    <NumberTable caption={t("table.caption")} columns={COLUMNS.map((name) => t(`table.${name}`))}>
      {TENSORS.filter((of) => built.ids[of] !== null).map((of) => {
        const map = side?.maps[of];
        const made = madeBy(of, built.trained);
        const found = CHECKED[of] && run.differences[CHECKED[of]];
        return (
          <tr key={of} data-step={of}>
            <th scope="row">{nameOf(of)}</th>
            <td>{built.shapes[of].join(" × ")}</td>
            <td>{format.number(made ? built.prices[made].weights : 0)}</td>
            <td>{format.number(made ? built.prices[made].macs : 0)}</td>
            <td>{map ? short(least(map.min)) : "…"}</td>
            <td>{map ? short(most(map.max)) : "…"}</td>
            <td>{found ? power(found.difference) : "–"}</td>
          </tr>
        );
      })}
    </NumberTable>
  );
}
