"use client";
import { type ComponentProps, useEffect, useRef } from "react";
import type { Pixels } from "@/lib/image/pixels";

/** Pixels as they are; the size on the page is the style's affair. */
export function PixelCanvas({ pixels, ...rest }: { readonly pixels: Pixels | null } & ComponentProps<"canvas">) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || !pixels) return;
    context.putImageData(new ImageData(new Uint8ClampedArray(pixels.data), pixels.width, pixels.height), 0, 0);
  }, [pixels]);
  return <canvas ref={canvas} width={pixels?.width ?? 1} height={pixels?.height ?? 1} {...rest} />;
}
