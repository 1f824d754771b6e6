"use client";
import { createParser, useQueryState } from "nuqs";
import { useCallback, useMemo } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { Field } from "@/lib/spec/frame";

/** One field of the query: its value, the default where the query is silent or says what cannot be. */
export function useField<T>(field: Field<T>): readonly [value: T, set: (value: T, gesture: Gesture) => void] {
  const parser = useMemo(
    () =>
      createParser<{ readonly value: T }>({
        parse(text) {
          const { value, rule } = field.read(text);
          return rule === undefined || rule === "range" ? { value } : null;
        },
        serialize: ({ value }) => field.write(value),
        eq: (a, b) => field.equal(a.value, b.value),
      }),
    [field],
  );
  const [said, say] = useQueryState(field.key, parser);
  const set = useCallback(
    (value: T, gesture: Gesture) =>
      void say(field.equal(value, field.default) ? null : { value }, {
        history: gesture === "begin" ? "push" : "replace",
      }),
    [say, field],
  );
  return [said ? said.value : field.default, set];
}
