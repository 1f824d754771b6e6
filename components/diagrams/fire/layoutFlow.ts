/** The drawing on a phone: it flows downwards, the two expands stay side by side, the inspector follows. */
import { wrap } from "@/components/marks/text";
import { type BankGrid, columnsFor, fitBank, type Mosaic, mosaic, type Rect, type Size } from "@/lib/readings/scene";
import type { Branch } from "@/lib/spec/fire";
import { type FireLayout, LABEL, NOTE_LINE, NOTE_SIZE, PAD, type RibbonPlace, type Room } from "./measures";
import type { FireParts } from "./parts";
import { bandOf, down, type Places, placed } from "./placed";
import { search } from "./search";

const GUTTER = 18;
/** Room of a ribbon between two things that it joins. */
const RUN = 30;
const TALLEST = { mosaic: 215, bank: 260, squeezeBank: 130 };
const INPUT_LABEL = 92;
const RESULT_LABEL = 54;
const INSPECTOR = 330;
const BRACKET = 34;
/** Widest band: it must pass between two columns of a phone. */
const BAND = 30;

const columnOf = (room: Room): number => (room.width - GUTTER) / 2 - 2 * PAD;
/** Width beside which a label of the given width still stands. */
const besideLabel = (room: Room, label: number): number =>
  Math.min(room.width - 2 * PAD - 14 - label, columnOf(room) * 1.15);

/** The four mosaics with this tile; null where one is too large for its column. */
function placeTensors({ tensors }: FireParts, room: Room, tile: Size) {
  const maps = (count: number, width: number): Mosaic | null => {
    const made = mosaic(count, tile, columnsFor(count, tile, TALLEST.mosaic));
    return made.width <= width && made.height <= TALLEST.mosaic ? made : null;
  };
  const input = maps(tensors.input[2], besideLabel(room, room.texts.input));
  const squeeze = maps(tensors.squeeze[2], Math.min(columnOf(room), besideLabel(room, room.texts.squeeze)));
  const expand1 = maps(tensors.expand1x1[2], columnOf(room));
  const expand3 = maps(tensors.expand3x3[2], columnOf(room));
  return input && squeeze && expand1 && expand3 ? { input, squeeze, expand1, expand3 } : null;
}

/** The three banks with this cell; null where one is too large for its column. */
function placeBanks({ banks }: FireParts, room: Room, cell: number) {
  const bank = (of: Branch, width: number, height: number): BankGrid | null => {
    const grid = fitBank(banks[of], cell, width, height);
    return grid !== null && grid.width <= width ? grid : null;
  };
  const squeezeWidth = Math.min(columnOf(room), besideLabel(room, room.texts.squeeze));
  const squeezeBank = bank("squeeze", squeezeWidth, TALLEST.squeezeBank);
  const bank1 = bank("expand1x1", columnOf(room), TALLEST.bank);
  const bank3 = bank("expand3x3", columnOf(room), TALLEST.bank);
  return squeezeBank && bank1 && bank3 ? { squeezeBank, bank1, bank3 } : null;
}

