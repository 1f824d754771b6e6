"use client";
import { createParser, useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { Field } from "@/lib/spec/frame";
import { baseOf, type CommonValues, type ObjectSpec } from "@/lib/spec/object";

/** A value of the query. Wrapped, because a link can also say "nothing", which is not the same as being silent. */
interface Said {
  readonly value: unknown;
}

type Query = Readonly<Record<string, Said | null>>;

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

const fieldsOf = <V extends CommonValues>({ table }: ObjectSpec<V>) =>
  Object.entries(table as Readonly<Record<string, Field<unknown>>>);

function valuesOf<V extends CommonValues>(spec: ObjectSpec<V>, query: Query): V {
  const step = query.step ? (query.step.value as number) : 0;
  const said = Object.entries(query).flatMap(([name, known]) => (known ? [[name, known.value]] : []));
  return { ...baseOf(spec, step), ...Object.fromEntries(said) };
}

function queryOf<V extends CommonValues>(spec: ObjectSpec<V>, values: V): Query {
  const base = { ...baseOf(spec, values.step), step: 0 };
  const entries = fieldsOf(spec).map(([name, field]) => {
    const [value, usual] = [values[name as keyof V], base[name as keyof V]];
    return [name, field.equal(value, usual) ? null : { value }];
  });
  return Object.fromEntries(entries);
}

export interface ObjectState<V> {
  readonly values: V;
  /** `begin` makes an entry of the browser's history, `go on` continues the last one. */
  set(change: Partial<V>, gesture: Gesture): void;
  /** Puts these very values in place of all. */
  replace(values: V): void;
}

/** An object's state, which is the query and nothing else; every component that asks sees the same. */
export function useObjectState<V extends CommonValues>(spec: ObjectSpec<V>): ObjectState<V> {
  const { parsers, urlKeys } = useMemo(() => {
    const fields = fieldsOf(spec);
    return {
      parsers: Object.fromEntries(fields.map(([name, field]) => [name, parserOf(field)])),
      urlKeys: Object.fromEntries(fields.map(([name, { key }]) => [name, key])),
    };
  }, [spec]);
  const [query, setQuery] = useQueryStates(parsers, { urlKeys, shallow: true, scroll: false });
  const values = useMemo(() => valuesOf(spec, query), [spec, query]);
  const set = useCallback(
    (change: Partial<V>, gesture: Gesture) => {
      setQuery((old) => queryOf(spec, { ...valuesOf(spec, old), ...change }), {
        history: gesture === "begin" ? "push" : "replace",
      });
    },
    [setQuery, spec],
  );
  const replace = useCallback((next: V) => void setQuery(queryOf(spec, next), { history: "push" }), [setQuery, spec]);
  return useMemo(() => ({ values, set, replace }), [values, set, replace]);
}
