import { memo, useMemo } from "react";
import { Wire } from "@/components/marks/Wire";
import type { Rect } from "@/lib/readings/scene";
import type { Branch, Pixel } from "@/lib/spec/fire";
import { appliedPath, filterInDrawing, pixelPoint, ROOMY_TILE, readBy, tileInDrawing, windowsPath } from "./geometry";
import { HUE } from "./hues";
import type { FireLayout, PlacedMosaic } from "./measures";
import type { FireParts } from "./parts";

interface Props {
  readonly layout: FireLayout;
  readonly parts: FireParts;
  /** Result mosaics where concat has slid them. */
  readonly results: Readonly<Record<Branch, PlacedMosaic>>;
  readonly inspected: Pixel | null;
  readonly pinned: boolean;
  /** The branch whose filters are being applied, and which of them: drawn if it is another one than the inspected. */
  readonly playing: Branch | null;
  readonly filter: number;
  /** The input's channel that is arriving. */
  readonly arriving: number | null;
  readonly inspector: Rect | null;
}

function Outline({ rect, hue, width = 2, room = 1 }: { rect: Rect; hue: string; width?: number; room?: number }) {
  return (
    <rect
      x={rect.x - room}
      y={rect.y - room}
      width={rect.width + 2 * room}
      height={rect.height + 2 * room}
      rx={2}
      fill="none"
      stroke={`var(${hue})`}
      strokeWidth={width}
    />
  );
}

/** Filter, the tile that it fills, and the line between them. */
function Applied({
  layout,
  results,
  branch,
  filter,
  strong,
}: {
  layout: FireLayout;
  results: Props["results"];
  branch: Branch;
  filter: number;
  strong: boolean;
}) {
  const from = filterInDrawing(layout, branch, filter);
  const to = tileInDrawing(results[branch], filter);
  return (
    <g opacity={strong ? 1 : 0.7}>
      <Wire
        path={appliedPath(layout, results[branch], branch, filter)}
        hue={HUE[branch]}
        width={strong ? 1.5 : 1.25}
        dashed={!strong}
      />
      <Outline rect={from} hue={HUE[branch]} width={strong ? 1.75 : 1.25} />
      <Outline rect={to} hue={HUE[branch]} width={strong ? 2 : 1.25} />
    </g>
  );
}

/** What is being read and made: windows on every tile at once, the filter, its tile, and the pixel. */
export const Outlines = memo(function Outlines({
  layout,
  parts,
  results,
  inspected,
  pinned,
  playing,
  filter,
  arriving,
  inspector,
}: Props) {
  const [h, w] = parts.tensors.input;
  const other = inspected?.branch !== playing || inspected.filter !== filter ? playing : null;
  const windows = useMemo(
    () => (inspected === null ? "" : windowsPath(layout, parts, inspected)),
    [layout, parts, inspected],
  );
  return (
    <g>
      {arriving === null ? null : (
        <Outline rect={tileInDrawing(layout.mosaics.input, arriving)} hue={HUE.input} width={1.5} />
      )}
      {other === null ? null : (
        <Applied layout={layout} results={results} branch={other} filter={filter} strong={false} />
      )}
      {inspected === null ? null : (
        <Inspected
          layout={layout}
          results={results}
          size={{ h, w }}
          pixel={inspected}
          pinned={pinned}
          windows={windows}
          inspector={inspector}
        />
      )}
    </g>
  );
});

function Inspected({
  layout,
  results,
  size,
  pixel,
  pinned,
  windows,
  inspector,
}: {
  layout: FireLayout;
  results: Props["results"];
  size: { h: number; w: number };
  pixel: Pixel;
  pinned: boolean;
  windows: string;
  inspector: Rect | null;
}) {
  const hue = HUE[pixel.branch];
  const point = pixelPoint(results[pixel.branch], size, { tile: pixel.filter, y: pixel.y, x: pixel.x });
  const source = layout.mosaics[readBy(pixel.branch)];
  const filter = filterInDrawing(layout, pixel.branch, pixel.filter);
  const bottom = source.y + source.height + 4;
  const roomy = Math.min(source.mosaic.tile.width, source.mosaic.tile.height) >= ROOMY_TILE;
  const wireX = source.x + Math.max(6, source.width - 10);
  const inside = inspector !== null && filter.y > inspector.y + 8 && filter.y < inspector.y + inspector.height - 8;
  return (
    <g>
      {inspector === null ? null : <Wire path={`M${wireX} ${bottom}V${inspector.y}`} hue={hue} width={1} />}
      {inspector !== null && inside && pixel.branch !== "squeeze" ? (
        <Wire
          path={`M${inspector.x + inspector.width} ${filter.y + filter.height / 2}H${filter.x}`}
          hue={hue}
          width={1}
        />
      ) : null}
      {roomy ? <path d={windows} fill="none" stroke="var(--bg)" strokeWidth={3} opacity={0.75} /> : null}
      <path d={windows} fill="none" stroke={`var(${hue})`} strokeWidth={roomy ? 1.5 : 1} />
      <Applied layout={layout} results={results} branch={pixel.branch} filter={pixel.filter} strong />
      <circle cx={point.x} cy={point.y} r={4.5} fill="none" stroke="var(--bg)" strokeWidth={3.5} />
      <circle cx={point.x} cy={point.y} r={4.5} fill="none" stroke={`var(${hue})`} strokeWidth={1.75} />
      {pinned ? <circle cx={point.x} cy={point.y} r={1.75} fill={`var(${hue})`} /> : null}
    </g>
  );
}
