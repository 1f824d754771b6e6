"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import type { Field } from "@/lib/spec/frame";
import { type CommonValues, type ObjectSpec, readObject, tasteOf } from "@/lib/spec/object";
import { showStage } from "./anchor";
import { hold } from "./held";
import { useObjectState } from "./useObjectState";

/** Settings as the query writes them: `{ g: 3, t: 1 }`. All others go to their defaults. */
export type Settings<V> = Readonly<Partial<Record<keyof V & string, string | number>>>;

interface Props<V extends CommonValues> {
  readonly spec: ObjectSpec<V>;
  readonly set: Settings<V>;
  readonly children: ReactNode;
}

const LOOK = "rounded-sm text-link underline decoration-dotted decoration-2 underline-offset-4 hover:decoration-solid";

/** The query that such settings stand for. */
export function queryOf<V extends CommonValues>(spec: ObjectSpec<V>, set: Settings<V>): URLSearchParams {
  const table = spec.table as Readonly<Record<string, Field<unknown>>>;
  return new URLSearchParams(Object.entries(set).map(([name, value]) => [table[name]?.key ?? name, String(value)]));
}

function Live<V extends CommonValues>({ spec, set, children }: Props<V>) {
  const { values, replace } = useObjectState(spec);
  const t = useTranslations("object");
  const query = queryOf(spec, set);
  return (
    <a
      href={`?${query}#${spec.anchor}`}
      className={LOOK}
      title={t("showHint")}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        hold(spec.anchor, values, event.currentTarget);
        replace(readObject(spec, query, tasteOf(spec, values)).values);
        showStage(spec.anchor);
      }}
    >
      {children}
    </a>
  );
}

/**
 * A phrase of the text that sets an object: settings, time and what is looked at. It is a link to that very state, so it
 * can be sent on and works in a new tab; followed here it keeps what the reader had, and the object offers the way back.
 */
export function Show<V extends CommonValues>(props: Props<V>) {
  return (
    <Suspense fallback={<span className={LOOK}>{props.children}</span>}>
      <Live {...props} />
    </Suspense>
  );
}
