/** A table as a figure: texts, rectangles and rules, and the words that it needs. */
import type { Column, Reason } from "./view";

export type Tone = "ink" | "quiet" | "bad";

export interface FigureText {
  readonly x: number;
  /** Of its baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly end: boolean;
  readonly tone: Tone;
  readonly bold: boolean;
}

export interface FigureRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A share of all, or the ground of the chosen column or of an open row. */
  readonly kind: "bar" | "ground";
}

export interface FigureRule {
  readonly y: number;
  readonly strong: boolean;
}

export interface TableFigure {
  readonly width: number;
  readonly height: number;
  readonly grounds: readonly FigureRect[];
  readonly bars: readonly FigureRect[];
  readonly rules: readonly FigureRule[];
  readonly texts: readonly FigureText[];
}

/** All that a figure says in the reader's language. */
export interface FigureWords {
  head(column: Column): string;
  total(id: string): string;
  reason(reason: Reason): string;
  number(value: number): string;
  share(share: number): string;
  /** What marks mean: a bar, grey letters, the sign of a difference. */
  key(of: "bar" | "paper" | "differs"): string;
}
