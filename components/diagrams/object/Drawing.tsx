import type { ReactNode } from "react";
import type { Size } from "@/lib/readings/scene";

interface Props {
  readonly size: Size;
  /** The drawing in words. */
  readonly label: string;
  readonly children: ReactNode;
  readonly [data: `data-${string}`]: string | number;
}

/** A drawing's ground: layers and canvases lie on it in their order, and it is what is saved. */
export function Drawing({ size: { width, height }, label, children, ...data }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with parts that take focus is a group, not a fieldset
    <div {...data} className="relative" style={{ width, height }} role="group" data-drawing-root aria-label={label}>
      {children}
    </div>
  );
}

/** What is drawn in SVG over what came before; it hears nothing. */
export function Layer({ size: { width, height }, children }: Pick<Props, "size" | "children">) {
  return (
    <svg
      data-layer
      aria-hidden="true"
      width={width}
      height={height}
      className="pointer-events-none absolute inset-0 overflow-visible tabular"
    >
      {children}
    </svg>
  );
}
