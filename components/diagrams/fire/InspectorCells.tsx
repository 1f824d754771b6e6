import { activationColour, type Colours, signedColour } from "@/components/marks/colour";
import type { WindowResult } from "@/lib/engine/protocol";
import { outside } from "./inspect";
import type { InspectorPlan } from "./inspectorPlan";

export const ROWS = ["window", "filter", "product"] as const;

interface Props {
  readonly plan: InspectorPlan;
  readonly window: WindowResult;
  readonly size: { readonly h: number; readonly w: number };
  readonly table: Colours;
  readTop(channel: number): number;
  readonly weightTop: number;
}

/** For each shown channel its window, its filter and their products as small grids, one under the other. */
export function InspectorCells({ plan, window, size, table, readTop, weightTop }: Props) {
  const [kernel, , channels] = window.shape;
  const { shown, xs, cell, grid, rowY } = plan;
  const taps = Array.from({ length: kernel * kernel }, (_, tap) => tap);
  const at = (channel: number, tap: number) => tap * channels + channel - window.firstChannel;
  const product = (index: number) => (window.input[index] ?? 0) * (window.kernel[index] ?? 0);
  const most = shown.flatMap(({ channel }) => taps.map((tap) => Math.abs(product(at(channel, tap)))));
  const productMax = Math.max(...most, Number.MIN_VALUE);

  return shown.flatMap(({ channel }, i) =>
    taps.map((tap) => {
      const ky = Math.floor(tap / kernel);
      const kx = tap % kernel;
      const x = (xs[i] ?? 0) - grid / 2 + kx * cell;
      const index = at(channel, tap);
      const fills = [
        activationColour(table, window.input[index] ?? 0, readTop(channel)),
        signedColour(table, window.kernel[index] ?? 0, weightTop),
        signedColour(table, product(index), productMax),
      ];
      const padding = outside(window, ky, kx, size);
      return (
        <g key={`${channel} ${tap}`}>
          {ROWS.map((row, r) => {
            const y = (rowY[r] ?? 0) + ky * cell;
            return padding && row === "window" ? (
              <path
                key={row}
                d={`M${x + 0.5} ${y + 0.5}h${cell - 1}v${cell - 1}h${1 - cell}zl${cell - 1} ${cell - 1}`}
                fill="none"
                stroke="var(--ink-3)"
                strokeWidth={0.6}
              />
            ) : (
              <rect key={row} x={x} y={y} width={cell} height={cell} fill={fills[r]} />
            );
          })}
        </g>
      );
    }),
  );
}
