"use client";
import { useFormatter, useTranslations } from "next-intl";
import { TENSORS, type TensorName } from "@/lib/spec/separable";
import { Label, type LabelLine } from "../Label";
import type { SeparableFigure } from "./figure";
import type { SeparableLayout } from "./layout";
import type { Sides } from "./side";
import type { Moment } from "./time";

interface Props {
  readonly figure: SeparableFigure;
  /** Whether there never was a batch norm. */
  readonly bare: boolean;
  readonly run: Sides;
  readonly layout: SeparableLayout;
  readonly tensors: SeparableLayout["tensors"];
  readonly moment: Moment;
}

/** Share of all numbers of a layer that exceed six before its ReLU, as counted in the worker. */
function shareAbove(run: Sides, { shapes }: Pick<SeparableFigure, "shapes">, layer: "dw" | "pw"): number | null {
  const count = (run.six ?? run.four)?.above[layer];
  const [h, w, c] = shapes[layer];
  return count === undefined ? null : count / (h * w * c);
}

/** Names of all tensors, banks and batch norms; the steps are counted, six of them or four. */
export function Names({ figure, bare, run, layout, tensors, moment }: Props) {
  const t = useTranslations("separable");
  const format = useFormatter();
  const { act, widths, shapes } = figure;
  const { k } = widths;
  const gone = { dw: moment.folding.dw.closed > 0.5, pw: moment.folding.pw.closed > 0.5 };
  const steps = TENSORS.filter((of) => of !== "input" && !(of === "dw" && gone.dw) && !(of === "pw" && gone.pw));
  const shape = (of: TensorName) => {
    const [h, w, c] = shapes[of];
    return t("shape", { h, w, c });
  };
  const nameOf = (of: TensorName): string => {
    const step = steps.indexOf(of) + 1;
    const name =
      of === "dwBn" && gone.dw
        ? t(bare ? "steps.dw" : "steps.dwFolded", { k })
        : of === "pwBn" && gone.pw
          ? t(bare ? "steps.pw" : "steps.pwFolded")
          : of.endsWith("Relu")
            ? t(`steps.${act}`)
            : of.endsWith("Bn")
              ? t("steps.bn")
              : of === "dw"
                ? t("steps.dw", { k })
                : t("steps.pw");
    return t("steps.numbered", { step, name });
  };
  const below = (of: TensorName): LabelLine => {
    if (!of.endsWith("Relu")) return [shape(of)];
    const share = shareAbove(run, figure, of === "dwRelu" ? "dw" : "pw");
    // Not before it has been seen to happen.
    if (share === null || moment.done[of] < shapes[of][2] - 1e-3) return [shape(of)];
    const cut = act === "relu6" && share > 0;
    const text = t(act === "relu6" ? "above.cut" : "above.would", {
      share: format.number(share, { style: "percent", maximumSignificantDigits: 2 }),
    });
    return cut ? [text, "--squeeze-ink"] : [text];
  };
  const at = (of: TensorName) => ({ ...layout.labels[of], x: tensors[of].x });
  const bank = (layer: "dw" | "pw"): readonly LabelLine[] => {
    const filters = shapes[layer][2];
    const { weights } = figure.prices[layer];
    const shaped = layer === "dw" ? t("bank.dw", { filters, k }) : t("bank.pw", { filters, m: widths.in });
    const folded = moment.folding[layer].done > 0;
    return [[shaped], [folded ? t("bank.biased", { weights, filters }) : t("bank.weights", { weights })]];
  };
  return (
    <>
      <Label place={layout.labels.input} lines={[[t("steps.input")], [shape("input")]]} />
      {steps.map((of) => (
        <Label key={of} place={at(of)} lines={[[nameOf(of)], below(of)]} />
      ))}
      {(["dw", "pw"] as const).map((layer) => (
        <g key={layer}>
          <Label place={layout.labels[`${layer}Bank`]} lines={bank(layer)} />
          {!gone[layer] && (
            <Label
              place={layout.labels[`${layer}Norm`]}
              lines={[
                [t(layout.mode === "wide" ? "norm.name" : "norm.short")],
                [t(layout.mode === "wide" ? "norm.numbers" : "norm.numbersShort", { count: shapes[layer][2] })],
              ]}
            />
          )}
        </g>
      ))}
    </>
  );
}
