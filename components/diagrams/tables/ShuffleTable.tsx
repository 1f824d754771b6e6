"use client";

/** N4: Table 1, alive. */
export default function ShuffleTable() {
  return null;
}
