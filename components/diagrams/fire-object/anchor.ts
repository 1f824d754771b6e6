import type { FireValues } from "@/lib/spec/fire";

/** The object's place on the page. */
export const FIRE_ANCHOR = "fire-module";

/** What belongs to the reader's taste and not to the picture: a phrase of the text or a step leaves it alone. */
export function tasteOf({ photo, scale, speed, cost, view, version }: FireValues): Partial<FireValues> {
  return { photo, scale, speed, cost, view, version };
}

export function showDiagram(): void {
  const reduced = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  document.getElementById(FIRE_ANCHOR)?.scrollIntoView({ block: "start", behavior: reduced ? "auto" : "smooth" });
}
