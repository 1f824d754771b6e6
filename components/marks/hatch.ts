/** Hatching on canvas and in SVG: stripes mean "not computed yet", dots mean "not drawn, but there". */
const SIZE = 6;

export type HatchKind = "stripes" | "dots";

const made = new Map<string, HTMLCanvasElement>();

/** A canvas pattern in `colour`; patterns repeat every 6 CSS pixels and join without a seam. */
export function hatchPattern(
  context: CanvasRenderingContext2D,
  kind: HatchKind,
  colour: string,
  ratio: number,
): CanvasPattern | null {
  const key = `${kind} ${colour} ${ratio}`;
  let tile = made.get(key);
  if (tile === undefined) {
    tile = document.createElement("canvas");
    tile.width = Math.round(SIZE * ratio);
    tile.height = tile.width;
    const inner = tile.getContext("2d");
    if (inner === null) return null;
    const side = tile.width;
    inner.strokeStyle = colour;
    inner.fillStyle = colour;
    inner.lineWidth = ratio * 0.8;
    inner.beginPath();
    if (kind === "dots") {
      inner.arc(side / 2, side / 2, ratio * 0.8, 0, 2 * Math.PI);
      inner.fill();
    } else {
      for (const shift of [-side, 0, side]) {
        inner.moveTo(shift - ratio, side + ratio);
        inner.lineTo(shift + side + ratio, -ratio);
      }
      inner.stroke();
    }
    if (made.size > 40) made.clear();
    made.set(key, tile);
  }
  return context.createPattern(tile, "repeat");
}
