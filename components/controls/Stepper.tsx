"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent, ReactNode } from "react";
import { Icon } from "./icons";

interface Props {
  readonly name: string;
  /** From 1; 0 before the first. */
  readonly step: number;
  readonly count: number;
  /** A link of its own for each step. */
  href(step: number): string;
  onStep(step: number): void;
  readonly children?: ReactNode;
}

const ARROW =
  "grid size-9 shrink-0 place-items-center rounded-md border border-line text-ink hover:border-ink-3 disabled:opacity-40 max-lg:size-11";

/** A path told in steps: next and previous, each step a link of its own; arrow keys go along it while the focus is inside. */
export function Stepper({ name, step, count, href, onStep, children }: Props) {
  const t = useTranslations("controls");

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = event.key === "ArrowRight" ? step + 1 : event.key === "ArrowLeft" ? step - 1 : null;
    if (next === null || next < 1 || next > count) return;
    event.preventDefault();
    onStep(next);
  }

  return (
    <nav aria-label={name} onKeyDown={onKeyDown} className="flex items-start gap-x-3 gap-y-2 max-sm:flex-wrap">
      <button
        type="button"
        className={ARROW}
        aria-label={t("previousStep")}
        disabled={step <= 1}
        onClick={() => onStep(step - 1)}
      >
        <Icon name="left" />
      </button>
      <ol className="flex shrink-0 items-center max-lg:hidden">
        {Array.from({ length: count }, (_, i) => i + 1).map((place) => (
          <li key={place}>
            <a
              href={href(place)}
              aria-current={place === step ? "step" : undefined}
              aria-label={t("toStep", { step: place })}
              className={`grid size-9 place-items-center rounded-full text-sm no-underline ${place === step ? "bg-ink font-semibold text-bg" : "text-ink-2 hover:bg-track"}`}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
                event.preventDefault();
                onStep(place);
              }}
            >
              {place}
            </a>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className={ARROW}
        aria-label={t("nextStep")}
        disabled={step >= count}
        onClick={() => onStep(step + 1)}
      >
        <Icon name="right" />
      </button>
      <div className="min-w-0 flex-1 max-sm:basis-full" aria-live="polite">
        {children}
      </div>
    </nav>
  );
}
