"use client";

import type { FireModuleProps } from "./types";

/** The fire module, drawn: a pure function of its properties. */
export function FireModule({ config, width, height, note }: FireModuleProps) {
  return (
    <figure style={{ width, minHeight: height, margin: 0 }}>
      {config.h} × {config.w} × {config.in} → {config.s1} → {config.e1} + {config.e3}
      {note}
    </figure>
  );
}
