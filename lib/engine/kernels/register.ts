/** Puts the kernels of this folder in the place of TensorFlow.js's; the stock ones serve what ours do not take. */
import { getKernel, type KernelFunc, registerKernel, unregisterKernel } from "@tensorflow/tfjs-core";
import { concat } from "./concat";
import { slice, splitV } from "./slice";

const OURS: Readonly<Record<string, (stock: KernelFunc) => KernelFunc>> = {
  Slice: slice,
  SplitV: splitV,
  Concat: concat,
};

let done = false;

/** Call it once the wasm backend's kernels are registered; calling it again does nothing. */
export function registerCheapKernels(): void {
  if (done) return;
  done = true;
  for (const [kernelName, ours] of Object.entries(OURS)) {
    const stock = getKernel(kernelName, "wasm");
    unregisterKernel(kernelName, "wasm");
    registerKernel({ ...stock, kernelFunc: ours(stock.kernelFunc) });
  }
}
