import { useTranslations } from "next-intl";
import { memo } from "react";
import { usePixelRatio } from "@/components/marks/hooks";
import { fitText, textWidth } from "@/components/marks/text";
import type { Branch } from "@/lib/spec/fire";
import { INK } from "./hues";
import { Line } from "./Line";
import type { FireLayout } from "./measures";
import { type FireTexts, LINE_SIZE, TITLE_SIZE } from "./texts";

const LABEL = { squeeze: "squeezeBank", expand1x1: "expand1x1Bank", expand3x3: "expand3x3Bank" } as const;

/** Height of both lines. */
const PLATE = 38;

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
  const title = fitText([texts.filters[branch]], TITLE_SIZE, box.width, true);
  const line = fitText(lines, LINE_SIZE, box.width);
  const widest = Math.max(textWidth(title.text, title.size, true), textWidth(line.text, line.size));
  // Flowing downwards the way into an expand bank passes under its label.
  const plate = layout.mode === "flow" && branch !== "squeeze" && grid.filters > 0;
  return (
    <g>
      {plate && <rect x={box.x} y={box.y - 2} width={widest + 6} height={PLATE} fill="var(--bg)" stroke="none" />}
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
