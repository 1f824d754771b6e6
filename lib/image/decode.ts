import { ImageError } from "./fault";
import { checkLength, readHeader } from "./header";
import { type Decoded, unpack } from "./unpack";

/** The file's bytes; a folder, or a file moved since it was chosen, cannot be read. */
async function readBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new ImageError({ kind: "unreadable" });
  }
}

/**
 * Unpacks a reader's picture in this browser, upright, after its header has been found sound.
 * @throws ImageError with what is wrong, as data.
 */
export async function decode(file: Blob): Promise<Decoded> {
  checkLength(file.size);
  const bytes = await readBytes(file);
  return unpack(bytes, readHeader(bytes));
}
