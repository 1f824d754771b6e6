"use client";

/** M2. */
export default function SeparableObject() {
  return <div data-object="M2" />;
}
