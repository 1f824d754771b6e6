"use client";

/** M7: Network map. */
export default function MobileMap() {
  return null;
}
