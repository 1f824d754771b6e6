/** The drawing on a wide page: it flows rightwards, the inspector stands under input and squeeze. */
import { textWidth } from "@/components/marks/text";
import {
  type BankGrid,
  type BankShape,
  columnsFor,
  fitBank,
  type Mosaic,
  mosaic,
  type Rect,
  type Size,
} from "@/lib/readings/scene";
import {
  bandOf,
  type FireLayout,
  LABEL,
  NOTE_LINE,
  NOTE_SIZE,
  PAD,
  type RibbonPlace,
  type Room,
  search,
} from "./layout";
import type { FireParts } from "./parts";

const INSPECTOR = { least: 226, most: 330 };
/** Least gaps between the four columns; the second holds the elbow, the third the wires to the tile being filled. */
const GAPS = [36, 36, 60] as const;
const BRACKET = 34;
/** Thickness of the thickest band, at most. */
const BAND = 44;
const FOOT = 38;
const CONNECTOR = 26;
const BETWEEN_RESULTS = 10;
const LEAST_HEIGHT = 440;
/** A filter is one row of its channels unless the row would be longer than this. */
const LONGEST_LINE = 260;

interface Chosen {
  readonly width: number;
  readonly input: Mosaic;
  readonly squeezeBank: BankGrid;
  readonly squeeze: Mosaic;
  readonly bank1: BankGrid;
  readonly bank3: BankGrid;
  readonly note: { readonly beside: boolean; readonly lines: number; readonly gap: number };
  readonly expand1: Mosaic;
  readonly expand3: Mosaic;
  readonly columns: readonly [number, number, number, number];
}

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

/** Lines that the note's paragraphs of these widths need in a box of `width`; a broken line wastes some of its end. */
function noteLines(paragraphs: readonly number[], width: number): number {
  return paragraphs.reduce((sum, length) => sum + (length <= width ? 1 : Math.ceil(length / (0.88 * width))), 0);
}

/** What stands under the 1x1 bank: the note's lines, then the 3x3 bank; the note's width follows from the widest bank. */
function underBank(
  parts: FireParts,
  cell: number,
  height: number,
  band: number,
  least: number,
  note: readonly number[],
  bank1: BankGrid,
  beside: boolean,
) {
  const noteWidth = (width: number) => (beside ? width + GAPS[2] - 28 - bank1.width : width + GAPS[2] - 20);
  let lines = noteLines(note, 400);
  for (let attempt = 0; attempt < 4; attempt++) {
    const gap = beside
      ? Math.max(16, band + 14 + lines * NOTE_LINE + 12 - bank1.height)
      : Math.max(16, lines * NOTE_LINE + 20);
    const bank3 = fitBank(parts.banks.expand3x3, cell, LONGEST_LINE, height - bank1.height - gap);
    if (bank3 === null) return null;
    const width = Math.max(least, bank1.width, bank3.width);
    if (noteWidth(width) < 150) return null;
    const needed = noteLines(note, noteWidth(width));
    if (needed <= lines) return { bank3, note: { beside, lines, gap }, width };
    lines = needed;
  }
  return null;
}

/**
 * The two expand banks, one over the other, with the note beside the first or under it: the narrowest pair, or, where a
 * width is allowed, the one that looks best in it (the first in one column, the second near a square).
 */
function expandPair(
  parts: FireParts,
  cell: number,
  height: number,
  band: number,
  least: number,
  note: readonly number[],
  allowed: number | null,
) {
  let best: { bank1: BankGrid; bank3: BankGrid; note: Chosen["note"]; width: number } | null = null;
  let bestPrice = Number.POSITIVE_INFINITY;
  let columns = 0;
  for (const share of [0.5, 0.42, 0.34, 0.26, 0.2, 0.14, 0.08]) {
    const bank1 = fitBank(parts.banks.expand1x1, cell, LONGEST_LINE, height * share);
    // A lower share that changes nothing needs no second look.
    if (bank1 === null || bank1.columns === columns) continue;
    columns = bank1.columns;
    for (const beside of [true, false]) {
      const under = underBank(parts, cell, height, band, least, note, bank1, beside);
      if (under === null || (allowed !== null && under.width > allowed)) continue;
      const square = Math.abs(Math.log(under.bank3.width / Math.max(1, under.bank3.height)));
      const price =
        allowed === null ? under.width + 40 * (bank1.columns - 1) : bank1.columns - 1 + square + (beside ? 0 : 0.3);
      if (price >= bestPrice) continue;
      bestPrice = price;
      best = { bank1, ...under };
    }
  }
  return best;
}

type Tensors = Pick<Chosen, "input" | "expand1" | "expand3"> & { readonly tile: Size };
type Expands = NonNullable<ReturnType<typeof expandPair>>;

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

