"use client";
import { useTranslations } from "next-intl";
import type { NodeCost } from "@/lib/readings/cost";
import { CellValue } from "./Cells";
import type { Noted } from "./Notes";
import type { Cell, Row, View } from "./view";

interface Props {
  readonly row: Row;
  readonly view: View;
  readonly full: ReadonlyMap<string, number>;
  readonly noted: Noted;
}

/** An operation in the words of its kind. */
function useOp(): (node: NodeCost) => string {
  const t = useTranslations("tables.ops");
  return ({ op }) => {
    const pad = (padding: string | number) => (typeof padding === "number" ? padding : padding);
    if (op.kind === "conv")
      return t("conv", {
        kernel: op.kernel,
        stride: op.stride,
        filters: op.filters,
        groups: op.groups,
        padding: pad(op.padding),
      });
    if (op.kind === "linear") return t("linear", { units: op.units });
    if (op.kind === "maxPool" || op.kind === "avgPool") return t(op.kind, { size: op.size, stride: op.stride });
    if (op.kind === "channelShuffle") return t("channelShuffle", { groups: op.groups });
    if (op.kind === "dropout") return t("dropout", { rate: op.rate });
    return t(op.kind);
  };
}

/** What a row is made of: its nodes in the order in which they run. */
export function NodeRows({ row, view, full, noted }: Props) {
  const say = useOp();
  const [, ...rest] = view.columns;
  const all = view.totals[0]?.cells;
  const bar = (column: "params" | "macs", value: number): Cell => {
    const whole = all?.[column];
    return { kind: "bar", value, share: whole?.kind === "bar" && whole.value > 0 ? value / whole.value : 0 };
  };
  const { op, shape } = view.nodesIn;
  // Where the columns have no room for them, the name says both.
  const wide = rest.some(({ id }) => id === op);
  return row.nodes.map((node) => {
    const cells: Readonly<Record<string, Cell>> = {
      [op]: { kind: "text", text: say(node) },
      [shape]: { kind: "text", text: node.shape.join("×") },
      params: bar("params", node.params),
      macs: bar("macs", node.macs),
    };
    const inside = !row.repeated && node.id.startsWith(`${row.id}/`);
    const local = inside ? node.id.slice(row.id.length + 1) : node.id;
    const priced = rest.filter(({ id }) => id === "params" || id === "macs");
    const prices = priced.map(({ id }) => (
      <td key={id}>
        <CellValue cell={cells[id]} full={full.get(id) ?? 0} noted={noted} />
      </td>
    ));
    const first = rest[0]?.kind === "bar";
    return (
      <tr key={node.id} data-node={node.id} className="bg-card text-[13px] text-ink-2">
        <th
          scope="row"
          className="sticky left-0 z-[1] bg-card pl-8! text-left font-normal whitespace-nowrap max-lg:pl-10!"
        >
          {local}
        </th>
        {wide ? (
          rest.map(({ id, words }) => (
            <td key={id} className={words ? "text-left!" : ""}>
              <CellValue cell={cells[id]} full={full.get(id) ?? 0} noted={noted} />
            </td>
          ))
        ) : (
          <>
            {first && prices}
            <td colSpan={rest.length - priced.length} className="text-left!">
              {`${say(node)} → ${node.shape.join("×")}`}
            </td>
            {!first && prices}
          </>
        )}
      </tr>
    );
  });
}
