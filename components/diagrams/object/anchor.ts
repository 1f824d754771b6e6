/** The drawing with what stands beside it, without the heading: what a phrase of the text brings into view. */
export const stageAnchor = (anchor: string): string => `${anchor}-stage`;

export function showStage(anchor: string): void {
  const reduced = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const place = document.getElementById(stageAnchor(anchor)) ?? document.getElementById(anchor);
  place?.scrollIntoView({ block: "start", behavior: reduced ? "auto" : "smooth" });
}
