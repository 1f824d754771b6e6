export interface CuboidIconProps {
  readonly x: number;
  /** Of the bottom edge. */
  readonly y: number;
  readonly channels: number;
  readonly hue: string;
}

/** Width that the icon takes. */
export const CUBOID_WIDTH = 22;

/** The oblique H x W x C box of the papers, as a sign: its depth grows with the logarithm of the channels and is no data. */
export function CuboidIcon({ x, y, channels, hue }: CuboidIconProps) {
  const side = 11;
  const depth = 2 + Math.min(7, Math.log2(Math.max(1, channels)) * 0.7);
  const top = y - side;
  return (
    <path
      d={`M${x} ${top}h${side}v${side}h${-side}zM${x} ${top}l${depth} ${-depth * 0.6}h${side}l${-depth} ${depth * 0.6}M${x + side + depth} ${top - depth * 0.6}v${side}l${-depth} ${depth * 0.6}`}
      fill="none"
      stroke={`var(${hue})`}
      strokeWidth={1.2}
      strokeLinejoin="round"
    />
  );
}
