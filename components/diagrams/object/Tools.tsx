"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { CommonValues } from "@/lib/spec/object";
import { copyText } from "./clipboard";

interface Props {
  /** Left out where the object has no table beside its drawing. */
  readonly view?: CommonValues["view"];
  /** The query's key of an own photo that is shown, else null. */
  readonly ownPhoto: string | null;
  /** Opens the code, where there is a graph to take away. */
  readonly code?: ReactNode;
  /** Tools of the object's own, before the view. */
  readonly more?: ReactNode;
  /** Left out where there is no drawing to save. */
  readonly onSave?: (kind: "svg" | "png") => Promise<void>;
  onView(view: "drawing" | "table"): void;
}

export const LOOK = "text-link hover:underline underline-offset-4 max-lg:min-h-11";

/** This very state; an own photo is in no link, so the sample stands for it. */
function addressToCopy(ownPhoto: string | null): string {
  const address = new URL(window.location.href);
  if (ownPhoto !== null) address.searchParams.delete(ownPhoto);
  return address.href;
}

/** Copy link, save, code, and the same as a table. What happened is said in words. */
export function Tools({ view, ownPhoto, code, more, onView, onSave }: Props) {
  const t = useTranslations("object");
  const [said, setSaid] = useState("");
  async function save(kind: "svg" | "png") {
    try {
      await onSave?.(kind);
      setSaid(t("tools.saved", { kind: kind.toUpperCase() }));
    } catch {
      setSaid(t("tools.notSaved"));
    }
  }
  return (
    <div data-on-screen className="flex flex-wrap items-center gap-x-5 gap-y-1 text-[15px]">
      <span role="status" className="text-sm text-ink-2">
        {said}
      </span>
      <button
        type="button"
        className={LOOK}
        onClick={async () => {
          const done = await copyText(addressToCopy(ownPhoto));
          setSaid(done ? t(ownPhoto !== null ? "tools.copiedWithoutPhoto" : "tools.copied") : t("tools.notCopied"));
        }}
      >
        {t("tools.copy")}
      </button>
      {onSave && view !== "table" && (
        <>
          <button type="button" className={LOOK} onClick={() => void save("svg")}>
            {t("tools.svg")}
          </button>
          <button type="button" className={LOOK} onClick={() => void save("png")}>
            {t("tools.png")}
          </button>
        </>
      )}
      {code}
      {more}
      {view && (
        <button type="button" className={LOOK} onClick={() => onView(view === "table" ? "drawing" : "table")}>
          {t(view === "table" ? "tools.drawing" : "tools.table")}
        </button>
      )}
    </div>
  );
}
