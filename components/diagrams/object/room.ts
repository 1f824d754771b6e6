/** How much room the drawing has, so that it, its player and the sliders beside it are in view together. */

/** From this width on the sliders stand beside the drawing; below, they dock to the bottom edge and the drawing flows down. */
export const WIDE = "(min-width: 1024px)";

/** Header, story and player with the gaps between them, in CSS pixels. */
const AROUND = 56 + 52 + 70 + 32;
const LEAST = 440;
const MOST = 860;

/** The same height in CSS, for the place that is kept before the object has come. */
export const DRAWING_HEIGHT = `clamp(${LEAST}px, 100vh - ${AROUND}px, ${MOST}px)`;

/** Height of the wide drawing in a window of that inner height. */
export function drawingHeight(windowHeight: number): number {
  return Math.min(MOST, Math.max(LEAST, windowHeight - AROUND));
}
