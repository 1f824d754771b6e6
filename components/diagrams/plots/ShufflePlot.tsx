"use client";

/** N5: What the shuffle is worth. */
export default function ShufflePlot() {
  return null;
}
