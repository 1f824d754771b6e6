import { groupHue } from "@/components/marks/groups";
import { type FiltersSpot, type FiltersWidths, KINDS } from "@/lib/spec/filters";
import { filterAtSpot, filterOf, tileOf, windowOn } from "./geometry";
import type { FiltersLayout } from "./layout";
import { few } from "./measures";

interface Props {
  readonly layout: FiltersLayout;
  readonly widths: FiltersWidths;
  /** Side of the outputs. */
  readonly side: number;
  readonly spot: FiltersSpot;
}

/** Past so many tiles, windows on all of them would be a veil. */
const MOST_WINDOWS = 120;
/** From this tile side on a frame finds room for its channel's number. */
const NUMBERED = 26;

function Tab({ channel, x, y }: { readonly channel: number; readonly x: number; readonly y: number }) {
  const width = channel > 9 ? 17 : 11;
  return (
    <g>
      <rect x={x} y={y} width={width} height={14} fill={`var(${groupHue(channel)})`} />
      <rect x={x + 1} y={y + 1} width={width - 2} height={12} fill="var(--bg)" />
      <text x={x + width / 2} y={y + 11} fontSize={12} fontWeight={600} textAnchor="middle" fill="var(--ink)">
        {channel}
      </text>
    </g>
  );
}

/** Frames of the tiles, the window on every tile that is read, and what is being looked at. */
export function Outlines({ layout, widths, side, spot }: Props) {
  const { in: channels, k, stride, h } = widths;
  const hued = few(widths);
  const { input, rows } = layout;
  const numbered = hued && input.mosaic.tile.width >= NUMBERED;
  const at = { y: spot.y * stride, x: spot.x * stride };
  const all = Array.from({ length: channels }, (_, channel) => channel);
  return (
    <g fill="none">
      {hued &&
        all.map((channel) => (
          <g key={channel}>
            <rect {...tileOf(input, channel)} stroke={`var(${groupHue(channel)})`} strokeWidth={2} />
            <rect {...tileOf(rows.depthwise.output, channel)} stroke={`var(${groupHue(channel)})`} strokeWidth={1.5} />
          </g>
        ))}
      {hued &&
        (["standard", "pointwise"] as const).flatMap((kind) =>
          Array.from({ length: rows[kind].output.mosaic.count }, (_, tile) => tile).map((tile) => (
            <rect key={`${kind} ${tile}`} {...tileOf(rows[kind].output, tile)} stroke="var(--ink-3)" strokeWidth={1} />
          )),
        )}
      {numbered && all.map((channel) => <Tab key={channel} channel={channel} {...corner(tileOf(input, channel))} />)}
      {(channels <= MOST_WINDOWS ? all : [spot.in]).map((channel) => {
        const tile = tileOf(input, channel);
        return (
          <g key={channel} stroke="var(--ink)">
            <rect {...windowOn(tile, at, k, h)} stroke="var(--bg)" strokeWidth={3} />
            <rect {...windowOn(tile, at, k, h)} strokeWidth={1.25} />
          </g>
        );
      })}
      <rect {...tileOf(input, spot.in)} stroke={`var(${groupHue(spot.in)})`} strokeWidth={3.5} />
      {KINDS.map((kind) => {
        const row = rows[kind];
        const filter = filterAtSpot(kind, spot);
        const tile = tileOf(row.output, filter);
        return (
          <g key={kind} stroke="var(--ink)">
            <rect {...filterOf(row, filter)} strokeWidth={row.bank.grid.cell < 2 ? 1 : 2} />
            <rect {...tile} strokeWidth={2.5} />
            <rect {...windowOn(tile, spot, Math.max(1, 2 * Math.floor(side / 24) + 1), side)} strokeWidth={1.5} />
          </g>
        );
      })}
    </g>
  );
}

const corner = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: x - 1, y: y - 1 });
