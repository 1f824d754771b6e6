"use client";

/** N2. */
export default function ShuffleObject() {
  return <div data-object="N2" />;
}
