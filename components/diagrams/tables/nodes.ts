/** What an open row is made of, as cells of the table it stands in. */
import type { NodeCost } from "@/lib/readings/cost";
import type { Cell, Column, Row, View } from "./view";

export interface NodeLine {
  readonly id: string;
  /** Within its row. */
  readonly name: string;
  readonly cells: Readonly<Record<string, Cell>>;
  /** What it is and what it gives, where the columns have no room for them. */
  readonly whole: string | null;
}

/** The nodes of a row in the order in which they run. `say`: an operation in words. */
export function nodeLines(row: Row, view: View, say: (node: NodeCost) => string): readonly NodeLine[] {
  const all = view.totals[0]?.cells;
  const bar = (column: "params" | "macs", value: number): Cell => {
    const whole = all?.[column];
    return { kind: "bar", value, share: whole?.kind === "bar" && whole.value > 0 ? value / whole.value : 0 };
  };
  const { op, shape } = view.nodesIn;
  const wide = view.columns.some(({ id }: Column) => id === op);
  return row.nodes.map((node) => {
    const prices = { params: bar("params", node.params), macs: bar("macs", node.macs) };
    const inside = !row.repeated && node.id.startsWith(`${row.id}/`);
    const gives = node.shape.join("×");
    return {
      id: node.id,
      name: inside ? node.id.slice(row.id.length + 1) : node.id,
      cells: wide
        ? { [op]: { kind: "text", text: say(node) }, [shape]: { kind: "text", text: gives }, ...prices }
        : prices,
      whole: wide ? null : `${say(node)} → ${gives}`,
    };
  });
}
