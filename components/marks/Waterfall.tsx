export interface WaterfallStep {
  readonly key: string;
  readonly value: number;
  /** `sum`: from zero to the running sum, whatever its value is. */
  readonly kind: "step" | "sum";
  readonly fill: string;
}

export interface WaterfallProps {
  readonly steps: readonly WaterfallStep[];
  /** Middle of each step's bar. */
  readonly xs: readonly number[];
  readonly bar: number;
  readonly y: number;
  readonly height: number;
}

/** Start and end of each bar: a running sum, where `sum` bars start at zero. */
export function runningSum(steps: readonly WaterfallStep[]): { from: number; to: number }[] {
  let total = 0;
  return steps.map(({ kind, value }) => {
    const from = kind === "sum" ? 0 : total;
    total = kind === "sum" ? value : total + value;
    return { from, to: total };
  });
}

/** The running sum of `steps`, drawn: each bar starts where the former one ended. */
export function Waterfall({ steps, xs, bar, y, height }: WaterfallProps) {
  const spans = runningSum(steps);
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const span = high - low || 1;
  const at = (value: number) => y + height - (height * (value - low)) / span;
  return (
    <g>
      <line
        x1={(xs[0] ?? 0) - bar}
        x2={(xs[xs.length - 1] ?? 0) + bar}
        y1={at(0)}
        y2={at(0)}
        stroke="var(--line)"
        strokeWidth={1}
      />
      {steps.map((step, i) => {
        const { from, to } = spans[i] ?? { from: 0, to: 0 };
        const x = xs[i] ?? 0;
        const next = xs[i + 1];
        const top = Math.min(at(from), at(to));
        return (
          <g key={step.key}>
            <rect
              x={x - bar / 2}
              y={top}
              width={bar}
              height={Math.max(1, Math.abs(at(from) - at(to)))}
              fill={step.fill}
            />
            {next === undefined ? null : (
              <line
                x1={x + bar / 2}
                x2={next - bar / 2}
                y1={at(to)}
                y2={at(to)}
                stroke="var(--ink-3)"
                strokeWidth={0.75}
              />
            )}
          </g>
        );
      })}
    </g>
  );
}
