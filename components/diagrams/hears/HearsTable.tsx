"use client";
import { useFormatter, useTranslations } from "next-intl";
import { MATRICES } from "@/lib/spec/hears";
import { NumberTable } from "../object/NumberTable";
import type { HearsView } from "./derive";
import type { CheckedMatrices } from "./pathsOf";

interface Props {
  readonly view: HearsView;
  readonly matrices: CheckedMatrices;
}

const COLUMNS = ["layer", "outputs", "inputs", "pairs", "density", "inputsEach", "check"] as const;

/** Fewest and most inputs that an output was found to hear. */
function heard({ rows, columns, reaches }: NonNullable<CheckedMatrices["both"]>): readonly [number, number] {
  const counts = Array.from({ length: rows }, (_, row) =>
    reaches.subarray(row * columns, (row + 1) * columns).reduce((sum, reached) => sum + reached, 0),
  );
  return [Math.min(...counts), Math.max(...counts)];
}

/** The four matrices in numbers, for those who cannot see them. */
export function HearsTable({ view, matrices }: Props) {
  const t = useTranslations("hears");
  const format = useFormatter();
  const { k } = view.widths;
  return (
    <NumberTable caption={t("table.caption")} columns={COLUMNS.map((name) => t(`table.${name}`))}>
      {MATRICES.map((of) => {
        const checked = matrices[of];
        const each = checked && heard(checked);
        return (
          <tr key={of} data-matrix={of}>
            <th scope="row">{t(`names.${of}`, { k })}</th>
            <td>{checked ? format.number(checked.rows) : "…"}</td>
            <td>{checked ? format.number(checked.columns) : "…"}</td>
            <td>{checked ? format.number(checked.joined) : "…"}</td>
            <td>{checked ? format.number(checked.density, { style: "percent", maximumFractionDigits: 1 }) : "…"}</td>
            <td>{each ? (each[0] === each[1] ? format.number(each[0]) : each.join("–")) : "…"}</td>
            <td className={checked && checked.differing > 0 ? "text-bad" : ""}>
              {!checked
                ? "…"
                : checked.differing === 0
                  ? t("table.agrees")
                  : t("table.differs", { count: checked.differing })}
            </td>
          </tr>
        );
      })}
    </NumberTable>
  );
}
