/** Where M3's weights come from: the trained MobileNet wherever its widths are met. */
import { separable } from "../graph/blocks/separable";
import { standard } from "../graph/blocks/standard";
import type { Graph } from "../graph/graph";
import type { HearsWidths } from "./hears";
import { trainedPair } from "./trained-pairs";

export interface HearsBlocks {
  /** Nodes `<scope>/depthwise/relu` and `<scope>/pointwise/relu`. */
  readonly separable: Graph;
  /** Node `conv/relu`. */
  readonly standard: Graph;
  readonly scope: string;
  readonly trained: boolean;
}

/** The separable pair, trained under its own name or seeded, and the standard convolution it stands for. Throws `GraphError`. */
export function hearsBlocks(values: HearsWidths, side = values.h): HearsBlocks {
  const pair = trainedPair(values);
  const { in: channels, out, k, stride } = values;
  const config = { in: channels, out, k, stride, h: side, w: side, bn: false };
  const scope = pair?.scope ?? "separable";
  return {
    // Trained weights have batch norm folded into a bias.
    separable: separable({ ...config, scope, bias: pair !== null }),
    standard: standard(config),
    scope,
    trained: pair !== null,
  };
}
