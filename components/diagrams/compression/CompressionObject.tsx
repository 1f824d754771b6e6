"use client";

/** S4: Compression. */
export default function CompressionObject() {
  return null;
}
