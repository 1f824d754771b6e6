import { Drawing, Layer } from "../object/Drawing";
import type { TableFigure, Tone } from "./figureTypes";

const INK: Readonly<Record<Tone, string>> = { ink: "var(--ink)", quiet: "var(--ink-2)", bad: "var(--bad)" };
const FILL = { bar: "var(--track)", ground: "var(--card)" } as const;

/** A table laid out as a figure, drawn. It says everything itself and knows no words. */
export function Figure({ figure, label }: { readonly figure: TableFigure; readonly label: string }) {
  const { width, height, grounds, bars, rules, texts } = figure;
  return (
    <Drawing size={{ width, height }} label={label}>
      <Layer size={{ width, height }}>
        {[...grounds, ...bars].map(({ kind, ...rect }) => (
          <rect key={`${kind} ${rect.x} ${rect.y}`} {...rect} fill={FILL[kind]} />
        ))}
        {rules.map(({ y, strong }) => (
          <path
            key={`${y} ${strong}`}
            d={`M0 ${y}H${width}`}
            stroke={strong ? "var(--ink)" : "var(--line)"}
            strokeWidth={1}
          />
        ))}
        {texts.map(({ x, y, text, size, end, tone, bold }) => (
          <text
            key={`${x} ${y} ${text}`}
            x={x}
            y={y}
            fontSize={size}
            fontWeight={bold ? 650 : 400}
            textAnchor={end ? "end" : "start"}
            fill={INK[tone]}
          >
            {text}
          </text>
        ))}
      </Layer>
    </Drawing>
  );
}
