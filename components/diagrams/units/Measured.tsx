"use client";
import { useFormatter, useTranslations } from "next-intl";
import { CHECKS, PROBE, type UnitsView } from "./derive";
import { type Difference, useDifferences } from "./useUnitsRun";

/** What was claimed to be equal, measured in this browser. */
export function Measured({ view, photo }: { readonly view: UnitsView; readonly photo: string | null }) {
  const differences = useDifferences(view, photo);
  const t = useTranslations("units");
  const format = useFormatter();
  const number = (value: number) => (value === 0 ? "0" : format.number(value, { maximumSignificantDigits: 3 }));
  const said = (difference: Difference | undefined) =>
    difference ? { most: number(difference.most), inner: number(difference.inner) } : { most: "…", inner: "…" };
  return (
    <div className="min-w-0" data-measured>
      <h3 className="mb-1 text-[17px]">{t("measured.title", PROBE)}</h3>
      <ul className="grid gap-1 text-[15px] text-ink-2">
        {CHECKS.map((name) => (
          <li key={name} data-check={name}>
            {t(`measured.${name}`, said(differences[name]))}
          </li>
        ))}
      </ul>
    </div>
  );
}
