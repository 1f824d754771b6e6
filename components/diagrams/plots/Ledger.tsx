"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export interface LedgerRow {
  readonly id: string;
  readonly what: ReactNode;
  readonly printed: ReactNode;
  readonly counted: ReactNode;
  readonly why: ReactNode;
}

/** What a paper prints beside what comes out, where the two part, and the reason. */
export function Ledger({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const t = useTranslations("plots.ledger");
  return (
    <section className="min-w-0" data-ledger>
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title")}</h3>
        <span className="text-sm text-ink-2">{t("note")}</span>
      </div>
      <dl className="text-[15px] leading-snug tabular-nums">
        {rows.map(({ id, what, printed, counted, why }) => (
          <div key={id} className="border-t border-line py-2" data-row={id}>
            <dt className="flex flex-wrap justify-between gap-x-4">
              <span>{what}</span>
              <span className="sm:whitespace-nowrap">
                <span className="text-ink-2">{t("printed")}</span> {printed}{" "}
                <span className="ml-3 text-ink-2">{t("counted")}</span> <b>{counted}</b>
              </span>
            </dt>
            <dd className="text-sm text-ink-2">{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
