"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Bitmap, RunResult } from "@/lib/engine/protocol";
import { type FireConfig, fire } from "@/lib/graph/blocks/fire";
import { cost } from "@/lib/readings/cost";
import { BRANCHES } from "@/lib/spec/fire-time";
import { NumberTable } from "../object/NumberTable";
import { fireParts } from "./parts";
import { shownMaps } from "./shown";
import { fireNodes } from "./types";

const COLUMNS = ["layer", "reads", "filters", "output", "parameters", "macs", "min", "mean", "max"] as const;

interface Statistics {
  readonly min: number;
  readonly mean: number;
  readonly max: number;
  readonly count: number;
}

/** Over all channels; every channel has as many activations, so the mean of means is the mean. */
function statistics(map: Bitmap | null): Statistics | null {
  const count = map?.shape[2] ?? 0;
  if (map === null || count === 0) return null;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let sum = 0;
  for (let c = 0; c < count; c++) {
    min = Math.min(min, map.min[c] ?? 0);
    max = Math.max(max, map.max[c] ?? 0);
    sum += map.mean[c] ?? 0;
  }
  return { min, max, mean: sum / count, count };
}

function together(a: Statistics | null, b: Statistics | null): Statistics | null {
  if (a === null || b === null) return a ?? b;
  const count = a.count + b.count;
  return {
    min: Math.min(a.min, b.min),
    max: Math.max(a.max, b.max),
    mean: (a.mean * a.count + b.mean * b.count) / count,
    count,
  };
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly reads?: string;
  readonly filters?: string;
  readonly output: string;
  readonly cost?: { readonly params: number; readonly macs: number } | undefined;
  /** Null where nothing has run; absent where the row has no tensor of its own. */
  readonly statistics?: Statistics | null;
}

interface Props {
  readonly config: FireConfig;
  readonly scope: string;
  readonly result: RunResult | null;
}

/** The drawing's content as a table: the same shapes, prices and activations, in rows. */
export function FireTable({ config, scope, result }: Props) {
  const t = useTranslations("fireDrawing");
  const format = useFormatter();
  const graph = fire({ ...config, scope });
  const costs = cost(graph);
  const parts = fireParts(graph, scope);
  const ids = fireNodes(scope);
  const { maps, stale } = shownMaps(result, parts, scope);
  const of = (name: "input" | (typeof BRANCHES)[number]) => (stale ? null : statistics(maps[name]));
  const none = t("table.none");
  const shape = ([h, w, c]: readonly [number, number, number]) => t("shape", { h, w, c: String(c) });

  const rows: readonly Row[] = [
    { key: "input", name: t("input"), output: shape(parts.tensors.input), statistics: of("input") },
    ...BRANCHES.filter((branch) => parts.tensors[branch][2] > 0).map((branch) => {
      const { filters: n, kernel: k, channels: c } = parts.banks[branch];
      return {
        key: branch,
        name: t(branch),
        reads: t(branch === "squeeze" ? "input" : "squeeze"),
        filters: t("table.size", { n, k, c }),
        output: shape(parts.tensors[branch]),
        cost: costs.byId.get(ids[branch].conv),
        statistics: of(branch),
      };
    }),
    {
      key: "concat",
      name: t("table.concat"),
      reads: BRANCHES.slice(1)
        .filter((branch) => parts.tensors[branch][2] > 0)
        .map((branch) => t(branch))
        .join(" + "),
      output: shape(parts.output),
      statistics: together(of("expand1x1"), of("expand3x3")),
    },
    { key: "total", name: t("table.total"), output: shape(parts.output), cost: costs },
  ];

  const text = "!text-left whitespace-nowrap";
  const measured = (value: number) => format.number(value, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return (
    <NumberTable caption={t("table.caption")} columns={COLUMNS.map((name) => t(`table.${name}`))} words={4}>
      {rows.map((row) => (
        <tr key={row.key} className={row.key === "total" ? "font-semibold" : ""}>
          <th scope="row" className="whitespace-nowrap">
            {row.name}
          </th>
          <td className={text}>{row.reads ?? none}</td>
          <td className={text}>{row.filters ?? none}</td>
          <td className={text}>{row.output}</td>
          <td>{row.cost === undefined ? none : format.number(row.cost.params)}</td>
          <td>{row.cost === undefined ? none : format.number(row.cost.macs)}</td>
          {row.statistics === undefined || row.statistics === null ? (
            <td className="text-ink-3" colSpan={3}>
              {row.statistics === undefined ? "" : t("table.notRun")}
            </td>
          ) : (
            <>
              <td>{measured(row.statistics.min)}</td>
              <td>{measured(row.statistics.mean)}</td>
              <td>{measured(row.statistics.max)}</td>
            </>
          )}
        </tr>
      ))}
    </NumberTable>
  );
}
