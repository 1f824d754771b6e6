"use client";

import { useTranslations } from "next-intl";
import { useLayoutEffect, useState } from "react";
import { applyTheme, keep, readTheme, type ThemeChoice, themeKey, themes } from "./theme";

const icons: Readonly<Record<ThemeChoice, string>> = {
  light:
    "M8 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9 13 13M13 3l-1.1 1.1M4.1 11.9 3 13",
  dark: "M13.5 9.8A6 6 0 0 1 6.2 2.5a6 6 0 1 0 7.3 7.3Z",
  system: "M2 3h12v8H2zM6 14h4M8 11v3",
};

/** Light, dark or as the system has it: three radio buttons, so arrow keys and screen readers know what to do. */
export function ThemeSwitch({ name }: { name: string }) {
  const t = useTranslations("site.theme");
  const [choice, setChoice] = useState<ThemeChoice | null>(null);

  // React may have rendered <html> anew (a change of language does): put the theme back before the browser draws.
  useLayoutEffect(() => {
    const saved = readTheme();
    setChoice(saved);
    applyTheme(saved);
    const preference = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => applyTheme(readTheme());
    preference.addEventListener("change", follow);
    window.addEventListener("storage", follow);
    return () => {
      preference.removeEventListener("change", follow);
      window.removeEventListener("storage", follow);
    };
  }, []);

  function choose(next: ThemeChoice): void {
    setChoice(next);
    keep(themeKey, next);
    applyTheme(next);
  }

  return (
    <fieldset className="flex h-8 items-center rounded-md border border-line p-px">
      <legend className="sr-only">{t("label")}</legend>
      {themes.map((theme) => (
        <label
          key={theme}
          title={t(theme)}
          className="relative grid h-7 w-8 cursor-pointer place-items-center rounded-[5px] text-ink-3 hover:text-ink has-checked:bg-track has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={theme}
            checked={choice === theme}
            onChange={() => choose(theme)}
            className="absolute inset-0 m-0 cursor-pointer opacity-0"
          />
          <span className="sr-only">{t(theme)}</span>
          <svg
            viewBox="0 0 16 16"
            width="16"
            height="16"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
            aria-hidden="true"
          >
            <path d={icons[theme]} />
          </svg>
        </label>
      ))}
    </fieldset>
  );
}
