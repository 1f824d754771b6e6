import { fitText } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";

/** A line and, where it is not the usual grey, the CSS variable of its colour. */
export type LabelLine = readonly [text: string, fill?: string];

/** A name in bold with lines of numbers below it, in SVG, each made to fit its box. */
export function Label({ place, lines }: { readonly place: Rect; readonly lines: readonly LabelLine[] }) {
  return lines.map(([text, fill], i) => {
    const [size, bold] = i === 0 ? [15, true] : [13, false];
    const fitted = fitText([text], size, place.width, bold);
    return (
      <text
        key={text}
        x={place.x}
        y={place.y + 14 + i * 18}
        fontSize={fitted.size}
        fontWeight={bold ? 650 : 400}
        fill={`var(${fill ?? (i === 0 ? "--ink" : "--ink-2")})`}
      >
        {fitted.text}
      </text>
    );
  });
}
