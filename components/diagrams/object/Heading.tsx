"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice } from "@/components/controls/Choice";
import { Legend } from "@/components/marks/Legend";
import { BELOW_TOP } from "@/components/marks/top";

export type Scale = "tensor" | "channel";

interface Props {
  readonly label: string;
  readonly title: string;
  readonly howToRead: ReactNode;
  readonly tools: ReactNode;
  /** How activations are coloured; null where none are shown. */
  readonly scale: Scale | null;
  /** Whether weights are shown, which are signed. */
  readonly weights: boolean;
  /** More of how to read its ink. */
  readonly legend?: ReactNode;
  onScale(scale: Scale): void;
}

/** The object's name, how to read its ink, its tools and its legend. */
export function Heading({ label, title, howToRead, tools, scale, weights, legend, onScale }: Props) {
  const t = useTranslations("object");
  const share = useFormatter().number(1 - BELOW_TOP, { style: "percent", maximumFractionDigits: 1 });
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 className="text-[26px]">
          <span className="mr-2 text-[17px] font-normal text-ink-3">{label}</span>
          {title}
        </h2>
        {tools}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 text-[15px] text-ink-2">
        <p className="max-w-[72ch]">{howToRead}</p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
          {scale && (
            <>
              <span data-on-screen>
                <Choice
                  name={t("scale.name")}
                  value={scale}
                  options={[
                    { value: "tensor", label: t("scale.tensor") },
                    { value: "channel", label: t("scale.channel") },
                  ]}
                  onChange={onScale}
                />
              </span>
              <Legend
                of="activation"
                label={t("legend.activation")}
                low="0"
                high={t(`legend.max.${scale}`, { share })}
              />
            </>
          )}
          {weights && <Legend of="signed" label={t("legend.weight")} low="−" high={t("legend.strongest", { share })} />}
          {legend}
          {scale && (
            <span className="inline-flex items-center gap-1.5">
              <span
                aria-hidden
                className="inline-block size-3.5 border border-line"
                style={{ background: "repeating-linear-gradient(135deg, var(--line) 0 1px, transparent 1px 4px)" }}
              />
              {t("legend.notYet")}
            </span>
          )}
        </div>
      </div>
    </header>
  );
}
