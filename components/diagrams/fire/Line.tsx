import { CUBOID_WIDTH, CuboidIcon } from "@/components/marks/CuboidIcon";
import { fitText, textWidth } from "@/components/marks/text";
import type { TensorName } from "./geometry";
import { INK } from "./hues";
import { type FireTexts, LINE_SIZE, TITLE_SIZE } from "./texts";

interface LineProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Longest first; the first that fits stands there. */
  readonly texts: readonly string[];
  readonly fill?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly end?: boolean;
}

/** One line of text that fits its width: the longest text that does, the last one smaller if none. */
export function Line({ x, y, width, texts, fill = "--ink-2", size = LINE_SIZE, bold = false, end = false }: LineProps) {
  const fitted = fitText(texts, size, width, bold);
  return (
    <text
      x={end ? x + width : x}
      y={y}
      fill={`var(${fill})`}
      fontSize={fitted.size}
      fontWeight={bold ? 650 : 400}
      {...(end ? { textAnchor: "end" as const } : {})}
    >
      {fitted.text}
    </text>
  );
}

const GAP = 10;
const nameWidth = (texts: FireTexts, name: TensorName): number =>
  CUBOID_WIDTH + 4 + textWidth(texts.names[name], TITLE_SIZE, true);

/** Whether a tensor's shape finds room behind its name. */
export function shapeFits(texts: FireTexts, name: TensorName, width: number): boolean {
  return nameWidth(texts, name) + GAP + textWidth(texts.shapes[name], LINE_SIZE + 0.5) <= width;
}

interface TitleProps {
  readonly texts: FireTexts;
  readonly name: TensorName;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly channels: number;
  /** Whether the shape stands behind the name. */
  readonly shape: boolean;
}

/** Icon and name of a tensor in its hue. */
export function Title({ texts, name, x, y, width, channels, shape }: TitleProps) {
  const behind = nameWidth(texts, name) + GAP;
  return (
    <g>
      <CuboidIcon x={x} y={y + 14} channels={channels} hue={INK[name]} />
      <Line
        x={x + CUBOID_WIDTH + 4}
        y={y + 14}
        width={width - CUBOID_WIDTH - 4}
        texts={[texts.names[name]]}
        fill={INK[name]}
        size={TITLE_SIZE}
        bold
      />
      {shape ? (
        <Line
          x={x + behind}
          y={y + 14}
          width={width - behind}
          texts={[texts.shapes[name]]}
          fill="--ink"
          size={LINE_SIZE + 0.5}
        />
      ) : null}
    </g>
  );
}
