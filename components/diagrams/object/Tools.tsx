"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CommonValues } from "@/lib/spec/object";

interface Props {
  readonly view: CommonValues["view"];
  /** The query's key of an own photo that is shown, else null. */
  readonly ownPhoto: string | null;
  onView(view: CommonValues["view"]): void;
  onSave(kind: "svg" | "png"): Promise<void>;
}

const LOOK = "text-link hover:underline underline-offset-4 max-lg:min-h-11";

/** Copying where no clipboard is to be had (a page over plain http): a text field that has been there for ever. */
function copyByHand(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}

/** This very state; an own photo is in no link, so the sample stands for it. */
function addressToCopy(ownPhoto: string | null): string {
  const address = new URL(window.location.href);
  if (ownPhoto !== null) address.searchParams.delete(ownPhoto);
  return address.href;
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByHand(text);
  }
}

/** Copy link, save, and the same as a table. What happened is said in words. */
export function Tools({ view, ownPhoto, onView, onSave }: Props) {
  const t = useTranslations("object");
  const [said, setSaid] = useState("");
  async function save(kind: "svg" | "png") {
    try {
      await onSave(kind);
      setSaid(t("tools.saved", { kind: kind.toUpperCase() }));
    } catch {
      setSaid(t("tools.notSaved"));
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-1 text-[15px]">
      <span role="status" className="text-sm text-ink-2">
        {said}
      </span>
      <button
        type="button"
        className={LOOK}
        onClick={async () => {
          const done = await copy(addressToCopy(ownPhoto));
          setSaid(done ? t(ownPhoto !== null ? "tools.copiedWithoutPhoto" : "tools.copied") : t("tools.notCopied"));
        }}
      >
        {t("tools.copy")}
      </button>
      {view === "drawing" && (
        <>
          <button type="button" className={LOOK} onClick={() => void save("svg")}>
            {t("tools.svg")}
          </button>
          <button type="button" className={LOOK} onClick={() => void save("png")}>
            {t("tools.png")}
          </button>
        </>
      )}
      <button type="button" className={LOOK} onClick={() => onView(view === "table" ? "drawing" : "table")}>
        {t(view === "table" ? "tools.drawing" : "tools.table")}
      </button>
    </div>
  );
}
