/** What a file is by its first bytes; its name and its stated type are not to be trusted. */
import type { ImageFormat } from "./fault";

export type Sniffed =
  | { readonly is: "image"; readonly format: ImageFormat }
  | { readonly is: "text" | "pdf" | "video" | "other" };

const HEAD = 4096;

/** Bytes as Latin-1, so that a signature can be written as a string. */
function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

const SIGNATURES: readonly (readonly [signature: string, at: number, format: ImageFormat])[] = [
  ["\xff\xd8\xff", 0, "jpeg"],
  ["\x89PNG\r\n\x1a\n", 0, "png"],
  ["GIF87a", 0, "gif"],
  ["GIF89a", 0, "gif"],
  ["WEBP", 8, "webp"],
  ["II*\0", 0, "tiff"],
  ["MM\0*", 0, "tiff"],
  ["\0\0\x01\0", 0, "ico"],
  ["\xff\x0a", 0, "jxl"],
  ["\0\0\0\x0cJXL ", 0, "jxl"],
];

/** ISO media files (HEIC, AVIF, MP4) name their brands in the first box: one major, some compatible. */
function brand(bytes: Uint8Array): Sniffed {
  const size = (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0);
  const brands = latin(bytes, 8, Math.min(size, HEAD));
  if (/avif|avis/.test(brands)) return { is: "image", format: "avif" };
  if (/hei[cxms]|hev[cx]|mif1|msf1/.test(brands)) return { is: "image", format: "heic" };
  return { is: "video" };
}

/** Control characters other than tab, line ends and escape do not occur in text. */
function looksLikeText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 27);
}

export function sniff(bytes: Uint8Array): Sniffed {
  const head = latin(bytes, 0, Math.min(bytes.length, HEAD));
  for (const [signature, at, format] of SIGNATURES) {
    if (head.startsWith(signature, at)) return { is: "image", format };
  }
  if (head.startsWith("ftyp", 4)) return brand(bytes);
  // "BM" alone may begin a word: a bitmap also has four zeros and a header length of 12 to 124.
  if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6) && (bytes[14] ?? 0) >= 12)
    return { is: "image", format: "bmp" };
  if (head.startsWith("%PDF")) return { is: "pdf" };
  if (head.startsWith("RIFF") || head.startsWith("\x1aE\xdf\xa3")) return { is: "video" };
  if (looksLikeText(bytes)) return /<svg[\s>]/i.test(head) ? { is: "image", format: "svg" } : { is: "text" };
  return { is: "other" };
}
