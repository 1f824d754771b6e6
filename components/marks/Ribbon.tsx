interface Point {
  readonly x: number;
  readonly y: number;
}

/** A band from `from` to `to`: an S that leaves along `axis`, or, with `via`, an elbow that turns there. */
export interface Band {
  readonly axis: "x" | "y";
  readonly from: Point;
  readonly to: Point;
  /** Place on `axis` where an elbow turns; without it the band is an S or straight. */
  readonly via?: number;
  readonly thickness: number;
  /** Where what the band meets is thinner than the band, it narrows to this. */
  readonly fromLimit: number;
  readonly toLimit: number;
}

export interface RibbonProps extends Band {
  readonly hue: string;
  readonly opacity: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Outline of an S-shaped band of constant thickness that narrows at its ends where it must. */
export function bandPath({ axis, from, to, thickness, fromLimit, toLimit }: Band): string {
  const along = axis === "x" ? { a: from.x, b: to.x, p: from.y, q: to.y } : { a: from.y, b: to.y, p: from.x, q: to.x };
  const half = thickness / 2;
  const length = along.b - along.a;
  const taper = Math.min(16, Math.abs(length) / 3) * Math.sign(length);
  const start = Math.min(half, fromLimit / 2);
  const end = Math.min(half, toLimit / 2);
  const a1 = start < half ? along.a + taper : along.a;
  const b1 = end < half ? along.b - taper : along.b;
  const mid = (a1 + b1) / 2;
  const point = (u: number, v: number) => (axis === "x" ? `${round(u)} ${round(v)}` : `${round(v)} ${round(u)}`);
  const { a, b, p, q } = along;
  return [
    `M${point(a, p - start)}`,
    `L${point(a1, p - half)}`,
    `C${point(mid, p - half)} ${point(mid, q - half)} ${point(b1, q - half)}`,
    `L${point(b, q - end)}`,
    `L${point(b, q + end)}`,
    `L${point(b1, q + half)}`,
    `C${point(mid, q + half)} ${point(mid, p + half)} ${point(a1, p + half)}`,
    `L${point(a, p + start)}Z`,
  ].join("");
}

/** Middle line of a band that turns at `via`, with rounded corners. */
function elbowPath({ axis, from, to, via = 0, thickness }: Band): string {
  // Along y with `via` at its own height: one corner, out to the side and then down.
  if (axis === "y") {
    const r = Math.max(1, Math.min(thickness + 8, Math.abs(to.x - from.x), Math.abs(to.y - from.y)));
    return `M${round(from.x)} ${round(from.y)}H${round(to.x - r)}Q${round(to.x)} ${round(from.y)} ${round(to.x)} ${round(from.y + r)}V${round(to.y)}`;
  }
  const dy = to.y - from.y;
  const r = Math.max(0.5, Math.min(thickness / 2 + 8, Math.abs(dy) / 2, Math.abs(via - from.x), Math.abs(to.x - via)));
  const s = Math.sign(dy) * r;
  return (
    `M${round(from.x)} ${round(from.y)}H${round(via - r)}Q${round(via)} ${round(from.y)} ${round(via)} ${round(from.y + s)}` +
    `V${round(to.y - s)}Q${round(via)} ${round(to.y)} ${round(via + r)} ${round(to.y)}H${round(to.x)}`
  );
}

/** Joins what reads to what is read; its thickness is channels. */
export function Ribbon({ hue, opacity, ...place }: RibbonProps) {
  if (place.thickness <= 0) return null;
  if (place.via === undefined) return <path d={bandPath(place)} fill={`var(${hue})`} opacity={opacity} />;
  return (
    <path
      d={elbowPath(place)}
      fill="none"
      stroke={`var(${hue})`}
      strokeWidth={Math.max(0.75, place.thickness)}
      opacity={opacity}
    />
  );
}
