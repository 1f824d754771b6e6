"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";

interface Props {
  /** What the number is, for those who hear the page. */
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Decimals that are kept. */
  readonly decimals?: number;
  onEnter(value: number): void;
  /** Says what was wrong with an entry, or null once one was right. */
  onComplaint(sentence: string | null): void;
  readonly describedBy?: string;
}

/** A number that can be typed. Enter or leaving the box takes it; Escape gives the old one back; nonsense is answered in words. */
export function NumberEntry({ name, value, min, max, decimals = 0, onEnter, onComplaint, describedBy }: Props) {
  const t = useTranslations("controls");
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);

  function take() {
    if (draft === null) return;
    // Full-width digits, as Chinese input methods type them, and a typeset minus are digits and a minus.
    const typed = draft.normalize("NFKC").replace("−", "-").replace(/[\s_]/g, "");
    // A comma parts thousands where three digits follow each; elsewhere it is a decimal comma.
    const text = /^-?\d{1,3}(,\d{3})+$/.test(typed) ? typed.replaceAll(",", "") : typed.replace(",", ".");
    setDraft(null);
    const given = Number(text);
    if (text === "" || !Number.isFinite(given)) {
      onComplaint(t(text === "" ? "nothing" : "notANumber", { given: draft.trim().slice(0, 20), name, value }));
      return;
    }
    const kept = Math.round(given * 10 ** decimals) / 10 ** decimals;
    const taken = Math.min(max, Math.max(min, kept));
    if (given < min) onComplaint(t("tooSmall", { name, min }));
    else if (given > max) onComplaint(t("tooLarge", { name, max }));
    else if (kept !== given) onComplaint(t(decimals === 0 ? "rounded" : "roundedTo", { name, value: taken, decimals }));
    else onComplaint(null);
    if (taken !== value) onEnter(taken);
  }

  return (
    <input
      id={id}
      type="text"
      inputMode={decimals === 0 ? "numeric" : "decimal"}
      autoComplete="off"
      aria-label={t(decimals === 0 ? "entry" : "entryDecimal", { name, min, max })}
      aria-describedby={describedBy}
      className="h-7 w-14 rounded-md border border-line bg-bg px-1.5 text-right font-text text-[15px] tabular-nums text-ink hover:border-ink-3 max-lg:h-11 max-lg:w-16"
      value={draft ?? String(value)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") take();
        if (event.key === "Escape") {
          setDraft(null);
          onComplaint(null);
        }
      }}
    />
  );
}
