"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, lazy, Suspense } from "react";

import type { Opened } from "./contract";
import { longName } from "./names";

// Its code comes when the first block is opened.
const OpenedBlock = lazy(() => import("../inside/OpenedBlock"));

interface Props extends Opened {
  onClose(): void;
}

/** A block opened in place. */
export function Panel({ onClose, ...opened }: Props) {
  const t = useTranslations("map");
  const name = longName(opened.scope);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }
  return (
    <section
      aria-label={t("panel.label", { name })}
      data-panel={opened.scope}
      className="mb-3 rounded-md border border-ink-3 bg-bg"
      onKeyDown={onKeyDown}
    >
      <header className="flex items-baseline justify-between gap-4 px-3 pt-2 text-[15px]">
        <p>
          <b>{name}</b> <span className="text-ink-2">{t("panel.hint")}</span>
        </p>
        <button type="button" className="text-link hover:underline max-lg:min-h-11" onClick={onClose}>
          {t("panel.close")}
        </button>
      </header>
      <Suspense fallback={<div className="h-80" />}>
        <OpenedBlock {...opened} />
      </Suspense>
    </section>
  );
}
