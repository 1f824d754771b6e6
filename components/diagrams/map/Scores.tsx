"use client";
import { useLocale, useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { fitText } from "@/components/marks/text";
import type { RunResult } from "@/lib/engine/protocol";
import { confidenceOf } from "@/lib/facts/confidence";
import { ranking, softmax } from "@/lib/readings/confidence";
import type { Rect } from "@/lib/readings/scene";
import classes from "@/public/models/classes.json";
import { Layer } from "../object/Drawing";
import { useMapWords } from "./useMapWords";

interface Props {
  readonly place: Rect;
  readonly size: { readonly width: number; readonly height: number };
  readonly model: string;
  readonly trained: boolean;
  readonly result: RunResult | null;
  /** In a replay: not yet. */
  readonly ahead: boolean;
}

const SHOWN = 5;

/** The answer: the most probable classes, on the scale that the classify page has. */
export const Scores = memo(function Scores({ place, size, model, trained, result, ahead }: Props) {
  const t = useTranslations("map");
  const words = useMapWords();
  const locale = useLocale() === "zh" ? "zh" : "en";
  const output = result?.output ?? null;
  const rows = useMemo(() => {
    if (!output || !trained) return [];
    const probability = softmax(output, confidenceOf(model).temperature);
    return ranking(output)
      .slice(0, SHOWN)
      .map((cls) => ({ cls, name: classes[cls]?.[locale] ?? String(cls), share: probability[cls] ?? 0 }));
  }, [output, trained, model, locale]);
  const step = Math.min(36, place.height / (SHOWN + 0.6));
  return (
    <Layer size={size}>
      <g transform={`translate(${place.x} ${place.y})`} opacity={ahead ? 0.3 : 1} data-scores="">
        <text y={-6} fontSize={13} fontWeight={650} fill="var(--ink)">
          {t("scores")}
        </text>
        {rows.map(({ cls, name, share }, i) => {
          const percent = words.percent(share);
          const fitted = fitText([name], 13, place.width - 46);
          return (
            <g key={cls} transform={`translate(0 ${i * step})`}>
              <text y={14} fontSize={fitted.size} fontWeight={i === 0 ? 650 : 400} fill="var(--ink)">
                {fitted.text}
              </text>
              <text
                x={place.width}
                y={14}
                fontSize={13}
                textAnchor="end"
                fontWeight={i === 0 ? 650 : 400}
                fill="var(--ink-2)"
              >
                {percent}
              </text>
              <rect y={19} width={place.width} height={5} rx={2} fill="var(--track)" />
              <rect y={19} width={place.width * share} height={5} rx={2} fill="var(--ink)" />
            </g>
          );
        })}
        {!trained && (
          <text y={14} fontSize={13} fill="var(--ink-2)">
            {t("noAnswer")
              .split("\n")
              .map((line, i) => (
                <tspan key={line} x={0} y={14 + 17 * i}>
                  {line}
                </tspan>
              ))}
          </text>
        )}
      </g>
    </Layer>
  );
});
