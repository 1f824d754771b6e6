"use client";
import { useTranslations } from "next-intl";
import { Stepper } from "@/components/controls/Stepper";
import { FIRE, type FireValues, fireBase, writeFire } from "@/lib/spec/fire";
import { STORY, STORY_LENGTH } from "@/lib/spec/fire-story";
import { FIRE_ANCHOR, tasteOf } from "./anchor";
import { type Held, hold, letGo } from "./held";

interface Props {
  readonly values: FireValues;
  readonly held: Held | null;
  onGo(values: FireValues): void;
}

/** The module told in steps. Each sets the diagram; the reader may leave at any moment and has his own settings back. */
export function Story({ values, held, onGo }: Props) {
  const t = useTranslations("fire");
  const { step } = values;
  const at = STORY[step - 1];
  const { in: channels, s1, e1, e3 } = fireBase(step);
  // The step's own settings: its sentence says what it set, whatever the reader turns afterwards.
  const told = { in: channels, s1, e1, e3, out: e1 + e3, heavier: s1 / FIRE.s1.default };
  const go = (to: number) => {
    if (step === 0) hold(values, null);
    onGo({ ...fireBase(to), ...tasteOf(values), ...STORY[to - 1]?.set, step: to });
  };
  return (
    <Stepper
      name={t("story.name")}
      step={step}
      count={STORY_LENGTH}
      href={(to) => `?${writeFire(fireBase(to)).toString()}#${FIRE_ANCHOR}`}
      onStep={go}
    >
      <p className="text-[15px] leading-snug">
        {at ? (
          <>
            <b>{t(`story.${at.id}.title`)}</b> <span className="text-ink-2">{t(`story.${at.id}.text`, told)}</span>
          </>
        ) : (
          <span className="text-ink-2">{t("story.invite", { count: STORY_LENGTH })}</span>
        )}{" "}
        <span className="gap-x-5 max-lg:flex max-lg:flex-wrap">
          {step > 0 && (
            <button
              type="button"
              className="whitespace-nowrap text-link underline underline-offset-2 max-lg:min-h-11"
              onClick={() => onGo({ ...values, step: 0 })}
            >
              {t("story.leave")}
            </button>
          )}{" "}
          {held && (
            <button
              type="button"
              className="whitespace-nowrap text-link underline underline-offset-2 max-lg:min-h-11"
              onClick={() => {
                onGo(held.values);
                letGo();
                held.from?.scrollIntoView({ block: "center" });
                held.from?.focus({ preventScroll: true });
              }}
            >
              {t("story.back")}
            </button>
          )}
        </span>
      </p>
    </Stepper>
  );
}
