import { type Rect, tileRect } from "@/lib/readings/scene";
import type { MapCell } from "../map/contract";
import { type Block, isStation } from "./block";
import type { InsideLayout, Placed } from "./layout";
import { box, filterBox, partRect, rounded, windowsPath } from "./outlines";
import { type Reached, seenAs } from "./reach";

interface Props {
  readonly block: Block;
  readonly layout: InsideLayout;
  readonly cell: MapCell;
  /** The number with weights behind it that the cell is, or comes from. */
  readonly origin: MapCell;
  readonly reached: ReadonlyMap<string, Reached>;
  readonly probe: number | null;
  readonly pinned: boolean;
}

/** One number outlined all the way through: what of every tensor reaches it, its filter, and itself. */
export function Traced({ block, layout, cell, origin, reached, probe, pinned }: Props) {
  const byId = new Map(layout.placed.map((placed) => [placed.id, placed]));
  const items = new Map([...block.sources, ...block.stations].map((item) => [item.id, item]));
  const at = (of: MapCell) => {
    const [placed, item] = [byId.get(of.node), items.get(of.node)];
    if (!placed || !item) return null;
    return {
      placed,
      item,
      rect: partRect(placed.tensor, item.shape, of.channel, { x: of.x, y: of.y, width: 1, height: 1 }),
    };
  };
  const made = at(origin);
  /** The number, what it comes from, and where it stands again further on. */
  const stands = new Map([...seenAs(block, cell), [origin.node, origin]]);
  const reads = made && isStation(made.item) ? made.item.reads : [];
  const filter = made?.placed.bank ? filterBox(made.placed.bank, origin.channel) : null;
  return (
    <g fill="none" stroke="var(--ink)" data-traced={cell.node}>
      {[...reached].map(([id, part]) => {
        const [placed, source] = [byId.get(id), items.get(id)];
        if (!placed || !source || stands.has(id)) return null;
        const direct = reads.includes(id);
        return (
          <path
            key={id}
            d={windowsPath(placed.tensor, source.shape, part)}
            strokeWidth={direct ? 1.25 : 1}
            strokeDasharray={direct ? undefined : "3 2"}
            opacity={direct ? 0.85 : 0.55}
            data-reached={id}
          />
        );
      })}
      <Probe
        placed={byId.get(reads[0] ?? "")}
        shape={items.get(reads[0] ?? "")?.shape}
        part={reached.get(reads[0] ?? "")}
        probe={probe}
        filter={filter}
      />
      {filter && <path d={box(filter)} strokeWidth={2} />}
      {filter && made?.placed.bank && (
        <Made from={filter} to={made.rect} edge={made.placed.bank.x + made.placed.bank.width} />
      )}
      {[...stands].map(([id, of]) => {
        const each = at(of);
        return (
          each && (
            <g key={id}>
              <path d={box(tileOf(each.placed, of.channel))} strokeWidth={1} />
              <path d={box(grown(each.rect))} stroke="var(--bg)" strokeWidth={1} />
              <path d={box(each.rect)} strokeWidth={pinned ? 3 : 2} data-cell={id} />
            </g>
          )
        );
      })}
    </g>
  );
}

const grown = ({ x, y, width, height }: Rect): Rect => ({
  x: x - 1.5,
  y: y - 1.5,
  width: width + 3,
  height: height + 3,
});

function tileOf({ tensor }: Placed, channel: number): Rect {
  const tile = tileRect(tensor.mosaic, channel);
  return { x: tensor.x + tile.x - 0.5, y: tensor.y + tile.y - 0.5, width: tile.width + 1, height: tile.height + 1 };
}

interface ProbeProps {
  readonly placed: Placed | undefined;
  readonly shape: readonly [height: number, width: number, channels: number] | undefined;
  readonly part: Reached | undefined;
  readonly probe: number | null;
  readonly filter: { readonly x: number; readonly y: number; readonly height: number } | null;
}

/** The window on the channel that the sum is read at, tied to the filter that weighs it. */
function Probe({ placed, shape, part, probe, filter }: ProbeProps) {
  if (!placed || !shape || !part || probe === null || probe >= shape[2] || part.rect.width * part.rect.height === 0)
    return null;
  const at = partRect(placed.tensor, shape, probe, part.rect);
  const y = at.y + at.height / 2;
  const right = placed.tensor.x + placed.tensor.width;
  const turn = right + 10;
  return (
    <g>
      <path d={box(tileOf(placed, probe))} strokeWidth={1} />
      <path d={box(at)} strokeWidth={2} data-probe={probe} />
      {filter && filter.x > turn && (
        <path
          d={rounded([
            { x: at.x + at.width, y },
            { x: turn, y },
            { x: turn, y: filter.y + filter.height / 2 },
            { x: filter.x, y: filter.y + filter.height / 2 },
          ])}
          strokeWidth={1.25}
        />
      )}
    </g>
  );
}

interface MadeProps {
  readonly from: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly to: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** The right edge of the bank. */
  readonly edge: number;
}

/** From the filter to the number it makes. */
function Made({ from, to, edge }: MadeProps) {
  const start = { x: from.x + from.width, y: from.y + from.height / 2 };
  const end = { x: to.x, y: to.y + to.height / 2 };
  // On a phone the tensor may stand below its bank.
  const points =
    to.x > edge
      ? [start, { x: edge + 5, y: start.y }, { x: edge + 5, y: end.y }, end]
      : [
          { x: start.x, y: start.y },
          { x: edge + 4, y: start.y },
          { x: edge + 4, y: to.y - 5 },
          { x: to.x + to.width / 2, y: to.y - 5 },
          { x: to.x + to.width / 2, y: to.y },
        ];
  return <path d={rounded(points)} strokeWidth={1.25} />;
}
