/** Where the parts of a sum that is written out stand in its panel: pure. */
import { textWidth } from "@/components/marks/text";
import type { Contribution, Selection } from "./inspect";
import { strongest } from "./inspect";

/** Distance of everything from the panel's edge. */
export const EDGE = 12;
/** Narrowest column of a channel: three cells of 5 pixels and a gap. */
const LEAST_PITCH = 18;
const WIDEST_PITCH = 32;

export interface InspectorPlan extends Selection {
  /** Middle of each column: channels, the rest as one, bias, output. */
  readonly xs: readonly number[];
  readonly pitch: number;
  /** Side of one weight or activation, and of the kernel's grid. */
  readonly cell: number;
  readonly grid: number;
  /** Baseline of the channels' numbers; tops of the three rows of grids. */
  readonly channelY: number;
  readonly rowY: readonly [window: number, filter: number, product: number];
  readonly falls: { readonly y: number; readonly height: number };
  /** Baseline of the numbers under the waterfall. */
  readonly valuesY: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
  /** Row names stand above their rows and take no width. */
  readonly stacked: boolean;
  readonly names: readonly string[];
}

export function planInspector(contributions: readonly Contribution[], kernel: number, room: Room): InspectorPlan {
  const { width, height, stacked, names } = room;
  const gutter = stacked ? 0 : Math.max(...names.map((name) => textWidth(name, 12))) + 8;
  const inner = width - 2 * EDGE - gutter;
  const { shown, rest } = strongest(contributions, Math.floor(inner / LEAST_PITCH) - 2);
  const columns = shown.length + (rest === null ? 0 : 1) + 2;
  const pitch = Math.min(WIDEST_PITCH, inner / columns);
  const xs = Array.from({ length: columns }, (_, i) => EDGE + gutter + pitch * (i + 0.5));

  const cell = Math.max(3, Math.min(kernel === 1 ? 14 : 6, Math.floor((pitch - 3) / kernel)));
  const grid = cell * kernel;
  const first = stacked ? 78 : 50;
  const step = grid + (stacked ? 20 : 7);
  const rowY = [first, first + step, first + 2 * step] as const;
  const fallsY = rowY[2] + grid + (stacked ? 14 : 12);
  const falls = { y: fallsY, height: Math.max(24, height - 82 - fallsY) };
  const channelY = stacked ? 58 : 42;
  return { shown, rest, xs, pitch, cell, grid, channelY, rowY, falls, valuesY: falls.y + falls.height + 13 };
}
