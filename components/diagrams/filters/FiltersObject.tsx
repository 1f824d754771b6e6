"use client";

/** M1. */
export default function FiltersObject() {
  return <div data-object="M1" />;
}
