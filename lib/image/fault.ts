/** What can be wrong with a picture somebody gives. Data, not words: the page says it in its own language (`image.fault.*`). */

/** 50 megapixels: what today's cameras give at most in one shot, and about 200 MB once unpacked. */
export const MAX_PIXELS = 50_000_000;
/** Bytes of a file; a 50-megapixel JPEG has about 30 MB, a PNG photo twice that. */
export const MAX_BYTES = 100 * 2 ** 20;

export type ImageFormat = "jpeg" | "png" | "gif" | "webp" | "avif" | "bmp" | "ico" | "heic" | "tiff" | "jxl" | "svg";

export type ImageFault =
  | { readonly kind: "empty" }
  | { readonly kind: "not-an-image"; readonly found: "text" | "pdf" | "video" | "other" }
  /** `cut-short`: the file ends before the picture does. `damaged`: the browser cannot unpack it. */
  | { readonly kind: "broken"; readonly how: "cut-short" | "damaged"; readonly format: ImageFormat }
  | { readonly kind: "too-many-pixels"; readonly width: number; readonly height: number; readonly limit: number }
  | { readonly kind: "file-too-large"; readonly bytes: number; readonly limit: number }
  /** A picture, but not one that this browser unpacks; `svg` never is one, having no pixels of its own. */
  | { readonly kind: "unsupported"; readonly format: ImageFormat }
  /** The browser would not let the page read the file: a folder, or a file moved since. */
  | { readonly kind: "unreadable" };

export class ImageError extends Error {
  constructor(readonly fault: ImageFault) {
    super(fault.kind);
    this.name = "ImageError";
  }
}
