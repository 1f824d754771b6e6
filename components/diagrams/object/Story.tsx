"use client";
import { useTranslations } from "next-intl";
import { Stepper } from "@/components/controls/Stepper";
import { baseOf, type CommonValues, tasteOf, writeObject } from "@/lib/spec/object";
import { hold, letGo, useHeld } from "./held";
import type { LiveState } from "./useObject";

interface Props<V extends CommonValues> {
  readonly object: LiveState<V>;
  /** Namespace of the words: `story.name`, `story.invite`, `story.<id>.title`, `story.<id>.text`. */
  readonly words: string;
  /** Values for the words of a step, from that step's own settings: a sentence says what it set, whatever is turned afterwards. */
  told?(settings: V): Readonly<Record<string, string | number>>;
}

const BUTTON = "whitespace-nowrap text-link underline underline-offset-2 max-lg:min-h-11";

/** The object told in steps. Each sets the diagram; the reader may leave at any moment and has his own settings back. */
export function Story<V extends CommonValues>({ object, words, told }: Props<V>) {
  const t = useTranslations(words);
  const common = useTranslations("object");
  const { spec, values, replace } = object;
  const held = useHeld(spec.anchor);
  const { step } = values;
  const count = spec.story.length;
  const at = spec.story[step - 1];
  const go = (to: number) => {
    if (step === 0) hold(spec.anchor, values, null);
    replace({ ...baseOf(spec, to), ...tasteOf(spec, values), ...spec.story[to - 1]?.set, step: to });
  };
  return (
    <Stepper
      name={t("story.name")}
      step={step}
      count={count}
      href={(to) => `?${writeObject(spec, baseOf(spec, to)).toString()}#${spec.anchor}`}
      onStep={go}
    >
      <p className="text-[15px] leading-snug">
        {at ? (
          <>
            <b>{t(`story.${at.id}.title`)}</b>{" "}
            <span className="text-ink-2">{t(`story.${at.id}.text`, told?.(baseOf(spec, step)))}</span>
          </>
        ) : (
          <span className="text-ink-2">{t("story.invite", { count })}</span>
        )}{" "}
        <span className="gap-x-5 max-lg:flex max-lg:flex-wrap">
          {step > 0 && (
            <button type="button" className={BUTTON} onClick={() => replace({ ...values, step: 0 })}>
              {common("story.leave")}
            </button>
          )}{" "}
          {held && (
            <button
              type="button"
              className={BUTTON}
              onClick={() => {
                replace(held.values as V);
                letGo(spec.anchor);
                held.from?.scrollIntoView({ block: "center" });
                held.from?.focus({ preventScroll: true });
              }}
            >
              {common("story.back")}
            </button>
          )}
        </span>
      </p>
    </Stepper>
  );
}
