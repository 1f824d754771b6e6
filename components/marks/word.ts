/** `#1b9e77` as a word of ImageData's memory: bytes R, G, B, A, little endian. Anything else is black. */
export function cssWord(hex: string): number {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  const [r, g, b] = [1, 2, 3].map((i) => Number.parseInt(match?.[i] ?? "0", 16)) as [number, number, number];
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
}
