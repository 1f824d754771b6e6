/**
 * Walks a file's own divisions, without unpacking anything: does it end where the picture ends, and does it hold
 * more than one frame? Browsers draw half a JPEG without a word, and a network would classify the grey rest.
 */
import type { ImageFormat } from "./fault";

export interface Structure {
  /** False where the file ends before the picture does. */
  readonly complete: boolean;
  readonly animated: boolean;
  /** Bytes that hold all of the header; the whole file unless the format says otherwise. */
  readonly header: number;
}

type Walk = (bytes: Uint8Array, view: DataView) => Structure;

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** ITU T.81: segments up to start-of-scan, coded data in which FF is followed by 00 or a restart, end-of-image FF D9. */
const jpeg: Walk = (bytes, view) => {
  let at = 2;
  let header = 0;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) {
      at = header > 0 ? bytes.indexOf(0xff, at) : -1;
      if (at < 0) break;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return { complete: header > 0, animated: false, header };
    if (marker === 0xff) at += 1;
    else if (marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else {
      if (marker === 0xda && header === 0) header = at;
      at += 2 + view.getUint16(at + 2);
    }
  }
  const ended = header > 0 && bytes[bytes.length - 2] === 0xff && bytes[bytes.length - 1] === 0xd9;
  return { complete: ended, animated: false, header: header || bytes.length };
};

/** PNG: chunks of length, name, data, check; IEND is the last; acTL announces an animation. */
const png: Walk = (bytes, view) => {
  let animated = false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const name = ascii(bytes, at + 4, 4);
    if (name === "acTL") animated = true;
    if (name === "IEND") return { complete: true, animated, header: bytes.length };
  }
  return { complete: false, animated, header: bytes.length };
};

/** GIF89a: blocks up to the trailer 3B. A missing trailer is common and harmless once a whole frame has been read. */
const gif: Walk = (bytes) => {
  const byte = (at: number) => bytes[at] ?? 0;
  const table = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + table(byte(10));
  let frames = 0;
  const skipData = () => {
    while (at < bytes.length && byte(at) > 0) at += 1 + byte(at);
    at += 1;
  };
  while (at < bytes.length && byte(at) !== 0x3b) {
    const image = byte(at) === 0x2c;
    if (!image && byte(at) !== 0x21) break;
    at += image ? 11 + table(byte(at + 9)) : 2;
    skipData();
    if (image && at <= bytes.length) frames += 1;
  }
  return { complete: frames > 0, animated: frames > 1, header: bytes.length };
};

/** WebP: one RIFF container that states its length; the second bit of VP8X's flags says animation. */
const webp: Walk = (bytes, view) => ({
  complete: bytes.length >= 20 && view.getUint32(4, true) + 8 <= bytes.length,
  animated: ascii(bytes, 12, 4) === "VP8X" && ((bytes[20] ?? 0) & 2) !== 0,
  header: bytes.length,
});

/** ISO media files: boxes that state their length; 0 means up to the end, 1 that eight bytes follow. Brand avis: a sequence. */
const boxes: Walk = (bytes, view) => {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = view.getUint32(at);
    if (size === 0) at = bytes.length;
    else if (size === 1 && at + 16 <= bytes.length) at += Math.max(16, Number(view.getBigUint64(at + 8)));
    else at += Math.max(8, size);
  }
  return { complete: at === bytes.length, animated: ascii(bytes, 8, 4) === "avis", header: bytes.length };
};

const whole: Walk = (bytes) => ({ complete: true, animated: false, header: bytes.length });

const WALKS: Readonly<Record<ImageFormat, Walk>> = {
  jpeg,
  png,
  gif,
  webp,
  avif: boxes,
  heic: boxes,
  bmp: whole,
  ico: whole,
  tiff: whole,
  jxl: whole,
  svg: whole,
};

export function structure(bytes: Uint8Array, format: ImageFormat): Structure {
  return WALKS[format](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
