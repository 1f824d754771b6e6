import type { Branch } from "@/lib/spec/fire";

/** CSS variables of each tensor's hue, for frames and ribbons, and of its text-safe variant. */
export const HUE: Readonly<Record<"input" | Branch, string>> = {
  input: "--input",
  squeeze: "--squeeze",
  expand1x1: "--expand1",
  expand3x3: "--expand3",
};
export const INK: Readonly<Record<"input" | Branch, string>> = {
  input: "--ink-2",
  squeeze: "--squeeze-ink",
  expand1x1: "--expand1-ink",
  expand3x3: "--expand3-ink",
};
