"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NETWORKS } from "./networks";
import { verdict } from "./probabilities";
import type { ClassName } from "./trained";

interface Props {
  /** Each network's first class, null where it has not answered. */
  readonly firsts: readonly (number | null)[];
  readonly classes: readonly ClassName[];
  /** How many of the networks doubt their answer. */
  readonly doubts: number;
  /** The photo is a sample that none of the classes describes. */
  readonly unknown: boolean;
  /** None has answered and each has said why. */
  readonly failed: boolean;
}

/** What the networks say, in one sentence: agreement first. */
export function Verdict({ firsts, doubts, unknown, classes, failed }: Props) {
  const t = useTranslations("classify.verdict");
  const format = useFormatter();
  const locale = useLocale() === "zh" ? "zh" : "en";
  const name = (cls: number | undefined): string => (cls === undefined ? "" : (classes[cls]?.[locale] ?? ""));
  const network = (index: number): string => NETWORKS[index]?.name ?? "";
  const strong = { b: (chunks: ReactNode) => <b className="leading-[inherit] whitespace-nowrap">{chunks}</b> };

  function sentence(): ReactNode {
    const answered = firsts.flatMap((cls, index) => (cls === null ? [] : [{ cls, index }]));
    if (answered.length < firsts.length) {
      if (answered.length === 0) return t(failed ? "failed" : "waiting");
      return format.list(answered.map(({ cls, index }) => t("says", { network: network(index), cls: name(cls) })));
    }
    const [most, next] = verdict(answered.map(({ cls }) => cls));
    if (!next) return t.rich("all", { ...strong, first: name(most?.cls) });
    if (most?.by.length === 2) {
      return t.rich("twoOne", {
        ...strong,
        pair: t("pair", { a: network(most.by[0] ?? 0), b: network(most.by[1] ?? 0) }),
        first: name(most.cls),
        single: network(next.by[0] ?? 0),
        second: name(next.cls),
      });
    }
    return t("apart", {
      list: format.list(answered.map(({ cls, index }) => t("says", { network: network(index), cls: name(cls) }))),
    });
  }

  const note = unknown ? t("unknown") : "";
  return (
    <>
      <p role="status" data-testid="verdict" className="text-[22px] leading-snug text-balance">
        {sentence()}
      </p>
      <p role="status" data-testid="doubts" className="mt-1 text-[15px] leading-snug text-ink-2">
        {note} {doubts > 0 && t(unknown ? "doubtKnown" : "doubt", { count: doubts, all: firsts.length })}
      </p>
    </>
  );
}
