"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { FIRE, type FireKey, fireBase } from "@/lib/spec/fire";
import { readQuery } from "@/lib/spec/frame";
import { showDiagram, tasteOf } from "./anchor";
import { hold } from "./held";
import { useFireState } from "./useFireState";

interface Props {
  /** Settings as the query writes them: `{ s1: 64, t: 1, pixel: "e3.48.20.25" }`. All others go to their defaults. */
  readonly set: Readonly<Partial<Record<FireKey, string | number>>>;
  readonly children: ReactNode;
}

const LOOK =
  "inline cursor-pointer rounded-sm border-b-2 border-dotted border-current text-left text-link hover:bg-track";

function Live({ set, children }: Props) {
  const { values, replace } = useFireState();
  const t = useTranslations("fire");
  return (
    <button
      type="button"
      className={LOOK}
      title={t("showHint")}
      onClick={(event) => {
        const entries = Object.entries(set).map(([name, value]) => [FIRE[name as FireKey].key, String(value)]);
        const shown = readQuery(FIRE, new URLSearchParams(entries), { ...fireBase(0), ...tasteOf(values) });
        hold(values, event.currentTarget);
        replace(shown.values);
        showDiagram();
      }}
    >
      {children}
    </button>
  );
}

/** A phrase of the text that sets the diagram: settings, time and inspected pixel. The object offers the way back. */
export function Show(props: Props) {
  return (
    <Suspense fallback={<span className={LOOK}>{props.children}</span>}>
      <Live {...props} />
    </Suspense>
  );
}
