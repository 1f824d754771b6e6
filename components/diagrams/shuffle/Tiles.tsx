import { groupHue, groupSign } from "@/components/marks/groups";
import type { Point } from "@/lib/readings/scene";
import { shuffleGroup } from "@/lib/spec/shuffle";
import type { LayoutWidths, ShuffleLayout } from "./layout";
import { hueOf } from "./Wires";

interface Props {
  readonly layout: ShuffleLayout;
  readonly widths: LayoutWidths;
  /** Corner of the tile that shows channel i. */
  readonly corners: readonly Point[];
  /** `own`: sign, number and hue of the group that made it; `mixed`: number alone, grey; `ghost`: an origin left behind; `place`: a destination. */
  readonly kind: "own" | "mixed" | "ghost" | "place";
  readonly strong: ReadonlySet<number>;
}

const BOLD = 650;

/** Frames and tabs of tiles: sign, number and hue name the channel, and all three travel with it. */
export function Tiles({ layout, widths, corners, kind, strong }: Props) {
  const { tile, mode } = layout;
  const { form, tab } = tile;
  const coloured = kind === "own" || kind === "ghost";
  const faint = kind === "ghost" || kind === "place";
  const many = form === "mark";
  return corners.map(({ x, y }, i) => {
    const group = shuffleGroup(i, widths);
    const hue = coloured ? hueOf(i, widths) : faint ? "--ink-3" : "--ink-2";
    const colour = `var(${hue})`;
    const chosen = strong.has(i);
    if (many)
      return (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its number
          key={i}
          x={x}
          y={y}
          width={tile.width}
          height={tile.height}
          fill={kind === "place" ? "none" : colour}
          opacity={kind === "ghost" ? 0.25 : (kind === "mixed" ? 0.55 : 1) * (chosen || strong.size === 0 ? 1 : 0.75)}
          stroke={chosen && tile.height >= 4 ? "var(--ink)" : kind === "place" ? "var(--line)" : "none"}
          strokeWidth={chosen ? Math.min(1.5, tile.height * 0.25) : 0.75}
        />
      );
    const signed = coloured && widths.groups > 1;
    const number = String(i);
    const [centre, middle] = [x + tab.width / 2, y + tab.height / 2];
    const sign = { r: mode === "flow" ? 3.2 : 4, x: centre, y: middle };
    let text: Point & { anchor: "start" | "middle" | "end" } = { x: centre, y: middle + 4.5, anchor: "middle" };
    if (signed && form === "line") {
      sign.x = x + 8;
      text = { x: x + tab.width - 3, y: middle + 4.5, anchor: "end" };
    } else if (signed && mode === "wide") {
      sign.y = middle - 6.5;
      text = { ...text, y: middle + 10.5 };
    } else if (signed) {
      sign.x = x + 5;
      text = { x: x + tab.width - 1, y: middle + 4.5, anchor: "end" };
    }
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its number
      <g key={i} opacity={faint && !chosen ? 0.55 : 1}>
        {!faint && (
          <>
            <rect x={x} y={y} width={tab.width} height={tab.height} fill="var(--bg)" />
            <rect
              x={x}
              y={y}
              width={tab.width}
              height={tab.height}
              fill={colour}
              fillOpacity={coloured ? 0.16 : 0.08}
            />
          </>
        )}
        <rect
          x={x - 0.5}
          y={y - 0.5}
          width={tile.width + 1}
          height={tile.height + 1}
          rx={2}
          fill="none"
          stroke={chosen && !faint && !coloured ? "var(--ink)" : colour}
          strokeWidth={chosen ? 2.75 : 1.25}
          strokeDasharray={kind === "ghost" ? "2.5 2.5" : undefined}
        />
        {signed && (
          <path
            d={groupSign(group, sign.r)}
            transform={`translate(${sign.x} ${sign.y})`}
            fill={`var(${groupHue(group)})`}
          />
        )}
        <text
          x={text.x}
          y={text.y}
          textAnchor={text.anchor}
          fontSize={tile.side < 14 ? 12 : 12.5}
          fontWeight={BOLD}
          fill={coloured ? "var(--ink)" : "var(--ink-2)"}
        >
          {number}
        </text>
      </g>
    );
  });
}
