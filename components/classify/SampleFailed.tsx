"use client";
import { useTranslations } from "next-intl";

/** A sample photo did not come; the answers about the photo before it stay. */
export function SampleFailed({ onRetry }: { onRetry(): void }) {
  const t = useTranslations("classify");
  return (
    <div role="alert" className="mb-4 flex flex-wrap items-center gap-3 text-[15px]">
      <p className="text-bad">{t("photo.sampleFailed")}</p>
      <button type="button" className="button min-h-9 py-1 text-sm" onClick={onRetry}>
        {t("column.retry")}
      </button>
    </div>
  );
}
