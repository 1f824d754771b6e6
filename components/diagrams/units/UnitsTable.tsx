"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { RunResult } from "@/lib/engine/protocol";
import type { UnitKind } from "@/lib/graph/blocks/unit-rules";
import { cost } from "@/lib/readings/cost";
import { UNIT_TENSORS } from "@/lib/spec/units";
import { NumberTable } from "../object/NumberTable";
import type { UnitFigure } from "./figure";
import { MADE_BY } from "./inspect";

interface Props {
  readonly figures: readonly UnitFigure[];
  readonly results: Readonly<Record<UnitKind, RunResult | null>>;
}

/** The three units as a table: the tensors in order, what makes each, its shape, weights, work and the values that were executed. */
export function UnitsTable({ figures, results }: Props) {
  const t = useTranslations("units");
  const format = useFormatter();
  const value = (number: number) => format.number(number, { maximumSignificantDigits: 3 });
  return (
    <div className="grid gap-6">
      {figures.map((figure) => {
        const priced = cost(figure.graph).byId;
        return (
          <NumberTable
            key={figure.kind}
            caption={`${figure.kind} · ${t(`kinds.${figure.kind}`, { stride: figure.layers.depthwise.stride })}`}
            columns={(["tensor", "shape", "weights", "macs", "range"] as const).map((column) => t(`table.${column}`))}
          >
            {UNIT_TENSORS.flatMap((name) => {
              const tensor = figure.tensors[name];
              if (!tensor) return [];
              const layer = MADE_BY[name];
              const maps = results[figure.kind]?.taps[tensor.id];
              const [h, w, c] = tensor.shape;
              return (
                <tr key={name}>
                  <th scope="row" className="font-normal">
                    {t(`tensors.${name}`)}
                  </th>
                  <td>{t("shape", { h, w, c })}</td>
                  <td>{layer ? format.number(figure.layers[layer].weights) : "0"}</td>
                  <td>{format.number(layer ? (priced.get(figure.layers[layer].id)?.macs ?? 0) : 0)}</td>
                  <td>
                    {maps
                      ? t("table.values", { low: value(Math.min(...maps.min)), high: value(Math.max(...maps.max)) })
                      : "…"}
                  </td>
                </tr>
              );
            })}
          </NumberTable>
        );
      })}
    </div>
  );
}
