/** What a control sets, as a hue that means the same everywhere: class names for text, fills and rings. */
export type Role = "ink" | "squeeze" | "expand1" | "expand3";

export const ROLE_TEXT: Readonly<Record<Role, string>> = {
  ink: "text-ink",
  squeeze: "text-squeeze-ink",
  expand1: "text-expand1-ink",
  expand3: "text-expand3-ink",
};

/** As CSS values, for strokes, fills and tracks. */
export const ROLE_COLOUR: Readonly<Record<Role, string>> = {
  ink: "var(--ink-2)",
  squeeze: "var(--squeeze)",
  expand1: "var(--expand1)",
  expand3: "var(--expand3)",
};
