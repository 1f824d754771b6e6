"use client";
import { createParser, type UrlKeys, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { FIRE, type FireKey, type FireValues, fireBase } from "@/lib/spec/fire";
import type { Field } from "@/lib/spec/frame";

/** A value of the query. Wrapped, because a link can also say "nothing", which is not the same as being silent. */
interface Said {
  readonly value: unknown;
}

const NAMES = Object.keys(FIRE) as FireKey[];

function parserOf(field: Field<unknown>) {
  return createParser<Said>({
    parse(text) {
      const { value, rule } = field.read(text);
      return rule === undefined || rule === "range" ? { value } : null;
    },
    serialize: ({ value }) => field.write(value),
    eq: (a, b) => field.equal(a.value, b.value),
  });
}

const PARSERS = Object.fromEntries(NAMES.map((name) => [name, parserOf(FIRE[name] as Field<unknown>)])) as Record<
  FireKey,
  ReturnType<typeof parserOf>
>;
const KEYS = Object.fromEntries(NAMES.map((name) => [name, FIRE[name].key])) as UrlKeys<typeof PARSERS>;

type Query = Record<FireKey, Said | null>;

function valuesOf(query: Query): FireValues {
  const step = query.step ? (query.step.value as number) : 0;
  const base = fireBase(step);
  const said = NAMES.flatMap((name) => {
    const known = query[name];
    return known ? [[name, known.value]] : [];
  });
  return { ...base, ...Object.fromEntries(said) };
}

function queryOf(values: FireValues): Query {
  const base = { ...fireBase(values.step), step: 0 };
  const entries = NAMES.map((name) => {
    const field = FIRE[name] as Field<unknown>;
    return [name, field.equal(values[name], base[name]) ? null : { value: values[name] }];
  });
  return Object.fromEntries(entries) as Query;
}

export interface FireState {
  readonly values: FireValues;
  /** `begin` makes an entry of the browser's history, `go on` continues the last one. */
  set(change: Partial<FireValues>, gesture: Gesture): void;
  /** Puts these very values in place of all. */
  replace(values: FireValues): void;
}

/** S1's state, which is the query and nothing else; every component that asks sees the same. */
export function useFireState(): FireState {
  const [query, setQuery] = useQueryStates(PARSERS, { urlKeys: KEYS, shallow: true, scroll: false });
  const values = useMemo(() => valuesOf(query), [query]);
  const set = useCallback(
    (change: Partial<FireValues>, gesture: Gesture) => {
      setQuery((old) => queryOf({ ...valuesOf(old), ...change }), {
        history: gesture === "begin" ? "push" : "replace",
      });
    },
    [setQuery],
  );
  const replace = useCallback((next: FireValues) => void setQuery(queryOf(next), { history: "push" }), [setQuery]);
  return { values, set, replace };
}
