/** Bands of the wide map: through each gap, around what a bypass passes by, and over the turn into the next row. */
import type { MapFlow, NetworkMap } from "@/lib/readings/network-map";
import type { Column, MapBand, MapRow } from "./placed";
import { ROW, THICKEST } from "./room";

const round = (value: number): number => Math.round(value * 10) / 10;

/** Pixels a channel. */
export const perChannel = (map: NetworkMap): number =>
  THICKEST / Math.max(1, ...map.flows.map(({ channels }) => channels));

type Placed = Pick<MapRow, "columns" | "height">;

const columnIn = (
  rows: readonly Placed[],
  tensor: number,
): { readonly row: number; readonly column: Column } | null => {
  for (const [row, { columns }] of rows.entries()) {
    const column = columns.find((each) => each.tensor === tensor);
    if (column) return { row, column };
  }
  return null;
};

/** An arch from above one tensor over those between to above another, with round corners. */
function arch(x0: number, x1: number, top: number, lane: number): string {
  const r = Math.min(8, (top - lane) * 0.8, Math.abs(x1 - x0) / 2);
  return `M${round(x0)} ${round(top)}V${round(lane + r)}Q${round(x0)} ${round(lane)} ${round(x0 + r)} ${round(lane)}H${round(x1 - r)}Q${round(x1)} ${round(lane)} ${round(x1)} ${round(lane + r)}V${round(top)}`;
}

/** The bands that row `r` draws of all flows: whole ones inside it, and its halves of those that turn. */
export function bandsOf(map: NetworkMap, rows: readonly Placed[], r: number, width: number): readonly MapBand[] {
  const scale = perChannel(map);
  const height = rows[r]?.height ?? 0;
  return map.flows.flatMap((flow: MapFlow) => {
    const [a, b] = [columnIn(rows, flow.from), columnIn(rows, flow.to)];
    if (!a || !b || a.row > r || b.row < r) return [];
    const thickness = Math.max(0.75, flow.channels * scale);
    const half = thickness / 2;
    const band = (path: string): MapBand[] => [{ from: flow.from, to: flow.to, path, thickness, around: flow.around }];
    const exit = a.column.x + a.column.width;
    const lane = a.column.y - 13;
    const [left, right] = [half + 1, width - half - 1];
    if (a.row === r && b.row === r) {
      if (!flow.around) return band(`M${round(exit - 1)} ${a.column.axis}H${round(b.column.x + 1)}`);
      return band(
        arch(exit - Math.min(4, a.column.width / 2), b.column.x + Math.min(4, b.column.width / 2), a.column.y, lane),
      );
    }
    if (a.row === r) {
      if (flow.around) return [];
      const turn = height - ROW.turn / 2;
      return band(
        `M${round(exit - 1)} ${a.column.axis}H${round(right - 10)}Q${round(right)} ${a.column.axis} ${round(right)} ${a.column.axis + 10}V${round(turn - 10)}Q${round(right)} ${round(turn)} ${round(right - 10)} ${round(turn)}H${round(left + 8)}Q${round(left)} ${round(turn)} ${round(left)} ${round(turn + 8)}V${round(height)}`,
      );
    }
    // From the turn: the same tensor flows in at the left edge, whatever reads it.
    if (flow.around) {
      const x = b.column.x + Math.min(4, b.column.width / 2);
      return band(
        `M${round(left)} ${b.column.axis - 12}V${round(lane + 8)}Q${round(left)} ${round(lane)} ${round(left + 8)} ${round(lane)}H${round(x - 8)}Q${round(x)} ${round(lane)} ${round(x)} ${round(lane + 8)}V${b.column.y}`,
      );
    }
    return band(
      `M${round(left)} 0V${b.column.axis - 10}Q${round(left)} ${b.column.axis} ${round(left + 10)} ${b.column.axis}H${round(b.column.x + 1)}`,
    );
  });
}
