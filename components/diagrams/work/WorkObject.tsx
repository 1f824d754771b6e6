"use client";

/** M5. */
export default function WorkObject() {
  return <div data-object="M5" />;
}
