"use client";
import { useFormatter, useTranslations } from "next-intl";
import { groupHue } from "@/components/marks/groups";
import { fitText, textWidth } from "@/components/marks/text";
import { Waterfall, type WaterfallStep } from "@/components/marks/Waterfall";
import type { WindowResult } from "@/lib/engine/protocol";
import type { Rect } from "@/lib/readings/scene";
import type { FiltersSpot } from "@/lib/spec/filters";
import { few } from "./measures";
import { type Terms, termsOf } from "./terms";
import { added, lined, signed, VALUE, written } from "./words";

interface Props {
  readonly place: Rect;
  readonly channels: number;
  readonly spot: FiltersSpot;
  readonly window: WindowResult | null;
}

const LINE = 17;
const SIZE = 13;
const MOST_FALL = 92;

function steps({ by, terms, bias, sum }: Terms, channels: number, spot: FiltersSpot): readonly WaterfallStep[] {
  const hue = (i: number) => (by !== "channel" ? groupHue(spot.in) : few({ in: channels }) ? groupHue(i) : "--ink-3");
  return [
    ...terms.map((value, i) => ({ key: String(i), value, kind: "step" as const, fill: `var(${hue(i)})` })),
    ...(bias === 0 ? [] : [{ key: "bias", value: bias, kind: "step" as const, fill: "var(--ink-3)" }]),
    { key: "sum", value: sum, kind: "sum" as const, fill: "var(--ink)" },
  ];
}

/** One output number as the sum it is: its terms in bars and in numbers. */
export function Sum({ place, channels, spot, window }: Props) {
  const t = useTranslations("filters.sum");
  const format = useFormatter();
  if (!window) return null;
  const terms = termsOf(window);
  const { by, products, each, bias, sum } = terms;
  const number = (value: number) => format.number(value, VALUE);
  const title = t(by, { products, each, count: terms.terms.length });
  const head = fitText([title], SIZE, place.width);
  const parts = written(terms, number, t("bias")) ?? [
    t("many", { count: terms.terms.length }),
    ...(bias === 0 ? [] : [`${added(bias, number)} ${t("bias")}`]),
    `= ${signed(number(sum))}`,
  ];
  const lines = lined(parts, SIZE, place.width);
  const bars = steps(terms, channels, spot);
  const fall = Math.max(16, Math.min(MOST_FALL, place.height - 26 - lines.length * LINE - 6));
  const pitch = Math.min(34, place.width / bars.length);
  const bar = Math.max(0.5, Math.min(24, pitch * 0.75));
  const xs = bars.map((_, i) => place.x + (i + 0.5) * pitch);
  return (
    <g data-sum={sum}>
      <text x={place.x} y={place.y + 14} fontSize={head.size} fill="var(--ink-2)">
        {head.text}
      </text>
      <Waterfall steps={bars} xs={xs} bar={bar} y={place.y + 26} height={fall - 4} />
      {lines.map((line, i) => {
        const cut = i === lines.length - 1 ? line.lastIndexOf("= ") : -1;
        const y = place.y + 26 + fall + 14 + i * LINE;
        return (
          <text key={line} x={place.x} y={y} fontSize={Math.min(SIZE, fitted(line, place.width))} fill="var(--ink)">
            {cut < 0 ? line : line.slice(0, cut)}
            {cut >= 0 && <tspan fontWeight={700}>{line.slice(cut)}</tspan>}
          </text>
        );
      })}
    </g>
  );
}

/** Text that cannot be broken becomes smaller. */
const fitted = (line: string, width: number): number => (SIZE * width) / Math.max(1, textWidth(line, SIZE));
