/**
 * A living table as a figure: the view of the page, in the order shown, as texts and rectangles. Ours and the paper's
 * columns, share bars, marks where they differ, and the reasons as notes below. Nothing of it is drawn here.
 */
import { textWidth, wrap } from "@/components/marks/text";
import type { FigureRect, FigureRule, FigureText, FigureWords, TableFigure, Tone } from "./figureTypes";
import type { NodeLine } from "./nodes";
import {
  type Cell,
  type Column,
  fullShare,
  notesOf,
  type Printed,
  printedOf,
  type Row,
  reasonId,
  type View,
} from "./view";

const SIZE = 13;
const SMALL = 12;
const LETTER = 9;
/** The sign of a difference comes from a font that is not ours, wider than its letters. */
const MARK = 11;
const GAP = 16;
const BAR = 46;
const BAR_GAP = 6;
const ROW = 22;
const BENEATH = 15;
const INDENT = 14;
const HEAD_LINE = 15;
/** A heading is broken into lines of at most this, or as wide as its column. */
const HEAD_WIDTH = 84;
const NOTE_LINE = 17;
const NOTE = 22;
const LEAST_WIDTH = 560;

interface Piece {
  readonly text: string;
  readonly tone: Tone;
  readonly size: number;
  /** Of the note that says why. */
  readonly letter?: string;
  readonly mark?: boolean;
}

/** A cell's lines, and the share that stands as a bar. */
interface Drawn {
  readonly lines: readonly Piece[];
  readonly share?: number;
}

interface Line {
  readonly name: string;
  readonly kind: "row" | "node" | "total";
  readonly cells: Readonly<Record<string, Cell>>;
  readonly whole?: string | null;
}

const markWidth = ({ letter, mark }: Piece): number =>
  letter ? (mark ? 4 + MARK : 2) + textWidth(letter, LETTER, true) : 0;
const pieceWidth = (piece: Piece, bold: boolean): number => textWidth(piece.text, piece.size, bold) + markWidth(piece);

/**
 * @param rows In the order shown.
 * @param open The nodes of each open row, by its id.
 */
