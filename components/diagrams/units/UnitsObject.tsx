"use client";

/** N3. */
export default function UnitsObject() {
  return <div data-object="N3" />;
}
