"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CostBar } from "@/components/marks/CostBar";
import type { FireView, Price } from "./derive";
import { ratioOf } from "./ratio";
import { PARTS } from "./roles";

/** Against one plain 3x3 convolution with the same input and output: bars from a common zero, the ratio in large figures. */
const SEGMENT = { squeeze: "squeeze", expand1x1: "expand1", expand3x3: "expand3" } as const;

export function Comparison({ view }: { readonly view: FireView }) {
  const t = useTranslations("fire");
  const format = useFormatter();
  const { built, config } = view;
  if (!built) return null;
  const rows: readonly { id: keyof Price; name: string }[] = [
    { id: "params", name: t("params") },
    { id: "macs", name: t("macsAt", { h: config.h, w: config.w }) },
  ];
  return (
    <div className="min-w-0" data-comparison>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("against", { in: config.in, out: config.e1 + config.e3 })}</h3>
        <span className="text-sm text-ink-2">{t("linear")}</span>
      </div>
      {rows.map(({ id, name }) => {
        const longest = Math.max(built.total[id], built.plain[id]);
        const bar = (what: string, value: number) => t("bar", { what, name, value: format.number(value) });
        const segments = PARTS.map((part) => ({ role: SEGMENT[part], value: built.parts[part][id] }));
        const ratio = ratioOf(built.plain[id], built.total[id], format);
        return (
          <div key={id} className="mt-3 first:mt-0">
            <p className="flex items-baseline justify-between gap-2">
              <span className="text-[15px] text-ink-2">{name}</span>
              <span className="text-sm whitespace-nowrap text-ink-2">
                {t.rich(`ratio.${ratio.word}.large`, {
                  n: ratio.n,
                  b: (chunks) => (
                    <b className="text-[32px] leading-none font-semibold text-ink tabular-nums">{chunks}</b>
                  ),
                })}
              </span>
            </p>
            <div className="mt-1">
              <CostBar segments={segments} max={longest} label={bar(t("parts.fire"), built.total[id])} />
            </div>
            <p className="flex justify-between text-sm tabular-nums">
              <span className="text-ink-2">{t("parts.fire")}</span> <b>{format.number(built.total[id])}</b>
            </p>
            <div className="mt-1">
              <CostBar
                segments={[{ role: "plain", value: built.plain[id] }]}
                max={longest}
                label={bar(t("parts.plain"), built.plain[id])}
              />
            </div>
            <p className="flex justify-between text-sm tabular-nums">
              <span className="text-ink-2">{t("parts.plain")}</span> <b>{format.number(built.plain[id])}</b>
            </p>
          </div>
        );
      })}
    </div>
  );
}
