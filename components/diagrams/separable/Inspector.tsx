"use client";
import { useTranslations } from "next-intl";
import { activationColour, colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { wrap } from "@/components/marks/text";
import type { Rect } from "@/lib/readings/scene";
import type { LayerName } from "@/lib/spec/separable";
import type { Chain } from "./chain";

interface Props {
  readonly place: Rect;
  readonly mode: "wide" | "flow";
  readonly layer: LayerName;
  /** Null until the engine has answered. */
  readonly chain: Chain | null;
  /** The same in words: a title, and a line for each step. */
  readonly title: string;
  readonly lines: readonly string[];
}

const TEXT = 15;
const LINE = 21;
const GRIDS = 330;
const TOP = 34;

/** What is read, the weights and their products: three squares for a depthwise window, three rows for a pointwise one. */
function Products({ chain, x, y, width }: { chain: Chain; x: number; y: number; width: number }) {
  const t = useTranslations("separable.inspector");
  const table = colours(useTheme());
  const { shape, input, kernel, bias } = chain.window;
  const [k, , channels] = shape;
  const products = Float32Array.from(input, (value, i) => value * (kernel[i] ?? 0));
  const folded = chain.norm === null && bias !== 0;
  const rows = [
    { name: t("read"), values: input, signed: false },
    { name: t(folded ? "folded" : "weights"), values: kernel, signed: true },
    { name: t("products"), values: products, signed: true },
  ];
  const square = channels === 1;
  const label = 74;
  const cell = square ? Math.min(20, 54 / k) : Math.min(14, (width - label) / channels);
  return rows.map(({ name, values, signed }, row) => {
    const far = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const left = square ? x + row * (54 + 52) : x + label;
    const top = square ? y + 18 : y + 2 + row * 24;
    return (
      <g key={name} fontSize={13} fill="var(--ink-2)">
        <text x={square ? left : x} y={square ? y + 11 : top + 12}>
          {name}
        </text>
        {square && row > 0 && (
          <text x={left - 28} y={top + (k * cell) / 2 + 6} fontSize={17} textAnchor="middle">
            {row === 1 ? "×" : "="}
          </text>
        )}
        {[...values].map((value, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a product is its place
            key={i}
            x={left + (square ? i % k : i) * cell}
            y={top + (square ? Math.floor(i / k) * cell : 0)}
            width={Math.max(0.5, cell - (cell > 3 ? 0.5 : 0))}
            height={square ? cell - 0.5 : 16}
            fill={signed ? signedColour(table, value, far) : activationColour(table, value, far)}
          />
        ))}
        {!square && (
          <rect x={left} y={top} width={channels * cell} height={16} fill="none" stroke="var(--line)" strokeWidth={1} />
        )}
      </g>
    );
  });
}

/** One number of the block, written out from the window to the ReLU. */
export function Inspector({ place, mode, layer, chain, title, lines }: Props) {
  const t = useTranslations("separable.inspector");
  const { x, y, width } = place;
  const wide = mode === "wide";
  const [left, top] = wide ? [x + GRIDS + 28, y + TOP] : [x, y + TOP + 96];
  const written = lines.flatMap((line) => wrap(line, TEXT, wide ? width - GRIDS - 40 : width - 4));
  return (
    <g data-inspector={layer}>
      <line x1={x} x2={x + width} y1={y} y2={y} stroke="var(--line)" />
      <text x={x} y={y + 22} fontSize={TEXT} fontWeight={650} fill="var(--ink)">
        {title}
      </text>
      {chain ? (
        <Products chain={chain} x={x} y={y + TOP} width={wide ? GRIDS : width - 4} />
      ) : (
        <text x={x} y={y + TOP + 14} fontSize={13} fill="var(--ink-2)">
          {t("computing")}
        </text>
      )}
      {written.map((line, i) => (
        <text
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one paragraph
          key={i}
          x={left}
          y={top + 14 + i * LINE}
          fontSize={TEXT}
          fill="var(--ink)"
          className="tabular"
        >
          {line}
        </text>
      ))}
    </g>
  );
}
