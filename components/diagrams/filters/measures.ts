/** Sizes of M1's drawing, and how large its parts can be: pure. */
import {
  type BankGrid,
  bankGrid,
  gapBetween,
  MOST_TILES,
  type Mosaic,
  type Rect,
  type Size,
} from "@/lib/readings/scene";
import { type FilterKind, type FiltersWidths, KINDS } from "@/lib/spec/filters";

export type Sizes = Pick<FiltersWidths, "in" | "out" | "k" | "stride">;

/** Up to so many input channels each has a wire, a hue and a place in every patch. */
export const FEW = 12;
/** A strip of the channels heard, under a tile. */
export const STRIP = 4;
const STRIP_GAP = 8;
/** Below this side a tile has no strip. */
const STRIPPED = 20;

export const few = (sizes: Pick<Sizes, "in">): boolean => sizes.in <= FEW;

export const filtersOf = (kind: FilterKind, { in: channels, out }: Sizes): number =>
  kind === "depthwise" ? channels : out;
export const kernelOf = (kind: FilterKind, { k }: Sizes): number => (kind === "pointwise" ? 1 : k);

/** Tiles of `side` in rows of `columns`, with room for the strips below each. */
export function tiles(count: number, side: number, columns: number, stripped: boolean): Mosaic {
  const tile: Size = { width: side, height: side };
  const gap = stripped ? STRIP_GAP : gapBetween(tile);
  const across = Math.max(1, Math.min(columns, count));
  const rows = Math.ceil(count / across);
  const shown = side < 1.5 ? Math.min(count, 32) : Math.min(count, MOST_TILES);
  const [width, height] = [across * (side + gap) - gap, rows * (side + gap) - gap];
  return { count, columns: across, rows, tile, gap, shown, width, height };
}

export const isStripped = (sizes: Sizes, side: number): boolean => few(sizes) && side >= STRIPPED;

/** As many columns as `width` has room for, but no more than leave full rows. */
export function tilesIn(count: number, side: number, width: number, stripped: boolean): Mosaic {
  const { gap } = tiles(1, side, 1, stripped);
  const most = Math.max(1, Math.min(count, Math.floor((width + gap + 1e-6) / (side + gap))));
  const rows = Math.ceil(count / most);
  return tiles(count, side, Math.ceil(count / rows), stripped);
}

/** All three banks on one scale: a cell is one weight. The depthwise filters stand in the wall's own columns. */
export function banks(sizes: Sizes, cell: number): Readonly<Record<FilterKind, BankGrid>> {
  const grid = (kind: FilterKind): BankGrid => {
    const kernel = kernelOf(kind, sizes);
    const filters = filtersOf(kind, sizes);
    if (kind !== "depthwise") return bankGrid({ kernel, channels: sizes.in, filters }, cell, 1, 1);
    const row = bankGrid({ kernel, channels: 1, filters }, cell, filters, 1);
    const gap = cell >= 2 && kernel > 1 ? 1 : 0;
    const width = filters * (kernel * cell + gap) - gap;
    return { ...row, width, gaps: { ...row.gaps, column: gap } };
  };
  return { standard: grid("standard"), depthwise: grid("depthwise"), pointwise: grid("pointwise") };
}

/** Kernels of the window as it is read, one below the other; where there are many channels, some of them. */
export interface Patch extends Rect {
  readonly cell: number;
  readonly kernel: number;
  readonly count: number;
}

export const patchHeight = (count: number, kernel: number, cell: number): number => count * (kernel * cell + 2) - 2;
export const patchCount = (kind: FilterKind, sizes: Sizes): number =>
  kind === "depthwise" ? 1 : Math.min(sizes.in, FEW);

/** Below a patch of some channels stands how many there are. */
const PATCH_NOTE = 15;

/** The largest cell, whole pixels, with which every row's patch keeps inside its height. */
export function patchCell(sizes: Sizes, width: number, height: (kind: FilterKind) => number): number {
  const said = few(sizes) ? 0 : PATCH_NOTE;
  const fits = (cell: number) =>
    KINDS.every((kind) => patchHeight(patchCount(kind, sizes), kernelOf(kind, sizes), cell) <= height(kind) - said);
  let cell = Math.min(10, Math.max(1, Math.floor(width / sizes.k)));
  while (cell > 0.5 && !fits(cell)) cell -= cell > 2 ? 1 : 0.25;
  return cell;
}

/** The first of `candidates` (from large to small) that passes; the last where none does. */
export function largest(candidates: readonly number[], passes: (value: number) => boolean): number {
  return candidates.find(passes) ?? candidates.at(-1) ?? 1;
}

export const CELLS = [
  10, 9, 8, 7, 6, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1.25, 1, 0.75, 0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.1, 0.08, 0.06, 0.04,
];
export const SIDES = [
  ...Array.from({ length: 41 }, (_, i) => 64 - i),
  ...Array.from({ length: 8 }, (_, i) => 22 - 2 * i),
  ...Array.from({ length: 24 }, (_, i) => 7 - i * 0.25),
  1,
];

/** Height of a row's cost without its ratio, and of the pair's. */
export const COST = 64;
export const PAIR = 112;
