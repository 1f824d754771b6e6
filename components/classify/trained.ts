/** What the networks were trained on and how well they do, from the files that come with their weights. Read at build time. */
import type { ModelName } from "@/lib/engine/protocol";
import classes from "@/public/models/classes.json";
import mobilenet from "@/public/models/mobilenet/manifest.json";
import shufflenet from "@/public/models/shufflenet/manifest.json";
import squeezenet from "@/public/models/squeezenet/manifest.json";

export interface ClassName {
  readonly en: string;
  readonly zh: string;
}

export interface Trained {
  readonly epochs: number;
  /** Bytes of the weights as they travel. */
  readonly bytes: number;
  /** Photos it had not seen, and percent of them that were right. */
  readonly validation: { readonly n: number; readonly top1: number; readonly top5: number };
}

export type TrainedByModel = Readonly<Record<ModelName, Trained>>;

function trained({ training, weights, validation }: typeof squeezenet): Trained {
  return { epochs: training.epochs, bytes: weights.bytes, validation };
}

export const TRAINED: TrainedByModel = {
  squeezenet: trained(squeezenet),
  mobilenet: trained(mobilenet),
  shufflenet: trained(shufflenet),
};

/** By class index. */
export const CLASSES: readonly ClassName[] = classes.map(({ en, zh }) => ({ en, zh }));

/** Photos of each class in Tiny ImageNet's training split (Stanford CS231n, 2015). */
export const PHOTOS_PER_CLASS = 500;
