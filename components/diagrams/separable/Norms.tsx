"use client";
import { memo } from "react";
import { colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import type { Norm } from "@/lib/engine/protocol";
import { type Point, type Rect, tileRect } from "@/lib/readings/scene";
import type { LayerName } from "@/lib/spec/separable";
import type { SeparableLayout } from "./layout";
import { type Folding, travelled } from "./time";

interface Props {
  readonly layout: SeparableLayout;
  readonly layer: LayerName;
  readonly norm: Norm | null;
  readonly folding: Folding;
  readonly reduced: boolean;
}

const ease = (share: number): number => share * share * (3 - 2 * share);
const most = (values: Float32Array): number => values.reduce((far, value) => Math.max(far, Math.abs(value)), 0);

/** Where channel `k`'s two numbers rest, left upper corners, and where in its filter they go. */
function waysOf(layout: SeparableLayout, layer: LayerName, k: number) {
  const { mosaic, cell, x, y } = layout.norms[layer];
  const bank = layout.banks[layer];
  const [place, filter] = [tileRect(mosaic, k), tileRect(bank.mosaic, k)];
  const left = x + place.x + (place.width - cell) / 2;
  const top = y + place.y + (place.height - 2.2 * cell) / 2;
  const weights = (bank.kernel === 1 ? bank.channels : bank.kernel) * bank.cell;
  const scale: readonly [Point, Point] = [
    { x: left, y: top },
    { x: bank.x + filter.x + (weights - cell) / 2, y: bank.y + filter.y + (filter.height - cell) / 2 },
  ];
  const shift: readonly [Point, Point] = [
    { x: left, y: top + 1.2 * cell },
    { x: bank.x + filter.x + bank.bias, y: bank.y + filter.y + filter.height - bank.cell },
  ];
  return { scale, shift };
}

/** Both of a channel's numbers at rest. */
export function pairRect(layout: SeparableLayout, layer: LayerName, k: number): Rect {
  const { cell } = layout.norms[layer];
  const [{ x, y }] = waysOf(layout, layer, k).scale;
  return { x, y, width: cell, height: 2.2 * cell };
}

/** Between two places; on its way a number rises a little, so that it is seen over what lies between. */
function between([from, to]: readonly [Point, Point], share: number): Point {
  const at = ease(share);
  return { x: from.x + (to.x - from.x) * at, y: from.y + (to.y - from.y) * at - 26 * Math.sin(Math.PI * at) };
}

/** Scale and shift of every channel of one batch norm: at rest beside the maps, or on their way into the filters. */
export const Norms = memo(function Norms({ layout, layer, norm, folding, reduced }: Props) {
  const theme = useTheme();
  const table = colours(theme);
  const { mosaic, cell } = layout.norms[layer];
  const size = layout.banks[layer].cell;
  const [farScale, farShift] = norm ? [most(norm.scale), most(norm.shift)] : [0, 0];
  return (
    <g>
      {Array.from({ length: mosaic.count }, (_, k) => k).map((k) => {
        const raw = travelled(folding, k, mosaic.count);
        const share = reduced ? Math.floor(raw) : raw;
        if (share >= 1) return null;
        const ways = waysOf(layout, layer, k);
        const side = cell + (Math.max(size, 2) - cell) * ease(share);
        const one = (name: "scale" | "shift", value: number | undefined, far: number) => {
          const at = between(ways[name], share);
          return (
            <rect
              x={at.x}
              y={at.y}
              width={side}
              height={side}
              fill={value === undefined ? "none" : signedColour(table, value, far)}
              stroke={share > 0 ? "var(--ink)" : "var(--line)"}
              strokeWidth={share > 0 ? 1 : 0.5}
            />
          );
        };
        return (
          <g key={k}>
            {one("scale", norm?.scale[k], farScale)}
            {one("shift", norm?.shift[k], farShift)}
          </g>
        );
      })}
    </g>
  );
});
