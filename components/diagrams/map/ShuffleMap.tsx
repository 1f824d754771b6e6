"use client";

/** N6: Network map. */
export default function ShuffleMap() {
  return null;
}
