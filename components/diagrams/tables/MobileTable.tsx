"use client";

/** M4: Table 1, alive. */
export default function MobileTable() {
  return null;
}
