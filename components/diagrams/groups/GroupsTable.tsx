"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Checked } from "@/lib/readings/check";
import type { GroupsView } from "./derive";

interface Props {
  readonly view: GroupsView;
  readonly checked: Checked | null;
}

/** Outputs that changed when the input channel did, as the run found them. */
function heardBy({ rows, columns, reaches }: Checked, column: number): number {
  return Array.from({ length: rows }, (_, row) => reaches[row * columns + column] ?? 0).reduce((sum, n) => sum + n, 0);
}

/** The drawing as a table: what each group reads and makes, what it costs, and who was found to hear it. */
export function GroupsTable({ view, checked }: Props) {
  const t = useTranslations("groups.table");
  const format = useFormatter();
  const { built, widths } = view;
  if (!built) return null;
  const { in: channels, out, groups } = widths;
  const range = (group: number, count: number) =>
    t("range", { first: (group * count) / groups, last: ((group + 1) * count) / groups - 1 });
  return (
    <div className="max-h-[640px] overflow-auto" data-table>
      <table className="w-full text-[15px] tabular-nums [&_td]:px-3 [&_td]:py-1.5 [&_td]:text-right [&_th]:px-3 [&_th]:py-1.5 [&_th]:text-left">
        <caption className="pb-2 text-left text-ink-2">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-ink">
            {(["group", "reads", "makes", "weights", "macs", "heard"] as const).map((name, i) => (
              <th key={name} scope="col" className={i > 0 ? "!text-right" : ""}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: groups }, (_, group) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
            <tr key={group} className="border-b border-line">
              <th scope="row">{group}</th>
              <td>{range(group, channels)}</td>
              <td>{range(group, out)}</td>
              <td>{format.number(built.price.weights / groups)}</td>
              <td>{format.number(built.price.macs / groups)}</td>
              <td>{checked ? format.number(heardBy(checked, (group * channels) / groups)) : "…"}</td>
            </tr>
          ))}
          <tr className="border-b-2 border-ink font-semibold">
            <th scope="row">{t("total")}</th>
            <td>{format.number(channels)}</td>
            <td>{format.number(out)}</td>
            <td>{format.number(built.price.weights)}</td>
            <td>{format.number(built.price.macs)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
