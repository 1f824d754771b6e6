import { wrap } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";

interface Props {
  readonly place: Rect;
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly bold?: boolean;
}

/** A sentence in as many lines as its place has room for. */
export function Lines({ place, text, size, fill, bold = false }: Props) {
  const lines = wrap(text, size * (bold ? 1.05 : 1), place.width);
  return lines.map((line, i) => (
    <text
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
      key={i}
      x={place.x}
      y={place.y + size + i * (size + 4)}
      fontSize={size}
      fontWeight={bold ? 650 : 400}
      fill={fill}
    >
      {line}
    </text>
  ));
}
