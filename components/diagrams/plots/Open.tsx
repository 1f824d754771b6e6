"use client";
import { useTranslations } from "next-intl";
import type { CommonValues, ObjectSpec } from "@/lib/spec/object";
import { type Settings, Show } from "../object/Show";

interface Props<V extends CommonValues> {
  readonly spec: ObjectSpec<V>;
  /** Namespace of that object's words. */
  readonly words: string;
  readonly set: Settings<V>;
}

/** The way from a point to the object that shows its network. */
export function Open<V extends CommonValues>({ spec, words, set }: Props<V>) {
  const t = useTranslations("plots");
  const name = useTranslations(words);
  return (
    <Show spec={spec} set={set}>
      {t("open", { label: spec.label, name: name("title") })}
    </Show>
  );
}
