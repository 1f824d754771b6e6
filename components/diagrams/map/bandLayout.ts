/** Bands of the wide map: through each gap, around what a bypass passes by, and over the turn into the next row. */
import type { MapFlow, NetworkMap } from "@/lib/readings/network-map";
import type { Column, MapBand, MapRow } from "./placed";
import { ROW, THICKEST } from "./room";

const round = (value: number): number => Math.round(value * 10) / 10;

/** Pixels a channel. */
export const perChannel = ({ flows }: NetworkMap): number =>
  THICKEST[flows.some(({ around }) => around) ? "arched" : "straight"] /
  Math.max(1, ...flows.map(({ channels }) => channels));

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
function arch(x0: number, x1: number, y0: number, y1: number, lane: number): string {
  const r = Math.min(9, Math.abs(x1 - x0) / 2);
  const [a, b, l] = [round(x0), round(x1), round(lane)];
  return `M${a} ${round(y0)}V${l + r}Q${a} ${l} ${round(a + r)} ${l}H${round(b - r)}Q${b} ${l} ${b} ${l + r}V${round(y1)}`;
}

/** Where arches leave a tensor and where they come down on it, apart from each other. */
const leaves = ({ x, end }: Column): number => x + 0.72 * (end - x);
const lands = ({ x, end }: Column): number => x + 0.28 * (end - x);

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
    const exit = a.column.end;
    const lane = (b.row === r ? b : a).column.y - 14;
    const [left, right] = [half + 1, width - half - 1];
    if (a.row === r && b.row === r) {
      if (!flow.around) return band(`M${round(exit - 1)} ${a.column.axis}H${round(b.column.x + 1)}`);
      return band(arch(leaves(a.column), lands(b.column), a.column.top, b.column.top, lane));
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
      const x = lands(b.column);
      return band(
        `M${round(left)} ${b.column.axis - 12}V${round(lane + 8)}Q${round(left)} ${round(lane)} ${round(left + 8)} ${round(lane)}H${round(x - 8)}Q${round(x)} ${round(lane)} ${round(x)} ${round(lane + 8)}V${b.column.top}`,
      );
    }
    return band(
      `M${round(left)} 0V${b.column.axis - 10}Q${round(left)} ${b.column.axis} ${round(left + 10)} ${b.column.axis}H${round(b.column.x + 1)}`,
    );
  });
}
