import type { Rect } from "@/lib/readings/scene";
import type { LayerKind } from "@/lib/readings/shares";

/** Hue of a kind of layer, as elsewhere on the page: 1x1, depthwise, 3x3; the fully connected layer in ink. */
export const KIND_FILL: Readonly<Record<LayerKind, string>> = {
  pointwise: "var(--expand1)",
  depthwise: "var(--input)",
  standard: "var(--expand3)",
  linear: "var(--ink)",
};

/** A second sign beside the hue: depthwise in upright stripes (one channel each), the standard convolution in dots. */
export function KindPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}depthwise`} width={4} height={4} patternUnits="userSpaceOnUse">
        <rect width={4} height={4} fill={KIND_FILL.depthwise} />
        <rect width={1.25} height={4} fill="var(--bg)" />
      </pattern>
      <pattern id={`${id}standard`} width={5} height={5} patternUnits="userSpaceOnUse">
        <rect width={5} height={5} fill={KIND_FILL.standard} />
        <circle cx={2.5} cy={2.5} r={1} fill="var(--bg)" />
      </pattern>
    </defs>
  );
}

interface Props {
  readonly rect: Rect;
  readonly kind: LayerKind;
  /** Of the patterns. */
  readonly id: string;
  readonly opacity?: number;
}

/** One layer's ink. */
export function Ink({ rect, kind, id, opacity = 1 }: Props) {
  const fill = kind === "depthwise" || kind === "standard" ? `url(#${id}${kind})` : KIND_FILL[kind];
  return <rect {...rect} fill={fill} opacity={opacity} />;
}
