"use client";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useRef, useState } from "react";
import type { Takeaway } from "./takeaway";

const CodePanel = lazy(() => import("./CodePanel").then((room) => ({ default: room.CodePanel })));

interface Props {
  /** What the code is of, as the page calls it. */
  readonly title: string;
  /** On the button, where that is more than the word. */
  readonly label?: string;
  /** Asked when the panel opens. */
  readonly code: () => readonly Takeaway[];
  /** Address of the page with these settings. */
  readonly link: () => string;
  readonly className?: string;
}

/** Opens the panel with the code; everything in it is fetched then. */
export function CodeTool({ title, label, code, link, className }: Props) {
  const t = useTranslations("object.code");
  const [open, setOpen] = useState<{ readonly takeaways: readonly Takeaway[]; readonly link: string } | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={opener}
        type="button"
        aria-haspopup="dialog"
        aria-label={label && t("title", { title: label })}
        className={className}
        onClick={() => {
          const takeaways = code();
          if (takeaways.length > 0) setOpen({ takeaways, link: link() });
        }}
      >
        {label ?? t("tool")}
      </button>
      {open && (
        <Suspense>
          <CodePanel title={title} {...open} opener={opener} onClose={() => setOpen(null)} />
        </Suspense>
      )}
    </>
  );
}
