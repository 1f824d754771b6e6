"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { UnitsBuilt, UnitsView } from "./derive";

interface Props {
  readonly view: UnitsView;
  readonly built: UnitsBuilt;
}

/** Whose maps the units read, and whose weights they run with. */
export function Origin({ view, built }: Props) {
  const t = useTranslations("units.from");
  const format = useFormatter();
  const { c, shuffle } = view.widths;
  const { input, figures } = built;
  const trained = figures.filter((figure) => figure.trained);
  const seeded = figures.filter((figure) => !figure.trained);
  const names = trained.map(({ kind, scope }) => t("unit", { kind, scope }));
  return (
    <>
      {t(input.of === c ? "input" : "inputFirst", { c, of: input.of, scope: input.scope })}{" "}
      {trained.length > 0 && t("trained", { units: format.list(names) })}{" "}
      {t("seeded", { units: format.list(seeded.map(({ kind }) => kind)) })}{" "}
      {shuffle === "off" && trained.length > 0 && t("unshuffled")}
    </>
  );
}
