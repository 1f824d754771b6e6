/** The photos of a split: files as they lie in tiny-imagenet-100.npz, with their labels. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readNpz } from "./npz";

export type SplitName = "validation" | "aside";

export interface Photo {
  /** An image file: JPEG in val, WebP in train. */
  readonly file: Uint8Array;
  readonly label: number;
}

const PACK = "tiny-imagenet-100.npz";

function photosOf(arrays: ReturnType<typeof readNpz>, split: "train" | "val"): readonly Photo[] {
  const [blob, offsets, labels] = ["blob", "offsets", "labels"].map((part) => arrays.get(`${split}_${part}`));
  if (!(blob instanceof Uint8Array && offsets instanceof BigInt64Array && labels instanceof Uint8Array))
    throw new Error(`${PACK} holds no ${split}_blob, ${split}_offsets and ${split}_labels of the known types`);
  return Array.from(labels, (label, i) => ({
    file: blob.subarray(Number(offsets[i]), Number(offsets[i + 1])),
    label,
  }));
}

/** The pack's classes must be those that the networks answer with. @throws Error */
function checkClasses(folder: string, shipped: string): void {
  const [ours, theirs] = [join(folder, "classes.json"), shipped].map((path) =>
    (JSON.parse(readFileSync(path, "utf8")) as readonly { readonly wnid: string }[]).map(({ wnid }) => wnid).join(),
  );
  if (ours !== theirs) throw new Error(`${folder}/classes.json and ${shipped} list different classes`);
}

export interface Split {
  readonly photos: readonly Photo[];
  /** Photos of the pack that a network may be trained on without having seen these. */
  readonly others: number;
}

/** @param aside file {indices: [...]} of the training photos set aside. @throws Error */
export function photosOfSplit(folder: string, split: SplitName, aside: string, classes: string): Split {
  checkClasses(folder, classes);
  const arrays = readNpz(readFileSync(join(folder, PACK)));
  const train = photosOf(arrays, "train");
  if (split === "validation") return { photos: photosOf(arrays, "val"), others: train.length };
  const { indices } = JSON.parse(readFileSync(aside, "utf8")) as { readonly indices: readonly number[] };
  const photos = indices.map((index) => {
    const photo = train[index];
    if (!photo) throw new Error(`${aside} names photo ${index} of ${train.length}`);
    return photo;
  });
  return { photos, others: train.length - photos.length };
}

/** `count` of `all`, evenly spaced, so that every class is among them. */
export function thinned<T>(all: readonly T[], count: number | undefined): readonly T[] {
  if (count === undefined || count >= all.length) return all;
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] as T);
}
