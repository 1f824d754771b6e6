import type { FireValues } from "@/lib/spec/fire";

/** The object's place on the page. */
export const FIRE_ANCHOR = "fire-module";
/** The drawing with what stands beside it, without the heading: what a phrase of the text brings into view. */
export const STAGE_ANCHOR = "fire-module-stage";

/** What belongs to the reader's taste and not to the picture: a phrase of the text or a step leaves it alone. */
export function tasteOf({ photo, scale, speed, cost, view, version }: FireValues): Partial<FireValues> {
  return { photo, scale, speed, cost, view, version };
}

export function showDiagram(): void {
  const reduced = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const place = document.getElementById(STAGE_ANCHOR) ?? document.getElementById(FIRE_ANCHOR);
  place?.scrollIntoView({ block: "start", behavior: reduced ? "auto" : "smooth" });
}
