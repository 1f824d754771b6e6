"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { FireView } from "./derive";
import { ratioOf } from "./ratio";

const COMPACT = { notation: "compact", maximumSignificantDigits: 4 } as const;

/** Shape in and out, parameters and multiply-adds with their ratio to the plain 3x3: what stands beside the sliders. */
export function Totals({ view, form }: { readonly view: FireView; readonly form: "panel" | "strip" }) {
  const t = useTranslations("fire");
  const format = useFormatter();
  const { built, config } = view;
  if (!built) return <p className="text-sm text-bad">{t("noTotals")}</p>;
  const { total, plain } = built;
  const rows = [
    { id: "params", name: t("params"), value: total.params, ratio: ratioOf(plain.params, total.params, format) },
    { id: "macs", name: t("macs"), value: total.macs, ratio: ratioOf(plain.macs, total.macs, format) },
  ];
  if (form === "strip")
    return (
      <p className="flex justify-between gap-x-3 text-[13px] leading-5 whitespace-nowrap text-ink-2 tabular-nums">
        {rows.map(({ id, name, value, ratio }) => (
          <span key={id} data-total={id}>
            {name} <b className="text-ink">{format.number(value, COMPACT)}</b> <span className="max-sm:hidden">· </span>
            {t(`ratio.${ratio.word}.short`, { n: ratio.n })}
          </span>
        ))}
      </p>
    );
  return (
    <div className="grid gap-0.5 border-t border-line pt-2 tabular-nums">
      <p className="text-sm text-ink-2" data-total="shape">
        {`${config.h} × ${config.w} × `}
        <b className="text-ink">{config.in}</b>
        {` → ${config.h} × ${config.w} × `}
        <b className="text-ink">{config.e1 + config.e3}</b>
      </p>
      {rows.map(({ id, name, value, ratio }) => (
        <div key={id} className="grid grid-cols-[1fr_auto] items-baseline gap-x-2">
          <span className="text-sm text-ink-2">{name}</span>
          <b className="text-right text-[17px]" data-total={id}>
            {format.number(value)}
          </b>
          <span className="col-span-2 -mt-1 text-right text-[13px] text-ink-2" data-ratio={id}>
            {t.rich(`ratio.${ratio.word}.long`, { n: ratio.n, b: (chunks) => <b className="text-ink">{chunks}</b> })}
          </span>
        </div>
      ))}
    </div>
  );
}
