import { memo } from "react";
import { Bracket } from "@/components/marks/Bracket";
import { textWidth, wrap } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import { type FireLayout, NOTE_LINE, NOTE_SIZE } from "./measures";

/** The confusions that the drawing settles, in words; the second paragraph is an aside. */
export const Note = memo(function Note({
  box,
  paragraphs,
}: {
  readonly box: Rect;
  readonly paragraphs: readonly string[];
}) {
  const lines = paragraphs.flatMap((text, paragraph) =>
    wrap(text, NOTE_SIZE, box.width).map((line) => ({ line, quiet: paragraph === 1 })),
  );
  return lines.map(({ line, quiet }, i) => (
    <text
      key={line}
      x={box.x}
      y={box.y + 12 + i * NOTE_LINE}
      fontSize={NOTE_SIZE}
      fill={quiet ? "var(--ink-3)" : "var(--ink-2)"}
    >
      {line}
    </text>
  ));
});

/** The bracket around both results and what it says. */
export function BracketText({
  layout,
  moved,
  text,
  strong,
}: {
  readonly layout: FireLayout;
  readonly moved: { x: number; y: number };
  readonly text: string;
  readonly strong: boolean;
}) {
  const { bracket } = layout;
  const look = { fontSize: 13, fill: strong ? "var(--ink)" : "var(--ink-2)", fontWeight: strong ? 650 : 500 };
  const length = textWidth(text, 13, true);
  if (layout.mode === "flow") {
    return (
      <g>
        <Bracket x={moved.x} y={bracket.y} length={bracket.width - 2 * moved.x} side="below" />
        <text x={bracket.x + bracket.width / 2} y={bracket.y + 24} textAnchor="middle" {...look}>
          {text}
        </text>
      </g>
    );
  }
  const y = bracket.y + moved.y;
  const height = bracket.height - 2 * moved.y;
  // A text longer than its bracket starts where the bracket starts and runs on below it.
  const middle = Math.min(layout.height - length / 2 - 2, y + Math.max(height, length) / 2);
  return (
    <g>
      <Bracket x={bracket.x} y={y} length={height} side="right" />
      <text transform={`translate(${bracket.x + 20} ${middle}) rotate(-90)`} textAnchor="middle" {...look}>
        {text}
      </text>
    </g>
  );
}
