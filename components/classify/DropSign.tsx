"use client";
import { useTranslations } from "next-intl";

/** Stands over the page while something is dragged across it. */
export function DropSign() {
  const t = useTranslations("classify.photo");
  return (
    <div data-testid="drop-sign" className="pointer-events-none fixed inset-0 z-30 bg-bg/70 p-3">
      <div className="grid size-full place-items-center rounded-md border-[3px] border-dashed border-link p-6">
        <p className="rounded-md bg-ink px-5 py-3 text-center text-lg font-semibold text-bg">{t("dropHere")}</p>
      </div>
    </div>
  );
}
