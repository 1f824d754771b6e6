"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CostBar } from "@/components/marks/CostBar";
import type { ShuffleView } from "./derive";

const ROWS = ["weights", "macs"] as const;
const KINDS = ["grouped", "ungrouped", "plain"] as const;
const DIGITS = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;

const LETTERS = {
  grouped: (
    <>
      2 · <i>c</i> · <i>c</i>/<i>g</i>
    </>
  ),
  ungrouped: (
    <>
      2 · <i>c</i> · <i>c</i>
    </>
  ),
  plain: (
    <>
      2 · 9 · <i>c</i> · <i>c</i>
    </>
  ),
} as const;

/** What the two layers cost against the same without groups and against plain 3x3 layers; the shuffle itself costs nothing. */
export function Costs({ view }: { readonly view: ShuffleView }) {
  const t = useTranslations("shuffle.cost");
  const format = useFormatter();
  const { built, widths } = view;
  if (!built) return null;
  const { channels, groups, h } = widths;
  const factors = {
    grouped: [2, channels, channels / groups],
    ungrouped: [2, channels, channels],
    plain: [2, 9, channels, channels],
  } as const;
  const product = (numbers: readonly number[]) => numbers.map((number) => format.number(number)).join(" · ");
  return (
    <section className="min-w-0" data-comparison>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title", { channels })}</h3>
        <span className="text-sm text-ink-2">{t("linear")}</span>
      </div>
      {ROWS.map((row) => (
        <div key={row} className="mt-2">
          <p className="flex items-baseline justify-between gap-2">
            <span className="text-[15px]">{t(row, { h })}</span>
            <span className="text-sm text-ink-2" data-ratio={row}>
              {groups === 1
                ? t("same")
                : t.rich("fewer", {
                    ratio: format.number(built.ungrouped[row] / built.grouped[row], DIGITS),
                    b: (chunks) => (
                      <b className="text-[28px] leading-none font-semibold text-ink tabular-nums">{chunks}</b>
                    ),
                  })}
            </span>
          </p>
          {KINDS.map((kind) => (
            <div key={kind} className="mt-1" data-cost={`${row} ${kind}`}>
              <CostBar
                segments={[{ role: kind === "grouped" ? "expand1" : "plain", value: built[kind][row] }]}
                max={built.plain[row]}
                label={`${t(kind)}: ${format.number(built[kind][row])}`}
              />
              <p className="flex justify-between gap-3 text-[13px] tabular-nums">
                <span className="text-ink-2">
                  {t(kind)}:{" "}
                  {row === "weights" ? (
                    LETTERS[kind]
                  ) : (
                    <>
                      {LETTERS[kind]} · <i>h</i> · <i>h</i>
                    </>
                  )}{" "}
                  ={" "}
                  <span className="max-sm:hidden">
                    {product(row === "weights" ? factors[kind] : [...factors[kind], h, h])}
                  </span>
                </span>
                <b>{format.number(built[kind][row])}</b>
              </p>
            </div>
          ))}
        </div>
      ))}
      <p className="mt-2 text-sm" data-moving>
        {t.rich("moving", {
          weights: built.moving.weights,
          macs: built.moving.macs,
          b: (chunks) => <b>{chunks}</b>,
        })}
      </p>
    </section>
  );
}
