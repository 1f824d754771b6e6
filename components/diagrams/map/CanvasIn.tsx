import type { RefObject } from "react";

interface Props {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
  readonly part: string;
}

/** A canvas over all of a row; it hears nothing. */
export function CanvasIn({ canvas, width, height, ratio, part }: Props) {
  return (
    <canvas
      ref={canvas}
      data-part={part}
      width={Math.max(1, Math.round(width * ratio))}
      height={Math.max(1, Math.round(height * ratio))}
      style={{ position: "absolute", left: 0, top: 0, width, height, pointerEvents: "none" }}
    />
  );
}
