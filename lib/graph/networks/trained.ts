/**
 * The layouts of the trained networks in public/models: the configuration that each manifest states, so that a graph
 * built from it has exactly the weights there are. trained.json is written by scripts/models.ts together with the
 * manifests; whatever runs trained weights builds `mobilenet({ ...TRAINED.mobilenet, resolution })` and never
 * assumes a layout of its own.
 */
import type { MobileNetConfig } from "./mobilenet";
import type { ShuffleNetConfig } from "./shufflenet";
import type { SqueezeNetConfig } from "./squeezenet";
import trained from "./trained.json" with { type: "json" };

export interface TrainedConfigs {
  readonly squeezenet: SqueezeNetConfig;
  readonly mobilenet: MobileNetConfig;
  readonly shufflenet: ShuffleNetConfig;
  /** Two that differ in the shuffle alone, once they are trained; the classify page does not list them. */
  readonly "shufflenet-g8"?: ShuffleNetConfig;
  readonly "shufflenet-g8-noshuffle"?: ShuffleNetConfig;
}

// The file's strings are wider than the builders' choices; the builders check them.
export const TRAINED = trained as TrainedConfigs;