const frame = (x: number, y: number, size: Size): Rect => ({ x, y, width: size.width, height: size.height });
const middle = (rect: Rect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });

export function wide(parts: FireParts, room: Room): FireLayout | null {
  const height = Math.max(LEAST_HEIGHT, room.height);
  const { tensors } = parts;
  const noteWidths = room.texts.note.map((text) => textWidth(text, NOTE_SIZE));
  const inner = height - 2 * LABEL - 4 * PAD;
  const band1 = bandOf(parts, BAND)(tensors.expand1x1[2]);
  const narrowest = search(
    tensors.input[0],
    tensors.input[1],
    (tile) => placeTensors(parts, room.width, height, tile),
    (cell) => expandPair(parts, cell, inner, band1, room.texts.banks, noteWidths, null),
    (results, expands, _tile, cell) => choose(parts, room, height, cell, results, expands),
  );
  if (narrowest === null) return null;
  const fitted = relax(parts, room, noteWidths, height, narrowest);
  // The band of the input is no thicker than the frame of the bank that it runs into, within reason.
  const band = bandOf(parts, Math.min(BAND, Math.max(20, fitted.squeezeBank.height + 2 * PAD)));
  const spare = Math.max(0, room.width - fitted.width);
  const gaps = [GAPS[0] + spare * 0.3, GAPS[1] + band(tensors.squeeze[2]) + spare * 0.3, GAPS[2] + spare * 0.4];
  const xs: number[] = [PAD];
  for (let i = 0; i < 3; i++) xs.push(Math.round((xs[i] ?? 0) + (fitted.columns[i] ?? 0) + 2 * PAD + (gaps[i] ?? 0)));
  const [xa = 0, xb = 0, xc = 0, xd = 0] = xs;
  const y0 = LABEL + PAD;

  const input = frame(xa, y0, fitted.input);
  const pairWidth = Math.max(fitted.squeezeBank.width, fitted.squeeze.width);
  const centred = (size: Size) => Math.round(xb + (pairWidth - size.width) / 2);
  const squeezeBank = frame(centred(fitted.squeezeBank), y0, fitted.squeezeBank);
  const squeezeY = Math.round(y0 + fitted.squeezeBank.height + 2 * PAD + CONNECTOR);
  const squeeze = frame(centred(fitted.squeeze), squeezeY, fitted.squeeze);

  const bank1 = frame(xc, y0, fitted.bank1);
  const bank3Label = Math.round(y0 + fitted.bank1.height + PAD + fitted.note.gap);
  const bank3 = frame(xc, bank3Label + LABEL + PAD, fitted.bank3);

  const expand1 = frame(xd, y0, fitted.expand1);
  // Where there is height to spare the second result stands beside the filters that make it.
  const naturalLabel = y0 + fitted.expand1.height + PAD + BETWEEN_RESULTS;
  const lowestLabel = height - fitted.expand3.height - LABEL - 2 * PAD;
  const expand3Label = Math.round(Math.max(naturalLabel, Math.min(bank3Label, lowestLabel)));
  const expand3 = frame(xd, expand3Label + LABEL + PAD, fitted.expand3);

  const foot = squeeze.y + squeeze.height + PAD;
  const footX = Math.max(xb - PAD, Math.min(squeeze.x - PAD, xb + (fitted.columns[1] ?? 0) - room.texts.squeeze));
  const leftBottom = Math.max(input.y + input.height + PAD, foot + FOOT);
  const elbow = xc - PAD - 14 - band(tensors.squeeze[2]) / 2;
  const inspectorY = leftBottom + 12;
  const inspector: Rect = {
    x: 0,
    y: inspectorY,
    width: Math.floor(elbow - band(tensors.squeeze[2]) / 2 - 12),
    height: Math.min(INSPECTOR.most, height - inspectorY),
  };

  const noteX = fitted.note.beside ? bank1.x + bank1.width + PAD + 16 : xc - PAD;
  const noteHeight = fitted.note.lines * NOTE_LINE;
  const note: Rect = {
    x: noteX,
    y: bank3Label - 8 - noteHeight,
    width: xd - PAD - 8 - noteX,
    height: noteHeight,
  };

  const label = (x: number, y: number, width: number): Rect => ({ x: x - PAD, y, width, height: LABEL - 2 });
  const bankLabel = xd - xc - 12;
  const resultWidth = fitted.columns[3] + 2 * PAD;
  const resultsRight = xd + fitted.columns[3] + PAD;
  const bracketTop = fitted.expand1.count > 0 ? expand1.y - PAD : expand3.y - PAD;
  const bracketBottom = fitted.expand3.count > 0 ? expand3.y + expand3.height + PAD : expand1.y + expand1.height + PAD;

  return {
    mode: "wide",
    width: room.width,
    height,
    mosaics: {
      input: { ...input, mosaic: fitted.input },
      squeeze: { ...squeeze, mosaic: fitted.squeeze },
      expand1x1: { ...expand1, mosaic: fitted.expand1 },
      expand3x3: { ...expand3, mosaic: fitted.expand3 },
    },
    banks: {
      squeeze: { ...squeezeBank, grid: fitted.squeezeBank },
      expand1x1: { ...bank1, grid: fitted.bank1 },
      expand3x3: { ...bank3, grid: fitted.bank3 },
    },
    ribbons: ribbons(),
    labels: {
      input: label(xa, 0, xb - xa - 16),
      squeezeBank: label(xb, 0, xc - xb - 10),
      squeeze: { x: footX, y: foot + 2, width: xb + (fitted.columns[1] ?? 0) + PAD - footX, height: FOOT - 4 },
      expand1x1Bank: label(xc, 0, bankLabel),
      expand3x3Bank: label(xc, bank3Label, bankLabel),
      expand1x1: label(xd, 0, resultWidth),
      expand3x3: label(xd, expand3Label, resultWidth),
    },
    note,
    bracket: { x: resultsRight + 6, y: bracketTop, width: BRACKET - 8, height: bracketBottom - bracketTop },
    inspector,
    slide: { x: 0, y: (expand3.y - (expand1.y + expand1.height) - fitted.expand1.gap) / 2 },
  };

  function ribbons(): RibbonPlace[] {
    const inBand = band(tensors.input[2]);
    const midBank = middle(squeezeBank);
    const inHalf = Math.min(inBand, input.height) / 2;
    const inY = Math.max(input.y - PAD + inHalf, Math.min(midBank.y, input.y + input.height + PAD - inHalf));
    const across = middle(squeeze).x;
    const s = band(tensors.squeeze[2]);
    const right = squeeze.x + squeeze.width + PAD;
    const y1 = squeeze.y + squeeze.height * 0.3;
    const y3 = squeeze.y + squeeze.height * 0.72;
    const out1Y = bank1.y + Math.min(bank1.height / 2, Math.max(band(tensors.expand1x1[2]) / 2, 6));
    const low = Math.max(bank3.y, expand3.y);
    const high = Math.min(bank3.y + bank3.height, expand3.y + expand3.height);
    const out3 =
      high > low ? { from: (low + high) / 2, to: (low + high) / 2 } : { from: middle(bank3).y, to: middle(expand3).y };
    const list: RibbonPlace[] = [
      {
        id: "input",
        axis: "x",
        from: { x: input.x + input.width + PAD, y: inY },
        to: { x: squeezeBank.x - PAD, y: midBank.y },
        thickness: inBand,
        fromLimit: input.height,
        toLimit: squeezeBank.height + PAD,
      },
      {
        id: "squeeze",
        axis: "y",
        from: { x: across, y: squeezeBank.y + squeezeBank.height + PAD },
        to: { x: across, y: squeeze.y - PAD },
        thickness: s,
        fromLimit: squeezeBank.width + PAD,
        toLimit: squeeze.width + PAD,
      },
    ];
    if (fitted.expand1.count > 0) {
      list.push(
        {
          id: "toExpand1x1",
          axis: "x",
          from: { x: right, y: y1 },
          to: {
            x: bank1.x - PAD,
            y: Math.max(bank1.y + Math.min(bank1.height / 2, s / 2), Math.min(y1, bank1.y + bank1.height - s)),
          },
          thickness: s,
          fromLimit: squeeze.height,
          toLimit: bank1.height + PAD,
        },
        {
          id: "expand1x1",
          axis: "x",
          from: { x: bank1.x + bank1.width + PAD, y: out1Y },
          to: { x: expand1.x - PAD, y: Math.min(out1Y, expand1.y + expand1.height / 2) },
          thickness: band(tensors.expand1x1[2]),
          fromLimit: bank1.height + PAD,
          toLimit: expand1.height + PAD,
        },
      );
    }
    if (fitted.expand3.count > 0) {
      list.push(
        {
          id: "toExpand3x3",
          axis: "x",
          via: elbow,
          from: { x: right, y: y3 },
          to: { x: bank3.x - PAD, y: bank3.y + Math.min(bank3.height / 2, Math.max(s, 40)) },
          thickness: s,
          fromLimit: squeeze.height,
          toLimit: bank3.height + PAD,
        },
        {
          id: "expand3x3",
          axis: "x",
          from: { x: bank3.x + bank3.width + PAD, y: out3.from },
          to: { x: expand3.x - PAD, y: out3.to },
          thickness: band(tensors.expand3x3[2]),
          fromLimit: bank3.height + PAD,
          toLimit: expand3.height + PAD,
        },
      );
    }
    return list;
  }
}
