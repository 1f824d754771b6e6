import { imageSize } from "image-size";
import { ImageError, type ImageFault, type ImageFormat, MAX_BYTES, MAX_PIXELS } from "./fault";
import { sniff } from "./sniff";
import { structure } from "./structure";

export interface Header {
  readonly format: ImageFormat;
  /** As stored, before the orientation is applied; null where only unpacking can tell. */
  readonly size: { readonly width: number; readonly height: number } | null;
  /** EXIF orientation 1 to 8; 1 is upright. */
  readonly orientation: number;
  readonly animated: boolean;
}

function refuse(fault: ImageFault): never {
  throw new ImageError(fault);
}

/** Width, height and orientation as the file states them, or null where it states none that can be read. */
function statedSize(bytes: Uint8Array): { width: number; height: number; orientation: number } | null {
  try {
    const { width, height, orientation = 1 } = imageSize(bytes);
    return { width, height, orientation };
  } catch {
    return null;
  }
}

/** Refuses by its length alone; said of a file before it is read. */
export function checkLength(bytes: number): void {
  if (bytes === 0) refuse({ kind: "empty" });
  if (bytes > MAX_BYTES) refuse({ kind: "file-too-large", bytes, limit: MAX_BYTES });
}

/**
 * What a file says about itself, read before anything is unpacked.
 * @throws ImageError for whatever is no picture, has too many pixels, or ends too early.
 */
export function readHeader(bytes: Uint8Array): Header {
  checkLength(bytes.length);
  const sniffed = sniff(bytes);
  if (sniffed.is !== "image") refuse({ kind: "not-an-image", found: sniffed.is });
  const { format } = sniffed;
  if (format === "svg") refuse({ kind: "unsupported", format });

  const { complete, animated, header } = structure(bytes, format);
  const stated = statedSize(bytes.subarray(0, header));
  if (stated && stated.width * stated.height > MAX_PIXELS) {
    refuse({ kind: "too-many-pixels", width: stated.width, height: stated.height, limit: MAX_PIXELS });
  }
  if (!complete) refuse({ kind: "broken", how: "cut-short", format });
  if (stated && stated.width * stated.height === 0) refuse({ kind: "broken", how: "damaged", format });
  return { format, size: stated, orientation: stated?.orientation ?? 1, animated };
}
