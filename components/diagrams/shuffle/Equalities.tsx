"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ShuffleView } from "./derive";
import { type Equality, holds, useEqualities } from "./useEqualities";

/** Small numbers as 3.6 × 10⁻⁷. */
function Small({ value }: { readonly value: number }) {
  const format = useFormatter();
  if (value === 0) return <>0</>;
  const exponent = Math.floor(Math.log10(value));
  return (
    <>
      {format.number(value / 10 ** exponent, { maximumFractionDigits: 1 })} × 10<sup>{exponent}</sup>
    </>
  );
}

/** Where the shuffle makes no difference: each claim run twice and the results held against each other. */
export function Equalities({ view, photo }: { readonly view: ShuffleView; readonly photo: string | null }) {
  const t = useTranslations("shuffle.equal");
  const format = useFormatter();
  const equalities = useEqualities(view, photo);
  const verdict = (equality: Equality) => {
    if (view.built?.tooLarge) return t("tooLarge");
    if (!equality.found) return t("running");
    return holds(equality) ? t(equality.found.difference === 0 ? "equal" : "rounding") : t("fault");
  };
  return (
    <section className="min-w-0">
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title")}</h3>
        <span className="text-sm text-ink-2">{t("unit")}</span>
      </div>
      <dl className="grid gap-3 text-sm">
        {equalities.map((equality) => {
          const { id, found } = equality;
          const bad = found !== null && !holds(equality);
          return (
            <div key={id} data-equality={id} data-holds={found ? !bad : undefined}>
              <dt className="font-semibold">{t(`${id}.question`)}</dt>
              <dd className="text-ink-2">
                {t(`${id}.answer`)}
                <span className={`mt-0.5 block tabular-nums ${bad ? "text-bad" : "text-ink"}`} role="status">
                  {found && (
                    <>
                      {t("difference")}{" "}
                      <b>
                        <Small value={found.difference} />
                      </b>{" "}
                      <span className="text-ink-2">
                        {t("of", {
                          numbers: format.number(found.numbers),
                          largest: format.number(found.largest, { maximumSignificantDigits: 3 }),
                        })}
                      </span>{" "}
                    </>
                  )}
                  {verdict(equality)}
                </span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
