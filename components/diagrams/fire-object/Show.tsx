"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { FIRE, type FireKey, fireBase } from "@/lib/spec/fire";
import { readQuery } from "@/lib/spec/frame";
import { FIRE_ANCHOR, showDiagram, tasteOf } from "./anchor";
import { hold } from "./held";
import { useFireState } from "./useFireState";

interface Props {
  /** Settings as the query writes them: `{ s1: 64, t: 1, pixel: "e3.48.20.25" }`. All others go to their defaults. */
  readonly set: Readonly<Partial<Record<FireKey, string | number>>>;
  readonly children: ReactNode;
}

const LOOK = "rounded-sm text-link underline decoration-dotted decoration-2 underline-offset-4 hover:decoration-solid";

function Live({ set, children }: Props) {
  const { values, replace } = useFireState();
  const t = useTranslations("fire");
  const entries = Object.entries(set).map(([name, value]) => [FIRE[name as FireKey].key, String(value)]);
  const query = new URLSearchParams(entries);
  return (
    <a
      href={`?${query}#${FIRE_ANCHOR}`}
      className={LOOK}
      title={t("showHint")}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        const shown = readQuery(FIRE, query, { ...fireBase(0), ...tasteOf(values) });
        hold(values, event.currentTarget);
        replace(shown.values);
        showDiagram();
      }}
    >
      {children}
    </a>
  );
}

/**
 * A phrase of the text that sets the diagram: settings, time and inspected pixel. It is a link to that very state, so it
 * can be sent on and works in a new tab; followed here it keeps what the reader had, and the object offers the way back.
 */
export function Show(props: Props) {
  return (
    <Suspense fallback={<span className={LOOK}>{props.children}</span>}>
      <Live {...props} />
    </Suspense>
  );
}
