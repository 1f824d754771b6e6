"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Checked } from "@/lib/readings/check";
import { NumberTable } from "../object/NumberTable";
import type { GroupsView } from "./derive";

interface Props {
  readonly view: GroupsView;
  readonly checked: Checked | null;
}

const COLUMNS = ["group", "reads", "makes", "weights", "macs", "heard"] as const;

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
    <NumberTable caption={t("caption")} columns={COLUMNS.map((name) => t(name))}>
      {Array.from({ length: groups }, (_, group) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
        <tr key={group}>
          <th scope="row">{group}</th>
          <td>{range(group, channels)}</td>
          <td>{range(group, out)}</td>
          <td>{format.number(built.price.weights / groups)}</td>
          <td>{format.number(built.price.macs / groups)}</td>
          <td>{checked ? format.number(heardBy(checked, (group * channels) / groups)) : "…"}</td>
        </tr>
      ))}
      <tr className="font-semibold">
        <th scope="row">{t("total")}</th>
        <td>{format.number(channels)}</td>
        <td>{format.number(out)}</td>
        <td>{format.number(built.price.weights)}</td>
        <td>{format.number(built.price.macs)}</td>
        <td />
      </tr>
    </NumberTable>
  );
}
