import { ImageError, type ImageFormat, MAX_PIXELS } from "./fault";
import type { Header } from "./header";
import type { Pixels } from "./pixels";

/** Longest side of what is kept, in pixels: more than any network here reads, and at most 16 MB. */
const MAX_SIDE = 2048;

export interface Decoded {
  /** Upright, opaque (white behind what was transparent), the longest side at most MAX_SIDE. */
  readonly pixels: Pixels;
  readonly format: ImageFormat;
  /** Upright size before any reduction. */
  readonly original: { readonly width: number; readonly height: number };
  /** EXIF orientation that was applied, 1 where there was nothing to turn. */
  readonly orientation: number;
  /** More than one frame; the first was taken. */
  readonly animated: boolean;
  /** Had transparent parts. */
  readonly transparent: boolean;
}

/** Formats that every current browser unpacks; failing there, the file is at fault and not the browser. */
const EVERYWHERE: ReadonlySet<ImageFormat> = new Set(["jpeg", "png", "gif", "webp", "bmp", "ico"]);

async function open(bytes: Uint8Array<ArrayBuffer>, header: Header): Promise<ImageBitmap> {
  try {
    const blob = new Blob([bytes], { type: `image/${header.format}` });
    return await createImageBitmap(blob, { imageOrientation: "from-image", premultiplyAlpha: "none" });
  } catch {
    const { format } = header;
    if (EVERYWHERE.has(format)) throw new ImageError({ kind: "broken", how: "damaged", format });
    throw new ImageError({ kind: "unsupported", format });
  }
}

/** Lays what is transparent on white, in place; returns whether anything was. */
function layOnWhite(data: Uint8ClampedArray): boolean {
  let found = false;
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i] ?? 255;
    if (alpha === 255) continue;
    found = true;
    for (let channel = i - 3; channel < i; channel++) {
      data[channel] = ((data[channel] ?? 0) * alpha + 255 * (255 - alpha)) / 255;
    }
    data[i] = 255;
  }
  return found;
}

/** Pixels of a bitmap, reduced so that its longest side is at most MAX_SIDE. */
function readBitmap(bitmap: ImageBitmap): Pixels {
  const scale = Math.min(1, MAX_SIDE / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new ImageError({ kind: "unreadable" });
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, data };
}

/**
 * Unpacks a picture in this browser, upright, by what its header says.
 * @throws ImageError with what is wrong, as data.
 */
export async function unpack(bytes: Uint8Array<ArrayBuffer>, header: Header): Promise<Decoded> {
  const bitmap = await open(bytes, header);
  try {
    const { width, height } = bitmap;
    if (width * height > MAX_PIXELS) {
      throw new ImageError({ kind: "too-many-pixels", width, height, limit: MAX_PIXELS });
    }
    const pixels = readBitmap(bitmap);
    const transparent = layOnWhite(pixels.data);
    const { format, orientation, animated } = header;
    return { pixels, format, original: { width, height }, orientation, animated, transparent };
  } finally {
    bitmap.close();
  }
}
