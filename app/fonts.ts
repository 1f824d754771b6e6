import localFont from "next/font/local";

/**
 * `optional`: the font is used if it is there for the first paint, which its preload makes likely; if not, this visit keeps
 * the system's font. So no text ever moves under the reader's eyes.
 */
export const text = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  display: "optional",
  variable: "--font-source-sans",
  adjustFontFallback: "Arial",
});

export const mono = localFont({
  src: "../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  weight: "100 800",
  display: "optional",
  preload: false,
  variable: "--font-jetbrains-mono",
  adjustFontFallback: false,
});
