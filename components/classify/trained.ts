/** What the networks were trained on and how well they do, measured with the site's own engine. Read at build time. */
import type { Classifier } from "@/lib/engine/protocol";
import { MEASURED, type MeasuredNetwork } from "@/lib/facts/measured";
import classes from "@/public/models/classes.json";
import mobilenet from "@/public/models/mobilenet/manifest.json";
import shufflenet from "@/public/models/shufflenet/manifest.json";
import squeezenet from "@/public/models/squeezenet/manifest.json";

export interface ClassName {
  readonly en: string;
  readonly zh: string;
}

export interface Trained {
  /** Photos trained on, and how often through all of them. */
  readonly photos: number;
  readonly epochs: number;
  /** Bytes of the weights as they travel. */
  readonly bytes: number;
  /** Of every channel of RGB, 0 to 1: what is subtracted, and what is divided by. */
  readonly preprocess: { readonly mean: readonly number[]; readonly std: readonly number[] };
  /** The trained network whose answers to the same photos it learnt from, too. */
  readonly teacher: Classifier | null;
  /** Percent of `n` photos that it had not seen whose first answer, or one of the first five, is right; null: not measured. */
  readonly validation: { readonly n: number; readonly top1: number; readonly top5: number } | null;
}

export type TrainedByModel = Readonly<Record<Classifier, Trained>>;

type Stated = Pick<typeof squeezenet, "name" | "weights" | "preprocess"> & {
  readonly training: { readonly photos: number; readonly epochs: number; readonly recipe?: unknown };
};

/** Recipes of networks that learnt from photos alone name none. */
function teacherOf(recipe: unknown): Classifier | null {
  const { settings } = (recipe ?? {}) as { settings?: { teacher?: string } };
  return settings?.teacher ? (settings.teacher as Classifier) : null;
}

/** What was measured of these very weights. */
export function measuredOf({ name, weights }: Pick<Stated, "name" | "weights">): MeasuredNetwork | null {
  const found = MEASURED.networks[name];
  return found?.weights === weights.sha256 ? found : null;
}

function trained(manifest: Stated): Trained {
  const { training, weights, preprocess } = manifest;
  const validated = measuredOf(manifest)?.validated;
  const float16 = validated?.formats.float16;
  const validation = validated && float16 ? { n: validated.n, top1: float16.top1, top5: float16.top5 } : null;
  const { photos, epochs, recipe } = training;
  return { photos, epochs, bytes: weights.bytes, preprocess, teacher: teacherOf(recipe), validation };
}

export const TRAINED: TrainedByModel = {
  squeezenet: trained(squeezenet),
  mobilenet: trained(mobilenet),
  shufflenet: trained(shufflenet),
};

export const MEASURED_OF: Readonly<Record<Classifier, MeasuredNetwork | null>> = {
  squeezenet: measuredOf(squeezenet),
  mobilenet: measuredOf(mobilenet),
  shufflenet: measuredOf(shufflenet),
};

/** By class index. */
export const CLASSES: readonly ClassName[] = classes.map(({ en, zh }) => ({ en, zh }));
