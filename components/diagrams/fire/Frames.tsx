import { memo } from "react";
import type { Rect } from "@/lib/readings/scene";
import type { Branch } from "@/lib/spec/fire";
import { BRANCHES, type StageName } from "@/lib/spec/fire-time";
import type { TileSpot } from "../TileTouch";
import { tileInDrawing } from "./geometry";
import { HUE } from "./hues";
import { type FireLayout, PAD, type PlacedMosaic } from "./measures";

interface Props {
  readonly layout: FireLayout;
  readonly results: Readonly<Record<Branch, PlacedMosaic>>;
  readonly now: StageName;
  /** How far concat has slid the results together, in [0, 1]. */
  readonly joined: number;
  readonly inputSpot: TileSpot | null;
}

function Frame({ rect, hue, strong }: { readonly rect: Rect; readonly hue: string; readonly strong: boolean }) {
  return (
    <rect
      x={rect.x - PAD + 0.5}
      y={rect.y - PAD + 0.5}
      width={rect.width + 2 * PAD - 1}
      height={rect.height + 2 * PAD - 1}
      rx={4}
      fill="none"
      stroke={`var(${hue})`}
      strokeWidth={strong ? 2 : 1.25}
    />
  );
}

/** The hue of each tensor and bank, on its frame alone; one frame in ink around both results once they are stacked. */
export const Frames = memo(function Frames({ layout, results, now, joined, inputSpot }: Props) {
  const { expand1x1, expand3x3 } = results;
  const union = {
    x: Math.min(expand1x1.x, expand3x3.x) - 3,
    y: Math.min(expand1x1.y, expand3x3.y) - 3,
    right: Math.max(expand1x1.x + expand1x1.width, expand3x3.x + expand3x3.width) + 3,
    bottom: Math.max(expand1x1.y + expand1x1.height, expand3x3.y + expand3x3.height) + 3,
  };
  return (
    <g>
      <Frame rect={layout.mosaics.input} hue={HUE.input} strong={now === "input"} />
      {BRANCHES.map((branch) => {
        const bank = layout.banks[branch];
        return bank.grid.filters === 0 ? null : (
          <g key={branch}>
            <Frame rect={bank} hue={HUE[branch]} strong={false} />
            <g opacity={branch === "squeeze" ? 1 : 1 - joined}>
              <Frame rect={results[branch]} hue={HUE[branch]} strong={now === branch} />
            </g>
          </g>
        );
      })}
      {joined > 0 ? (
        <g opacity={joined}>
          <Frame
            rect={{ x: union.x, y: union.y, width: union.right - union.x, height: union.bottom - union.y }}
            hue="--ink"
            strong
          />
          <Sides of={expand1x1} hue={HUE.expand1x1} flow={layout.mode === "flow"} />
          <Sides of={expand3x3} hue={HUE.expand3x3} flow={layout.mode === "flow"} />
        </g>
      ) : null}
      {inputSpot === null || inputSpot.tile >= layout.mosaics.input.mosaic.count ? null : (
        <rect
          {...tileInDrawing(layout.mosaics.input, inputSpot.tile)}
          fill="none"
          stroke={`var(${HUE.input})`}
          strokeWidth={2}
        />
      )}
    </g>
  );
});

/** Which channels of the stacked tensor came from where stays visible: a bar of the hue at the edge of each part. */
function Sides({ of, hue, flow }: { readonly of: PlacedMosaic; readonly hue: string; readonly flow: boolean }) {
  return flow ? (
    <rect x={of.x} y={of.y - PAD} width={of.width} height={3} fill={`var(${hue})`} />
  ) : (
    <rect x={of.x - PAD} y={of.y} width={3} height={of.height} fill={`var(${hue})`} />
  );
}
