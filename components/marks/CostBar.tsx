export interface CostSegment {
  readonly value: number;
  /** Whose cost it is; `plain` is the grey of the comparison. */
  readonly role: "input" | "squeeze" | "expand1" | "expand3" | "plain";
}

export interface CostBarProps {
  readonly segments: readonly CostSegment[];
  /** Value at the right end: bars that are compared share it. The scale is linear and starts at zero. */
  readonly max: number;
  /** The bar in words, for those who do not see it. */
  readonly label: string;
  /** Pixels; 14 unless told. */
  readonly height?: number;
}

const FILL: Readonly<Record<CostSegment["role"], string>> = {
  input: "var(--input)",
  squeeze: "var(--squeeze)",
  expand1: "var(--expand1)",
  expand3: "var(--expand3)",
  plain: "var(--track)",
};

/** A stacked bar from zero on a linear scale. */
export function CostBar({ segments, max, label, height = 14 }: CostBarProps) {
  return (
    <div role="img" aria-label={label} className="flex w-full" style={{ height }}>
      {segments.map(({ role, value }) => (
        <div
          key={role}
          style={{
            width: `${max > 0 ? Math.min(100, (100 * value) / max) : 0}%`,
            background: FILL[role],
            printColorAdjust: "exact",
          }}
        />
      ))}
    </div>
  );
}
