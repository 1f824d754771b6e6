/** Where the fire module's input and weights come from. */
import { standard } from "../graph/blocks/standard";
import { type Graph, upTo } from "../graph/graph";
import { SMALL } from "../graph/networks/small";
import { squeezenet } from "../graph/networks/squeezenet";
import type { FireValues, ModuleName } from "./fire";
import { MODULES } from "./fire";
import { type FireWidths, inputNode, type Presets, presetsOf, sameWidths } from "./fire-presets";

/** The trained network, and the modules whose inputs stand for all widths up to theirs. */
const TRAINED = squeezenet({ variant: "small" });
const TRAINED_PRESETS: Presets = presetsOf(TRAINED);
const STANDS_FOR_WIDTH: readonly ModuleName[] = ["fire2", "fire3", "fire5", "fire7", "fire9"];

/** The trained fire module that has exactly these widths, or null: then every weight is seeded. */
export function trainedModule(widths: FireWidths): ModuleName | null {
  return MODULES.find((module) => sameWidths(TRAINED_PRESETS[module], widths)) ?? null;
}

export type FireInput = {
  /** The graph that makes the input, from a photo of `photo` = [height, width] pixels to [h, w, in or more]. */
  readonly graph: Graph;
  readonly photo: readonly [height: number, width: number];
} & (
  | {
      readonly kind: "trained";
      readonly module: ModuleName /** Channels the trained network has there. */;
      readonly of: number;
    }
  /** Wider than anything trained: one seeded 7x7 convolution of the photo. */
  | { readonly kind: "stem" }
);

/** What the module reads at these settings. Throws `GraphError` only for what no setting can be. */
export function fireInput(values: Pick<FireValues, "in" | "s1" | "e1" | "e3" | "h" | "w">): FireInput {
  const { in: channels, h, w } = values;
  const module = trainedModule(values) ?? STANDS_FOR_WIDTH.find((name) => channels <= TRAINED_PRESETS[name].in) ?? null;
  if (module === null) {
    const graph = standard({ scope: "stem", in: 3, out: channels, h, w, k: 7, bn: false, bias: true });
    return { kind: "stem", graph, photo: [h, w] };
  }
  // How many photo pixels a row of the map stands for: 4 after one pool, 8 after two.
  const reduction = SMALL.resolution / TRAINED_PRESETS[module].h;
  const photo = [h * reduction, w * reduction] as const;
  const network = squeezenet({ variant: "small", resolution: photo });
  const graph = upTo(network, inputNode(network, module).id);
  return { kind: "trained", module, of: TRAINED_PRESETS[module].in, graph, photo };
}
