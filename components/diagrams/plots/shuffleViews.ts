/** What is particular to each of N5's tables: places on the axis, lines between points, signs. */
import type { ShuffleAxis, ShuffleView } from "@/lib/spec/plot-shuffle";
import type { PlotLink } from "./plot";
import { pairIndex, type ShufflePoint } from "./shuffle";

/** Where a point stands on an axis; null: nowhere. */
export function placeOf(point: ShufflePoint, view: ShuffleView, axis: ShuffleAxis): number | null {
  if (axis === "setting" && view === "groups") return point.config?.groups ?? null;
  if (axis === "setting") return point.kind === "own" ? null : pairIndex(point);
  const { counted, macs } = point;
  if (counted) return counted[axis === "params" ? "params" : "macs"] / 1e6;
  return axis === "params" ? null : macs;
}

/** Lines of table 2 by scale, bars of table 3, and what ShuffleNet gains over MobileNet. */
export function linksOf(
  points: readonly ShufflePoint[],
  view: ShuffleView,
  write: (value: number) => string,
): readonly PlotLink[] {
  if (view === "groups") {
    const printed = points.filter(({ error }) => error !== null);
    return printed.flatMap((point, i): readonly PlotLink[] => {
      const before = printed[i - 1];
      return before?.config?.scale === point.config?.scale && before
        ? [{ from: before.id, to: point.id, kind: "line" }]
        : [];
    });
  }
  const bars = view === "shuffle";
  return points.flatMap(({ id, over, gain }): readonly PlotLink[] =>
    over === undefined
      ? []
      : [{ from: over, to: id, kind: bars ? "bar" : "line", ...(bars && gain && { label: `−${write(gain)}` }) }],
  );
}

/** Signs of each table, in the order of the legend. */
export const LEGENDS: Readonly<
  Record<ShuffleView, readonly { readonly series: number; readonly word: string; readonly hollow?: boolean }[]>
> = {
  groups: [
    { series: 0, word: "scale1" },
    { series: 1, word: "scale05" },
    { series: 2, word: "scale025" },
  ],
  shuffle: [
    { series: 0, word: "with" },
    { series: 0, word: "without", hollow: true },
  ],
  mobilenet: [
    { series: 0, word: "shufflenet" },
    { series: 1, word: "mobilenet" },
    { series: 0, word: "printed", hollow: true },
  ],
  units: [
    { series: 0, word: "shufflenet" },
    { series: 1, word: "vgg", hollow: true },
    { series: 2, word: "resnet", hollow: true },
    { series: 3, word: "xception", hollow: true },
    { series: 4, word: "resnext", hollow: true },
  ],
  others: [
    { series: 0, word: "shufflenet" },
    { series: 3, word: "others" },
    { series: 3, word: "printed", hollow: true },
  ],
};
