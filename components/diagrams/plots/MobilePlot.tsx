"use client";

/** M6: Accuracy against cost. */
export default function MobilePlot() {
  return null;
}
