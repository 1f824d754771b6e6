export interface BracketProps {
  /** The corner from which the bracket runs down (`side` right) or right (`side` below). */
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly side: "right" | "below";
}

const TICK = 6;

/** A line with two ticks that takes several things together. */
export function Bracket({ x, y, length, side }: BracketProps) {
  const d =
    side === "right"
      ? `M${x} ${y + 0.5}h${TICK}v${Math.max(0, length - 1)}h${-TICK}`
      : `M${x + 0.5} ${y}v${TICK}h${Math.max(0, length - 1)}v${-TICK}`;
  return <path d={d} fill="none" stroke="var(--ink-3)" strokeWidth={1} />;
}
