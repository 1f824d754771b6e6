"use client";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { Source } from "./source";

interface Props {
  /** What is shown, with its numbers. */
  readonly title: string;
  readonly source: Source;
  /** The page's address with this object's settings. */
  readonly link: () => string;
}

/** The address changes a moment after the settings do, and history tells nobody: it is read when the page is about to be printed. */
function watchPrint(listener: () => void): () => void {
  window.addEventListener("beforeprint", listener);
  return () => window.removeEventListener("beforeprint", listener);
}

/** On paper, below the drawing: what it shows, and the link that restores it. */
export function Caption({ title, source, link }: Props) {
  const t = useTranslations("object.caption");
  const address = useSyncExternalStore(watchPrint, link, link);
  return (
    <p data-caption className="hidden">
      <b>{title}</b>
      <br />
      {t(source)} <a href={address}>{address}</a>
    </p>
  );
}
