/** A small hatched square for legends. */
export function HatchSwatch({ hue = "--ink-3" }: { readonly hue?: string }) {
  return (
    <svg aria-hidden="true" width={14} height={14} className="inline-block shrink-0">
      <rect x={0.5} y={0.5} width={13} height={13} fill="none" stroke={`var(${hue})`} />
      <path d="M1 7L7 1M1 13L13 1M7 13L13 7" stroke={`var(${hue})`} strokeWidth={0.8} opacity={0.6} />
    </svg>
  );
}
