"use client";

/** S5: The design space. */
export default function SqueezePlot() {
  return null;
}
