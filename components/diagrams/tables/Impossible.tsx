"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ShuffleColumn } from "./shuffle-view";

/** Why columns are empty: there is no such network at these settings. The chosen column's reason stands beside its control. */
export function Impossible({
  columns,
  chosen,
}: {
  readonly columns: readonly ShuffleColumn[];
  readonly chosen: number;
}) {
  const t = useTranslations("shufflenetTable");
  const faults = useTranslations("faults");
  const format = useFormatter();
  const empty = columns.filter(({ fault, groups }) => fault && groups !== chosen);
  if (empty.length === 0) return null;
  return (
    <ul className="grid gap-0.5 text-sm text-ink-2" data-impossible>
      {empty.map(({ groups, fault }) => {
        if (!fault) return null;
        const { rule, node, key = "", given = "", values } = fault;
        const [a, b] = values;
        return (
          <li key={groups}>
            <b>{t("columns.groups", { value: groups })}</b> –{" "}
            {faults(rule, { node, key, given, a: format.number(a), b: format.number(b) })}
          </li>
        );
      })}
    </ul>
  );
}
