/** The map that flows downwards: a block below the other, tensors of one width at the left, their filters at the right. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Size } from "@/lib/readings/scene";
import { perChannel } from "./bandLayout";
import { arrange } from "./bankLayout";
import { cellsOf, lying, tileOf } from "./cells";
import { headOf, runsOf } from "./headLayout";
import type { Column, Head, MapBand, MapLayout, MapRow, Piece, PlacedBank } from "./placed";
import { FLOW, GAUGE } from "./room";

/** All tensors together, and all banks, are about so high; each unit follows. */
const HIGH = { tensors: 750, banks: 750 };

/** The largest of these at which `total` squares in a column `width` wide stay below `height`. */
function unitFor(total: number, width: number, height: number): number {
  const exact = Math.sqrt((height * width) / Math.max(1, total));
  return exact >= 1 ? Math.min(4, Math.floor(exact)) : Math.floor(exact * 32) / 32 || 1 / 32;
}

/** By block: the head over it, where a run of blocks begins that end in maps of one size. */
function headsDown(map: NetworkMap, x: number, width: number): ReadonlyMap<string, Head> {
  const sizeOf = (tensors: readonly number[]) => map.tensors[tensors.at(-1) ?? -1]?.shape.slice(0, 2).join();
  const runs: { readonly first: string; tensors: readonly number[] }[] = [];
  map.blocks.forEach(({ id, tensors }, b) => {
    const [before, last] = [map.blocks[b - 1], runs.at(-1)];
    if (last && before && sizeOf(before.tensors) === sizeOf(tensors)) last.tensors = [...last.tensors, ...tensors];
    else runs.push({ first: id, tensors });
  });
  return new Map(
    runs.flatMap(({ first, tensors }) => {
      const all = runsOf(map, tensors);
      const [end, sum] = [all.at(-1), (of: "activations" | "weights") => all.reduce((so, run) => so + run[of], 0)];
      if (!end) return [];
      const run = { ...end, activations: sum("activations"), weights: sum("weights") };
      return [[first, headOf(map, run, { x, y: 4, width })] as const];
    }),
  );
}

export function layoutFlow(map: NetworkMap, { width }: Size): MapLayout {
  const left = map.flows.some(({ around }) => around) ? FLOW.lane : 0;
  const each = Math.floor((width - left - FLOW.gutter) / 2);
  const weights = map.layers.reduce((sum, { bank }) => sum + (bank?.weights ?? 0), 0);
  const widest = Math.max(...map.tensors.map(({ shape }) => shape[1]));
  const unit = {
    activation: Math.min(unitFor(map.activations, each, HIGH.tensors), each / widest),
    weight: unitFor(weights, each, HIGH.banks),
  };
  const cells = cellsOf(map);
  const scale = perChannel(map);
  const heads = headsDown(map, left, width - left);
  const rows: MapRow[] = [];
  let y = 0;
  for (const block of map.blocks) {
    const [pieces, banks, columns]: [Piece[], PlacedBank[], Column[]] = [[], [], []];
    const head = heads.get(block.id) ?? null;
    const begin = head ? FLOW.head : 0;
    let down = begin + FLOW.name;
    for (const tensor of block.tensors) {
      const top = down;
      for (const { from, count, layers } of cells[tensor]?.parts ?? []) {
        const grid = lying(count, tileOf(map, tensor, unit.activation), each);
        const start = down + FLOW.label;
        pieces.push({ tensor, from, mosaic: grid, x: left, y: start, width: grid.width, height: grid.height });
        let beside = start;
        for (const layer of layers) {
          const bank = map.layers[layer]?.bank;
          if (!bank) continue;
          const arranged = arrange(bank, unit.weight, each, Number.POSITIVE_INFINITY);
          const x = left + each + FLOW.gutter;
          banks.push({ layer, grid: arranged, x, y: beside, width: arranged.width, height: arranged.height });
          beside += arranged.height + FLOW.label;
        }
        down = Math.max(start + grid.height, beside - FLOW.label) + FLOW.after;
      }
      columns.push({
        tensor,
        x: left,
        y: top,
        width: each,
        height: down - top - FLOW.after,
        axis: left + each - 22,
        end: left + each,
        top,
      });
    }
    const last = block === map.blocks.at(-1);
    const height = down + FLOW.block + (last ? FLOW.scores : 0);
    rows.push({
      y,
      height,
      pieces,
      banks,
      columns,
      blocks: [
        {
          id: block.id,
          x: left,
          y: begin,
          width: width - left,
          height: down - begin,
          gauge: {
            x: left + GAUGE.from,
            y: begin + 4,
            width: width - left - GAUGE.from - GAUGE.text,
            height: 2 * GAUGE.bar,
          },
        },
      ],
      heads: head ? [head] : [],
      bands: [],
    });
    y += height;
  }
  const banded = rows.map((row, r) => ({ ...row, bands: bandsDown(map, rows, r, scale) }));
  const end = rows.at(-1);
  const scores = { x: left, y: (end?.height ?? 0) - FLOW.scores + 20, width: width - left, height: FLOW.scores - 20 };
  return { mode: "flow", width, height: y, rows: banded, unit, scores };
}

/** Downward bands of row `r`: into each tensor from the one before, and bypasses along the left edge. */
function bandsDown(map: NetworkMap, rows: readonly MapRow[], r: number, scale: number): readonly MapBand[] {
  const own = rows[r];
  if (!own) return [];
  const place = (tensor: number) =>
    rows.flatMap((row, at) => row.columns.filter((c) => c.tensor === tensor).map((c) => ({ at, c })))[0];
  return map.flows.flatMap(({ from, to, channels, around }): readonly MapBand[] => {
    const [a, b] = [place(from), place(to)];
    if (!a || !b || b.at !== r) return [];
    const thickness = Math.max(0.75, channels * scale);
    const start = a.at === r ? a.c.y + a.c.height : 0;
    const before = a.at === r ? start : a.at === r - 1 ? -(rows[r - 1]?.height ?? 0) + a.c.y + a.c.height : 0;
    if (!around) return [{ from, to, thickness, around, path: `M${a.c.axis} ${before}V${firstPiece(own, to)}` }];
    const x = 1 + thickness / 2;
    const end = firstPiece(own, to) + 6;
    return [
      {
        from,
        to,
        thickness,
        around,
        path: `M${b.c.x} ${Math.max(4, before + 4)}H${x + 4}Q${x} ${Math.max(4, before + 4)} ${x} ${Math.max(4, before + 4) + 4}V${end - 4}Q${x} ${end} ${x + 4} ${end}H${b.c.x}`,
      },
    ];
  });
}

const firstPiece = (row: MapRow, tensor: number): number =>
  Math.min(...row.pieces.filter((piece) => piece.tensor === tensor).map(({ y }) => y));
