"use client";

/** N6. */
export default function StagesObject() {
  return <div data-object="N6" />;
}
