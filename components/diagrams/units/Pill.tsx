import { textWidth } from "@/components/marks/text";

interface Props {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Black: not what it is in the unit at the left. Outlined: the same. */
  readonly changed: boolean;
  readonly middle?: boolean;
}

const SIZE = 12;
export const PILL_HEIGHT = 19;
export const pillWidth = (text: string): number => textWidth(text, SIZE, true) + 16;

/** The name of one operation. */
export function Pill({ x, y, text, changed, middle = false }: Props) {
  const width = pillWidth(text);
  const left = middle ? x - width / 2 : x;
  return (
    <g>
      <rect
        x={left}
        y={y}
        width={width}
        height={PILL_HEIGHT}
        rx={PILL_HEIGHT / 2}
        fill={changed ? "var(--ink)" : "var(--bg)"}
        stroke={changed ? "var(--ink)" : "var(--line)"}
      />
      <text
        x={left + width / 2}
        y={y + 13.5}
        fontSize={SIZE}
        fontWeight={600}
        textAnchor="middle"
        fill={changed ? "var(--bg)" : "var(--ink)"}
      >
        {text}
      </text>
    </g>
  );
}

interface StackProps {
  /** Middle of its upper edge. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly changed: boolean;
}

const LINE = 15;
export const stackHeight = (lines: number): number => lines * LINE + 8;

/** The name of an operation in a narrow place, word under word. */
export function Stack({ x, y, lines, changed }: StackProps) {
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE, true))) + 12;
  return (
    <g>
      <rect
        x={x - width / 2}
        y={y}
        width={width}
        height={stackHeight(lines.length)}
        rx={8}
        fill={changed ? "var(--ink)" : "var(--bg)"}
        stroke={changed ? "var(--ink)" : "var(--line)"}
      />
      {lines.map((line, i) => (
        <text
          key={line}
          x={x}
          y={y + 4 + (i + 0.78) * LINE}
          fontSize={SIZE}
          fontWeight={600}
          textAnchor="middle"
          fill={changed ? "var(--bg)" : "var(--ink)"}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** What it was in the unit at the left, struck out. */
  readonly old?: string | undefined;
  readonly strong?: boolean;
  readonly anchor?: "start" | "end";
}

/** One line of small print, with the old value where there is one. */
export function Print({ x, y, text, old, strong = false, anchor = "start" }: TextProps) {
  return (
    <text
      x={x}
      y={y}
      fontSize={SIZE}
      textAnchor={anchor}
      fill={strong ? "var(--ink)" : "var(--ink-2)"}
      fontWeight={strong ? 600 : 400}
    >
      {text}
      {old === undefined ? null : (
        <tspan dx={5} fontWeight={400} fill="var(--ink-2)" textDecoration="line-through">
          {old}
        </tspan>
      )}
    </text>
  );
}
