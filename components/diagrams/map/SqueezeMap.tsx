"use client";

/** S2: Network map. */
export default function SqueezeMap() {
  return null;
}
