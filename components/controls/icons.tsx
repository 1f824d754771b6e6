/** The few signs of the controls, 16 x 16, in the colour of their text. */
const PATHS = {
  play: "M4 2.5v11l9-5.5z",
  pause: "M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z",
  back: "M3 3h1.8v10H3zM13 3v10L5.6 8z",
  forward: "M11.2 3H13v10h-1.8zM3 3v10l7.4-5z",
  left: "M10.5 2.8 5.3 8l5.2 5.2-1.1 1.1L3.1 8l6.3-6.3z",
  right: "m5.5 13.2L10.7 8 5.5 2.8l1.1-1.1L12.9 8l-6.3 6.3z",
  linked:
    "M6.2 4.5H4.5a3.5 3.5 0 0 0 0 7h1.7V10H4.5a2 2 0 0 1 0-4h1.7zm3.6 0h1.7a3.5 3.5 0 0 1 0 7H9.8V10h1.7a2 2 0 0 0 0-4H9.8zM5.2 7.3h5.6v1.4H5.2z",
  unlinked:
    "M6.2 4.5H4.5a3.5 3.5 0 0 0 0 7h1.7V10H4.5a2 2 0 0 1 0-4h1.7zm3.6 0h1.7a3.5 3.5 0 0 1 0 7H9.8V10h1.7a2 2 0 0 0 0-4H9.8z",
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg aria-hidden width="16" height="16" viewBox="0 0 16 16" fill="currentColor">
      <path d={PATHS[name]} />
    </svg>
  );
}
