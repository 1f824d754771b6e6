"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Navigation } from "./Navigation";
import { ThemeSwitch } from "./ThemeSwitch";

/** On a phone the header's entries open below it; Escape, a tap elsewhere or following a link closes them. */
export function PhoneMenu() {
  const t = useTranslations("site");
  const [open, setOpen] = useState(false);
  const panel = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      setOpen(false);
      button.current?.focus();
    };
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("pointerdown", onPointer);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("pointerdown", onPointer);
    };
  }, [open]);

  return (
    <div ref={root} className="md:hidden">
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
        className="-mr-2 grid size-11 place-items-center rounded-md"
      >
        <span className="sr-only">{open ? t("closeMenu") : t("openMenu")}</span>
        <svg
          viewBox="0 0 20 20"
          width="20"
          height="20"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinecap="round"
          aria-hidden="true"
        >
          <path d={open ? "M4 4l12 12M16 4L4 16" : "M3 6h14M3 10h14M3 14h14"} />
        </svg>
      </button>
      <div id={panel} hidden={!open} className="absolute inset-x-0 top-14 z-40 border-b border-line bg-bg px-4 pb-5">
        <Navigation upright onFollow={() => setOpen(false)} />
        <div className="mt-4 flex items-center justify-between">
          <span aria-hidden="true" className="text-ink-2">
            {t("theme.label")}
          </span>
          <ThemeSwitch name="theme-phone" />
        </div>
      </div>
    </div>
  );
}
