/** What of the fire module goes into a wide room: arrangements of mosaics and banks, tried from large to small. */
import { textWidth } from "@/components/marks/text";
import {
  type BankGrid,
  type BankShape,
  columnsFor,
  fitBank,
  type Mosaic,
  mosaic,
  type Size,
} from "@/lib/readings/scene";
import { LABEL, NOTE_SIZE, PAD, type Room } from "./measures";
import type { FireParts } from "./parts";
import { bandOf, type Fitted } from "./placed";
import { search } from "./search";
import { type Expands, expandPair } from "./wideBanks";
import { BAND, BETWEEN_RESULTS, BRACKET, CONNECTOR, FOOT, GAPS, INSPECTOR, LONGEST_LINE } from "./wideMeasures";

/** The chosen arrangement; `columns` are the widths of its four columns. */
export interface Chosen extends Fitted, Expands {
  readonly columns: readonly [number, number, number, number];
}

type Tensors = Pick<Chosen, "input" | "expand1" | "expand3"> & { readonly tile: Size };

/** Squeeze filters above the maps they make: the narrowest pair that is at most `height` high. */
function squeezePair(bank: BankShape, count: number, tile: Size, cell: number, height: number) {
  let best: { grid: BankGrid; maps: Mosaic; width: number } | null = null;
  const tallest = height - CONNECTOR;
  const least = columnsFor(count, tile, tallest);
  for (const factor of [1, 1.3, 1.7, 2.3, 3.2]) {
    const maps = mosaic(count, tile, Math.min(count, Math.ceil(least * factor)));
    // Large cells can keep a filter in one row; small ones may break it, so that the bank stays narrow.
    for (const line of cell < 1.5 ? [LONGEST_LINE, LONGEST_LINE / 2] : [LONGEST_LINE]) {
      const grid = fitBank(bank, cell, line, Math.min(0.5 * height, tallest - maps.height));
      if (grid === null) continue;
      const width = Math.max(grid.width, maps.width);
      if (best === null || width < best.width) best = { grid, maps, width };
    }
  }
  return best;
}

/** Input and results with this tile; null where they are too high. */
function placeTensors({ tensors }: FireParts, width: number, height: number, tile: Size): Tensors | null {
  const roomA = height - INSPECTOR.least - 12 - LABEL - 2 * PAD;
  const input = mosaic(tensors.input[2], tile, columnsFor(tensors.input[2], tile, roomA));
  if (input.height > roomA) return null;
  const [e1, e3] = [tensors.expand1x1[2], tensors.expand3x3[2]];
  const most = Math.max(e1, e3);
  const room = height - 2 * LABEL - 4 * PAD - BETWEEN_RESULTS;
  let columns = columnsFor(most, tile, (room * most) / (e1 + e3));
  for (;;) {
    const [expand1, expand3] = [mosaic(e1, tile, columns), mosaic(e3, tile, columns)];
    if (expand1.height + expand3.height <= room) return { input, expand1, expand3, tile };
    if (columns >= most || expand1.width > width || expand3.width > width) return null;
    columns++;
  }
}

/** Columns of the drawing for these tensors and banks; null where they do not go into the room together. */
function choose(
  parts: FireParts,
  room: Room,
  height: number,
  cell: number,
  { tile, ...results }: Tensors,
  expands: Expands,
): Chosen | null {
  const { tensors, banks } = parts;
  const band = bandOf(parts, BAND);
  const top = height - INSPECTOR.least - 12;
  const gaps = GAPS[0] + GAPS[1] + band(tensors.squeeze[2]) + GAPS[2] + 8 * PAD + BRACKET;
  const a = Math.max(results.input.width, room.texts.input);
  const d = Math.max(results.expand1.width, results.expand3.width, room.texts.results);
  if (a + expands.width + d + gaps + room.texts.squeeze > room.width) return null;
  const pair = squeezePair(banks.squeeze, tensors.squeeze[2], tile, cell, top - LABEL - FOOT - 4 * PAD);
  if (pair === null) return null;
  const b = Math.max(pair.width, room.texts.squeeze);
  const width = a + b + expands.width + d + gaps;
  if (width > room.width) return null;
  return {
    ...expands,
    ...results,
    width,
    squeezeBank: pair.grid,
    squeeze: pair.maps,
    columns: [a, b, expands.width, d],
  };
}

/** Spends width that is left over on a better arrangement of the expand banks. */
function relax(parts: FireParts, room: Room, note: readonly number[], height: number, chosen: Chosen): Chosen {
  const [a, b, c, d] = chosen.columns;
  const allowed = c + 0.8 * Math.max(0, room.width - chosen.width);
  const band = bandOf(parts, BAND)(parts.tensors.expand1x1[2]);
  const inner = height - 2 * LABEL - 4 * PAD;
  const pair = expandPair(parts, chosen.bank3.cell, inner, band, room.texts.banks, note, allowed);
  if (pair === null) return chosen;
  return { ...chosen, ...pair, width: chosen.width - c + pair.width, columns: [a, b, pair.width, d] };
}

/** The best arrangement for a room of this height; null where none goes into its width. */
export function chooseWide(parts: FireParts, room: Room, height: number): Chosen | null {
  const [h, w] = parts.tensors.input;
  const note = room.texts.note.map((text) => textWidth(text, NOTE_SIZE));
  const inner = height - 2 * LABEL - 4 * PAD;
  const band = bandOf(parts, BAND)(parts.tensors.expand1x1[2]);
  const narrowest = search(
    h,
    w,
    (tile) => placeTensors(parts, room.width, height, tile),
    (cell) => expandPair(parts, cell, inner, band, room.texts.banks, note, null),
    (results, expands, _tile, cell) => choose(parts, room, height, cell, results, expands),
  );
  return narrowest === null ? null : relax(parts, room, note, height, narrowest);
}
