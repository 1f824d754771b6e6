/** Weights with some kernels' filters or input channels in another order: what makes up for a permutation before or after. */
import { type Weights, WeightsError, type WeightTensor, weightOf } from "./weights";

export interface KernelOrder {
  readonly node: string;
  readonly axis: "input" | "filter";
  /** The new k-th is the old `order[k]`-th. */
  readonly order: readonly number[];
}

/** HWIO: inputs are the last axis but one, filters the last. */
function inOrder({ shape, data }: WeightTensor, { node, axis, order }: KernelOrder): WeightTensor {
  const filters = shape.at(-1) ?? 1;
  const inputs = shape.at(-2) ?? 1;
  const size = axis === "input" ? inputs : filters;
  if (new Set(order).size !== size || order.some((from) => !Number.isInteger(from) || from < 0 || from >= size))
    throw new WeightsError(`the order given for ${node} is none of its ${size} ${axis} channels`);
  const moved = data.map((_, at) => {
    const [place, input, filter] = [
      Math.floor(at / (inputs * filters)),
      Math.floor(at / filters) % inputs,
      at % filters,
    ];
    const from = axis === "input" ? [order[input] ?? 0, filter] : [input, order[filter] ?? 0];
    return data[(place * inputs + (from[0] ?? 0)) * filters + (from[1] ?? 0)] ?? 0;
  });
  return { shape, data: moved };
}

/** @throws WeightsError where a kernel is missing or an order is no permutation of its channels. Biases stay as they are. */
export function reordered(weights: Weights, kernels: readonly KernelOrder[]): Weights {
  const moved = new Map(weights);
  for (const kernel of kernels)
    moved.set(`${kernel.node}/kernel`, inOrder(weightOf(moved, kernel.node, "kernel"), kernel));
  return moved;
}
