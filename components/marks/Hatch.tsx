/** The SVG pattern of "not computed yet", to be filled by `url(#id)`. */
export function HatchPattern({ id, hue }: { readonly id: string; readonly hue: string }) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
      <path d="M-1 7L7 -1M-4 4L4 -4M2 10L10 2" stroke={`var(${hue})`} strokeWidth={0.8} opacity={0.5} fill="none" />
    </pattern>
  );
}

/** A small hatched square for legends. */
export function HatchSwatch({ hue = "--ink-3" }: { readonly hue?: string }) {
  return (
    <svg aria-hidden="true" width={14} height={14} className="inline-block shrink-0">
      <rect x={0.5} y={0.5} width={13} height={13} fill="none" stroke={`var(${hue})`} />
      <path d="M1 7L7 1M1 13L13 1M7 13L13 7" stroke={`var(${hue})`} strokeWidth={0.8} opacity={0.6} />
    </svg>
  );
}
