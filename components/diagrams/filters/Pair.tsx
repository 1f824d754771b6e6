"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Rect } from "@/lib/readings/scene";
import { KIND_FILL, Letters } from "./Cost";
import type { FiltersView } from "./derive";

const THREE = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
const PART = { minimumFractionDigits: 3, maximumFractionDigits: 3 } as const;
const BAR = 8;

interface Props {
  readonly view: FiltersView;
  readonly place: Rect;
  /** Whether the two rows stand below, or above. */
  readonly below: boolean;
}

/** Depthwise and pointwise together, on the scale of the standard row's bars, and the ratio as the paper has it. */
export function Pair({ view, place, below }: Props) {
  const t = useTranslations("filters.pair");
  const format = useFormatter();
  const { depthwise, pointwise, standard, ratio } = view.compared.weights;
  const { overN, overK, sum } = view.formulas.ratio;
  const number = (value: number) => format.number(value);
  const three = (value: number) => format.number(value, THREE);
  const { x, y, width } = place;
  const part = (value: number) => format.number(value, PART);
  const scale = width / Math.max(standard, depthwise + pointwise);
  const fewer = ratio <= 1;
  return (
    <g className="tabular" data-pair>
      <text x={x} y={y + 13} fontSize={13} fill="var(--ink-2)">
        {t(below ? "below" : "above")}
      </text>
      <rect x={x} y={y + 20} width={depthwise * scale} height={BAR} fill={KIND_FILL.depthwise} />
      <rect x={x + depthwise * scale} y={y + 20} width={pointwise * scale} height={BAR} fill={KIND_FILL.pointwise} />
      <text x={x} y={y + 45} fontSize={13} fill="var(--ink)">
        {number(depthwise)} + {number(pointwise)} = <tspan fontWeight={650}>{number(depthwise + pointwise)}</tspan>{" "}
        {t("weights")}
      </text>
      <text x={x} y={y + 72} fontSize={18} fontWeight={650} fill="var(--ink)">
        {t("times", { ratio: three(fewer ? 1 / ratio : ratio) })}
        <tspan fontSize={13} fontWeight={400} fill="var(--ink-2)">
          {" "}
          {t(fewer ? "fewer" : "more")}
        </tspan>
      </text>
      <text x={x} y={y + 94} fontSize={13} fill="var(--ink-2)">
        1/
        <Letters of={["N"]} /> + 1/
        <Letters of={["DK²"]} /> = {part(overN)} + {part(overK)} ={" "}
        <tspan fontWeight={650} fill="var(--ink)">
          {part(sum)}
        </tspan>
      </text>
    </g>
  );
}
