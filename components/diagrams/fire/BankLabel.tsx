import { useTranslations } from "next-intl";
import { memo } from "react";
import { usePixelRatio } from "@/components/marks/hooks";
import type { Branch } from "@/lib/spec/fire";
import { INK } from "./hues";
import { Line } from "./Line";
import type { FireLayout } from "./measures";
import { type FireTexts, TITLE_SIZE } from "./texts";

const LABEL = { squeeze: "squeezeBank", expand1x1: "expand1x1Bank", expand3x3: "expand3x3Bank" } as const;

interface Props {
  readonly layout: FireLayout;
  readonly texts: FireTexts;
  readonly branch: Branch;
  /** Parameters, biases included. */
  readonly params: number;
}

/** Filters of a bank and their parameters, over it. */
export const BankLabel = memo(function BankLabel({ layout, texts, branch, params: n }: Props) {
  const t = useTranslations("fireDrawing");
  const ratio = usePixelRatio();
  const box = layout.labels[LABEL[branch]];
  const { grid } = layout.banks[branch];
  const perPixel = Math.round(1 / (grid.cell * ratio) ** 2);
  const lines = [
    ...(perPixel > 1 ? [t("strongest", { n, k: perPixel }), t("strongestShort", { n, k: perPixel })] : []),
    ...(branch === "expand3x3" ? [t("parametersNine", { n })] : []),
    t("parameters", { n }),
  ];
  return (
    <g>
      <Line
        x={box.x}
        y={box.y + 14}
        width={box.width}
        texts={[texts.filters[branch]]}
        fill={INK[branch]}
        size={TITLE_SIZE}
        bold
      />
      {grid.filters > 0 ? <Line x={box.x} y={box.y + 31} width={box.width} texts={lines} /> : null}
    </g>
  );
});
