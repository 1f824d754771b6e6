/** M2's block as it stands: with batch norms that can be seen and folded, or a trained pair, into which they are folded already. */
import { separable } from "../graph/blocks/separable";
import { standard } from "../graph/blocks/standard";
import { type Graph, INPUT } from "../graph/graph";
import type { SeparableSettings, TensorName } from "./separable";
import { trainedPair } from "./trained-pairs";

/** The ceiling of the authors' ReLU6. */
export const CEILING = 6;

export interface SeparableBlock {
  readonly graph: Graph;
  /** A plain convolution with batch norm and ReLU of the same input and output. */
  readonly standard: Graph;
  readonly scope: string;
  readonly trained: boolean;
  /** Whose node each tensor is; null where there is no such step. */
  readonly ids: Readonly<Record<TensorName, string | null>>;
}

/** What a trained pair's convolution gives is what its batch norm gave, so it goes by that name here. */
function idsOf(scope: string, trained: boolean): SeparableBlock["ids"] {
  const [dw, pw] = [`${scope}/depthwise`, `${scope}/pointwise`];
  return {
    input: INPUT,
    dw: trained ? null : dw,
    dwBn: trained ? dw : `${dw}/bn`,
    dwRelu: `${dw}/relu`,
    pw: trained ? null : pw,
    pwBn: trained ? pw : `${pw}/bn`,
    pwRelu: `${pw}/relu`,
  };
}

/** Throws `GraphError`. */
export function separableBlock(values: SeparableSettings): SeparableBlock {
  const { in: channels, out, h, k, stride, act: activation } = values;
  const pair = values.weights === "trained" ? trainedPair(values) : null;
  const scope = pair?.scope ?? "separable";
  const config = { in: channels, out, h, w: h, k, stride, activation };
  const trained = pair !== null;
  return {
    // A convolution before a batch norm needs no bias: the norm would take it away with the mean.
    graph: separable({ ...config, scope, bn: !trained, bias: trained }),
    standard: standard({ ...config, bn: !trained, bias: trained }),
    scope,
    trained,
    ids: idsOf(scope, trained),
  };
}