export function flow(parts: FireParts, room: Room): FireLayout | null {
  const [h, w] = parts.tensors.input;
  const fitted = search(
    h,
    w,
    (tile) => placeTensors(parts, room, tile),
    (cell) => placeBanks(parts, room, cell),
    (tensors, banks) => ({ ...tensors, ...banks }),
  );
  if (fitted === null) return null;
  const band = bandOf(parts, BAND);
  const s = band(parts.tensors.squeeze[2]);
  const columnWidth = (room.width - GUTTER) / 2;
  const left = columnWidth / 2;
  const right = room.width - columnWidth / 2;
  const place = (size: Size, centre: number, y: number): Rect => ({
    x: Math.max(PAD, Math.round(centre - size.width / 2)),
    y: Math.round(y),
    width: size.width,
    height: size.height,
  });
  const below = (rect: Rect) => rect.y + rect.height + PAD;
  const besideOf = (rect: Rect, y: number, height: number): Rect => {
    const x = rect.x + rect.width + PAD + 14;
    return { x, y, width: room.width - x, height };
  };

  const input = place(fitted.input, left, PAD);
  const inputLabel = besideOf(input, 0, INPUT_LABEL);
  const bankY = Math.max(below(input), INPUT_LABEL + 6) + RUN + PAD;
  const squeezeBank = place(fitted.squeezeBank, left, bankY);
  const squeezeBankLabel = besideOf(squeezeBank, bankY - PAD, LABEL);

  // The elbow to the 3x3 bank leaves under the label of the squeezed maps.
  const mapsTop = Math.max(below(squeezeBank), bankY + LABEL) + 22 + PAD;
  const squeezeY = Math.max(mapsTop, mapsTop + LABEL + 6 + s / 2 - fitted.squeeze.height / 2);
  const squeeze = place(fitted.squeeze, left, squeezeY);
  const squeezeLabel = besideOf(squeeze, mapsTop - PAD, LABEL);
  const elbowY = squeeze.y + squeeze.height / 2;

  const banksLabel = Math.max(below(squeeze), elbowY + s / 2) + 24;
  const banksY = banksLabel + LABEL + PAD;
  const bank1 = place(fitted.bank1, left, banksY);
  const bank3 = place(fitted.bank3, right, banksY);
  const resultsY = Math.max(below(bank1), below(bank3)) + RUN + PAD;
  const expand1 = place(fitted.expand1, left, resultsY);
  const expand3 = place(fitted.expand3, right, resultsY);
  const resultLabel = Math.max(below(expand1), below(expand3)) + 6;
  const half = (x: number, y: number, height: number): Rect => ({ x, y, width: columnWidth, height });
  const bracket: Rect = { x: 0, y: resultLabel + RESULT_LABEL + 4, width: room.width, height: BRACKET };

  const noteY = bracket.y + BRACKET + 8;
  const lines = room.texts.note.reduce((sum, text) => sum + wrap(text, NOTE_SIZE, room.width).length, 0);
  const note: Rect = { x: 0, y: noteY, width: room.width, height: lines * NOTE_LINE };
  const inspector: Rect = { x: 0, y: noteY + note.height + 14, width: room.width, height: INSPECTOR };

  const places: Places = { input, squeezeBank, squeeze, bank1, bank3, expand1, expand3 };
  const ribbons: RibbonPlace[] = [
    down("input", input, squeezeBank, left, band(parts.tensors.input[2])),
    down("squeeze", squeezeBank, squeeze, left, s),
  ];
  if (fitted.expand1.count > 0) {
    ribbons.push(
      down("toExpand1x1", squeeze, bank1, left, s),
      down("expand1x1", bank1, expand1, left, band(parts.tensors.expand1x1[2])),
    );
  }
  if (fitted.expand3.count > 0) {
    ribbons.push(
      {
        id: "toExpand3x3",
        axis: "y",
        from: { x: squeeze.x + squeeze.width + PAD, y: elbowY },
        to: { x: right, y: bank3.y - PAD },
        via: elbowY,
        thickness: s,
        fromLimit: squeeze.height,
        toLimit: bank3.width + PAD,
      },
      down("expand3x3", bank3, expand3, right, band(parts.tensors.expand3x3[2])),
    );
  }

  return {
    mode: "flow",
    width: room.width,
    height: note.y + note.height,
    ...placed(fitted, places),
    ribbons,
    labels: {
      input: inputLabel,
      squeezeBank: squeezeBankLabel,
      squeeze: squeezeLabel,
      expand1x1Bank: half(0, banksLabel, LABEL - 2),
      expand3x3Bank: half(columnWidth + GUTTER, banksLabel, LABEL - 2),
      expand1x1: half(0, resultLabel, RESULT_LABEL),
      expand3x3: half(columnWidth + GUTTER, resultLabel, RESULT_LABEL),
    },
    note,
    bracket,
    inspector,
    slide: { x: Math.max(0, (expand3.x - (expand1.x + expand1.width) - fitted.expand1.gap) / 2), y: 0 },
  };
}