export function tableFigure(
  view: View,
  rows: readonly Row[],
  open: ReadonlyMap<string, readonly NodeLine[]>,
  words: FigureWords,
): TableFigure {
  const { columns, totals } = view;
  const notes = notesOf(view, rows);
  const printed = ({ text, reason, aside = false }: Printed, size: number): Piece => ({
    text: /^\d+$/.test(text) ? words.number(Number(text)) : text,
    tone: reason && !aside ? "bad" : "quiet",
    size,
    ...(reason && { letter: notes.get(reasonId(reason))?.letter ?? "", mark: !aside }),
  });
  const drawn = (cell: Cell | undefined): Drawn => {
    const ink = (text: string): Piece => ({ text, tone: "ink", size: SIZE });
    if (!cell) return { lines: [] };
    if (cell.kind === "text") return { lines: [ink(cell.text)] };
    if (cell.kind === "number") return { lines: [ink(words.number(cell.value))] };
    if (cell.kind === "bar") return { lines: [ink(words.number(cell.value))], share: cell.share };
    if (cell.kind === "printed") return { lines: [printed(cell, SIZE)] };
    const own = ink(cell.own === null ? "–" : words.number(cell.own));
    return { lines: cell.printed ? [own, printed(cell.printed, SMALL)] : [own] };
  };

  const lines: readonly Line[] = [
    ...rows.flatMap((row): readonly Line[] => [
      { name: row.name, kind: "row", cells: row.cells },
      ...(open.get(row.id) ?? []).map(({ name, cells, whole }): Line => ({ name, kind: "node", cells, whole })),
    ]),
    ...totals.map(({ id, cells }): Line => ({ name: words.total(id), kind: "total", cells })),
  ];

  const [first, ...rest] = columns;
  const heads = new Map(
    columns.map((column) => {
      const text = words.head(column);
      const own = Math.max(
        HEAD_WIDTH,
        ...lines.map(({ cells, kind }) =>
          Math.max(0, ...drawn(cells[column.id]).lines.map((piece) => pieceWidth(piece, kind === "total"))),
        ),
      );
      return [column.id, wrap(text, SMALL, own)];
    }),
  );
  const headRows = Math.max(1, ...[...heads.values()].map(({ length }) => length));
  const nameWidth = Math.max(
    ...(heads.get(first?.id ?? "") ?? []).map((text) => textWidth(text, SMALL)),
    ...lines.map(({ name, kind }) => textWidth(name, SIZE, kind === "total") + (kind === "node" ? INDENT : 0)),
  );
  const widthOf = ({ id, kind }: Column): number => {
    const values = lines.flatMap((line) =>
      drawn(line.cells[id]).lines.map((piece) => pieceWidth(piece, line.kind === "total")),
    );
    const own = Math.max(0, ...values) + (kind === "bar" ? BAR_GAP + BAR : 0);
    return Math.max(own, ...(heads.get(id) ?? []).map((text) => textWidth(text, SMALL)));
  };
  const places = new Map<string, { readonly x: number; readonly width: number }>();
  let x = nameWidth + GAP;
  for (const column of rest) {
    const width = widthOf(column);
    places.set(column.id, { x, width });
    x += width + GAP;
  }
  const width = Math.max(LEAST_WIDTH, x - GAP);

  const texts: FigureText[] = [];
  const bars: FigureRect[] = [];
  const grounds: FigureRect[] = [];
  const rules: FigureRule[] = [];
  const put = (text: string, at: Partial<FigureText> & Pick<FigureText, "x" | "y">) =>
    texts.push({ text, size: SIZE, end: false, tone: "ink", bold: false, ...at });

  const top = headRows * HEAD_LINE + 6;
  for (const column of columns) {
    const place = column === first ? { x: 0, width: nameWidth } : places.get(column.id);
    const head = heads.get(column.id) ?? [];
    head.forEach((text, i) => {
      const end = column !== first && !column.words;
      if (place)
        put(text, {
          x: end ? place.x + place.width : place.x,
          y: (headRows - head.length + i + 1) * HEAD_LINE - 2,
          size: SMALL,
          end,
          tone: "quiet",
          bold: column.chosen ?? false,
        });
    });
  }
  rules.push({ y: top, strong: true });

  const piece = (of: Piece, at: { x: number; y: number; end: boolean; bold: boolean; tone?: Tone }) => {
    const bold = at.bold;
    const left = at.end ? at.x - pieceWidth(of, bold) : at.x;
    put(of.text, { x: left, y: at.y, size: of.size, tone: at.tone ?? of.tone, bold });
    if (!of.letter) return;
    let after = left + textWidth(of.text, of.size, bold);
    if (of.mark) {
      put("≠", { x: after + 4, y: at.y, tone: of.tone, bold: true });
      after += 4 + MARK;
    } else after += 2;
    put(of.letter, { x: after, y: at.y - 4, size: LETTER, tone: of.tone, bold: true });
  };

  let y = top;
  lines.forEach((line, i) => {
    const total = line.kind === "total";
    const node = line.kind === "node";
    const cells = rest.map((column) => ({ column, cell: drawn(line.cells[column.id]) }));
    const two = cells.some(({ cell }) => cell.lines.length > 1);
    const height = ROW + (two ? BENEATH : 0);
    if (total && lines[i - 1]?.kind !== "total") rules.push({ y, strong: true });
    if (node) grounds.push({ x: 0, y, width, height, kind: "ground" });
    const base = y + 15.5;
    put(line.name, { x: node ? INDENT : 0, y: base, bold: total, tone: node ? "quiet" : "ink" });
    if (line.whole) {
      const start = rest.find(({ id }) => !(id in line.cells));
      put(line.whole, { x: places.get(start?.id ?? "")?.x ?? 0, y: base, size: SMALL, tone: "quiet" });
    }
    for (const { column, cell } of cells) {
      const place = places.get(column.id);
      if (!place) continue;
      const { share } = cell;
      const right = place.x + place.width - (column.kind === "bar" ? BAR_GAP + BAR : 0);
      cell.lines.forEach((each, row) => {
        piece(each, {
          x: column.words ? place.x : right,
          y: base + row * BENEATH,
          end: !column.words,
          bold: total || (row === 0 && (column.chosen ?? false)),
          ...(node && { tone: "quiet" as const }),
        });
      });
      if (share === undefined) continue;
      const full = total ? 1 : fullShare(view, column.id);
      bars.push({
        x: right + BAR_GAP,
        y: y + 3,
        width: full > 0 ? Math.min(BAR, (BAR * share) / full) : 0,
        height: ROW - 6,
        kind: "bar",
      });
      put(share > 0 ? words.share(share) : "–", {
        x: right + BAR_GAP + BAR,
        y: base,
        size: SMALL,
        end: true,
        tone: "quiet",
      });
    }
    y += height;
    rules.push({ y, strong: false });
  });
  for (const column of columns)
    if (column.chosen) {
      const place = places.get(column.id);
      if (place) grounds.push({ x: place.x - 6, y: 0, width: place.width + 12, height: y, kind: "ground" });
    }

  y += 8;
  const differs = [...notes.values()].some(({ aside }) => !aside);
  const papers = columns.some(({ id }) => lines.some(({ cells }) => printedOf(cells[id])));
  let at = 0;
  const explain = (sign: number, of: Parameters<FigureWords["key"]>[0]) => {
    const text = words.key(of);
    put(text, { x: at + sign + 6, y: y + 13, size: SMALL, tone: "quiet" });
    at += sign + 6 + textWidth(text, SMALL) + 20;
  };
  bars.push({ x: 0, y: y + 2, width: 30, height: 13, kind: "bar" });
  explain(30, "bar");
  if (papers) {
    put("123", { x: at, y: y + 13, tone: "quiet" });
    explain(textWidth("123", SIZE), "paper");
  }
  if (differs) {
    put("≠", { x: at, y: y + 13, tone: "bad", bold: true });
    explain(MARK, "differs");
  }
  y += NOTE_LINE + 5;
  for (const note of [...notes.values()].sort((a, b) => a.letter.localeCompare(b.letter))) {
    const tone = note.aside ? "quiet" : "bad";
    const sentence = wrap(words.reason(note), SMALL, width - NOTE);
    if (!note.aside) put("≠", { x: 0, y: y + 13, tone, bold: true });
    put(note.letter, { x: MARK, y: y + 9, size: LETTER, tone, bold: true });
    sentence.forEach((text, i) => {
      put(text, { x: NOTE, y: y + 13 + i * NOTE_LINE, size: SMALL, tone: "quiet" });
    });
    y += sentence.length * NOTE_LINE + 3;
  }
  return { width, height: y, grounds, bars, rules, texts };
}
