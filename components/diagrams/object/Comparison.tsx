"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CostBar, type CostSegment } from "@/components/marks/CostBar";
import { ratioOf } from "./ratio";

export interface ComparedBar {
  readonly name: string;
  /** What the bar is made of; its value is their sum. */
  readonly segments: readonly CostSegment[];
  /** The value where more is to be said than the sum, as `144 + 512 = 656`. */
  readonly text?: ReactNode;
}

export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  /** The object's own way first, the plain way last: their ratio stands in large figures. */
  readonly bars: readonly ComparedBar[];
}

interface Props {
  readonly title: string;
  readonly rows: readonly ComparedRow[];
  /** A sentence below. */
  readonly children?: ReactNode;
}

const sum = (segments: readonly CostSegment[]) => segments.reduce((total, { value }) => total + value, 0);

/** What an object costs beside the plain way: for each kind of cost bars from a common zero, and the ratio in large figures. */
export function Comparison({ title, rows, children }: Props) {
  const t = useTranslations("object");
  const format = useFormatter();
  return (
    <div className="min-w-0" data-comparison>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{title}</h3>
        <span className="text-sm text-ink-2">{t("linear")}</span>
      </div>
      {rows.map(({ id, name, bars }) => {
        const values = bars.map(({ segments }) => sum(segments));
        const [own = 0, plain = 0] = [values[0], values.at(-1)];
        const { word, n } = ratioOf(own, plain, format);
        return (
          <div key={id} className="mt-3 first:mt-0">
            <p className="flex items-baseline justify-between gap-2">
              <span className="text-[15px] text-ink-2">{name}</span>
              <span className="text-sm whitespace-nowrap text-ink-2" data-large-ratio={id}>
                {own === plain
                  ? t("ratio.same")
                  : t.rich(`ratio.${word}.large`, {
                      n,
                      b: (chunks) => (
                        <b className="text-[32px] leading-none font-semibold text-ink tabular-nums">{chunks}</b>
                      ),
                    })}
              </span>
            </p>
            {bars.map((bar, i) => {
              const value = format.number(values[i] ?? 0);
              return (
                <div key={bar.name} className="mt-1">
                  <CostBar
                    segments={bar.segments}
                    max={Math.max(...values)}
                    label={t("bar", { what: bar.name, name, value })}
                  />
                  <p className="flex justify-between gap-2 text-sm tabular-nums">
                    <span className="text-ink-2">{bar.name}</span> <b className="text-right">{bar.text ?? value}</b>
                  </p>
                </div>
              );
            })}
          </div>
        );
      })}
      {children && <p className="mt-3 text-sm text-ink-2">{children}</p>}
    </div>
  );
}
