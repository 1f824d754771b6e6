/** The drawing on a wide page: it flows rightwards, the inspector stands under input and squeeze. */
import type { Rect, Size } from "@/lib/readings/scene";
import { type FireLayout, LABEL, NOTE_LINE, PAD, type Room } from "./measures";
import type { FireParts } from "./parts";
import { bandOf, type Places, placed } from "./placed";
import { chooseWide } from "./wideChoice";
import { BAND, BETWEEN_RESULTS, BRACKET, CONNECTOR, FOOT, GAPS, INSPECTOR, LEAST_HEIGHT } from "./wideMeasures";
import { noteBox } from "./wideNote";
import { wideRibbons } from "./wideRibbons";

const frame = (x: number, y: number, size: Size): Rect => ({ x, y, width: size.width, height: size.height });

export function wide(parts: FireParts, room: Room): FireLayout | null {
  const height = Math.max(LEAST_HEIGHT, room.height);
  const { tensors } = parts;
  const fitted = chooseWide(parts, room, height);
  if (fitted === null) return null;
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
  const between: Rect = {
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
  const places: Places = { input, squeezeBank, squeeze, bank1, bank3, expand1, expand3 };

  const ribbons = wideRibbons(parts, band, elbow, places);
  const both = fitted.expand1.count > 0 && fitted.expand3.count > 0;
  const slide = both ? (expand3.y - (expand1.y + expand1.height) - fitted.expand1.gap) / 2 : 0;
  // Slid by concat, the way of expand 3x3 may rise over its bank: the bank's label then ends where that begins.
  const made = ribbons.find(({ id }) => id === "expand3x3");
  const rising = made !== undefined && made.to.y - slide - made.thickness / 2 < bank3.y - PAD;
  const under = Math.min(bankLabel, bank3.width + 0.4 * (xd - bank3.x - bank3.width));
  const belowY = bank3.y + bank3.height + PAD + 16;
  const below: Rect = { x: xc - PAD, y: belowY, width: xd - xc - 8, height: height - belowY };
  const note = noteBox(between, below, room.texts.note, ribbons, slide);

  return {
    mode: "wide",
    width: room.width,
    height,
    ...placed(fitted, places),
    ribbons,
    labels: {
      input: label(xa, 0, xb - xa - 16),
      squeezeBank: label(xb, 0, xc - xb - 10),
      squeeze: { x: footX, y: foot + 2, width: xb + (fitted.columns[1] ?? 0) + PAD - footX, height: FOOT - 4 },
      expand1x1Bank: label(xc, 0, bankLabel),
      expand3x3Bank: label(xc, bank3Label, rising ? under : bankLabel),
      expand1x1: label(xd, 0, resultWidth),
      expand3x3: label(xd, expand3Label, resultWidth),
    },
    note,
    bracket: { x: resultsRight + 6, y: bracketTop, width: BRACKET - 8, height: bracketBottom - bracketTop },
    inspector,
    slide: { x: 0, y: slide },
  };
}
