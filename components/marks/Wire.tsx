export interface WireProps {
  /** SVG path data. */
  readonly path: string;
  /** CSS variable of its hue, `--squeeze`. */
  readonly hue: string;
  readonly width?: number;
  readonly dashed?: boolean;
}

/** A thin line from one thing to another. */
export function Wire({ path, hue, width = 1.5, dashed = false }: WireProps) {
  return (
    <path
      d={path}
      fill="none"
      stroke={`var(${hue})`}
      strokeWidth={width}
      {...(dashed ? { strokeDasharray: "3 3" } : {})}
    />
  );
}
