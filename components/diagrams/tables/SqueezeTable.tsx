"use client";

/** S3: Table 1, alive. */
export default function SqueezeTable() {
  return null;
}
