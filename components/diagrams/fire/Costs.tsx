"use client";
import { useTranslations } from "next-intl";
import type { CostColumn } from "@/lib/spec/fire";
import { BRANCHES } from "@/lib/spec/fire-time";
import { Comparison } from "../object/Comparison";
import { CostTable, type Formulas } from "./CostTable";
import type { FireView } from "./derive";
import { STAGE_ROLE } from "./roles";

interface Props {
  readonly view: FireView;
  readonly column: CostColumn;
  readonly formulas: Formulas;
  onColumn(column: CostColumn): void;
}

/** What the module costs, layer by layer, and against one plain 3x3 convolution with the same input and output. */
export function FireCosts(props: Props) {
  const t = useTranslations("fire");
  const { built, config } = props.view;
  const rows = [
    { id: "params", name: t("params") },
    { id: "macs", name: t("macsAt", { h: config.h, w: config.w }) },
  ] as const;
  return (
    <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <CostTable {...props} />
      {built && (
        <Comparison
          title={t("against", { in: config.in, out: config.e1 + config.e3 })}
          rows={rows.map(({ id, name }) => ({
            id,
            name,
            bars: [
              {
                name: t("parts.fire"),
                segments: BRANCHES.map((part) => ({ role: STAGE_ROLE[part], value: built.parts[part][id] })),
              },
              { name: t("parts.plain"), segments: [{ role: "plain", value: built.plain[id] }] },
            ],
          }))}
        />
      )}
    </div>
  );
}
