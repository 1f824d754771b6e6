"use client";
import { colours, gradient } from "./colour";
import { useTheme } from "./hooks";

export interface LegendProps {
  readonly of: "activation" | "signed";
  /** What the colours stand for, and the words at the ends of the bar. */
  readonly label: string;
  readonly low: string;
  readonly high: string;
}

/** The colour scale in effect: same tables as the drawing, so a legend cannot disagree with it. */
export function Legend({ of, label, low, high }: LegendProps) {
  const theme = useTheme();
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span>
        {label} {low}
      </span>
      <span
        aria-hidden="true"
        className="inline-block h-[10px] w-[72px] border border-line"
        style={{ background: gradient(colours(theme)[of]), printColorAdjust: "exact" }}
      />
      <span>{high}</span>
    </span>
  );
}
