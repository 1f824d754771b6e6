interface Point {
  readonly x: number;
  readonly y: number;
}

export interface WireProps {
  readonly from: Point;
  readonly to: Point;
  /** The direction in which it leaves and arrives. */
  readonly axis: "x" | "y";
  readonly hue: string;
  readonly dashed?: boolean;
  readonly width?: number;
}

/** A thin line from one thing to another, leaving and arriving along `axis`. */
export function Wire({ from, to, axis, hue, dashed = false, width = 1.5 }: WireProps) {
  const middle = axis === "x" ? (from.x + to.x) / 2 : (from.y + to.y) / 2;
  const d =
    axis === "x"
      ? `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`
      : `M${from.x} ${from.y}C${from.x} ${middle} ${to.x} ${middle} ${to.x} ${to.y}`;
  return (
    <path
      d={d}
      fill="none"
      stroke={`var(${hue})`}
      strokeWidth={width}
      {...(dashed ? { strokeDasharray: "3 3" } : {})}
    />
  );
}
