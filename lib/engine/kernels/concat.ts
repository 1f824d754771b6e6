/** Concat on the wasm heap. The stock kernel makes a view per row and input. */
import { type KernelFunc, type TensorInfo, util } from "@tensorflow/tfjs-core";
import { copyRows, isFourBytes, product, startOf, type WasmBackend } from "./heap";

/** Two or more inputs of four-byte numbers that differ in the joined axis only; anything else goes to the stock kernel. */
export const concat =
  (stock: KernelFunc): KernelFunc =>
  (call) => {
    const inputs = Object.values(call.inputs).filter((x): x is TensorInfo => x !== undefined);
    const [first] = inputs;
    if (!first || inputs.length < 2) return stock(call);
    const axis = util.parseAxisParam(call.attrs?.axis as number, first.shape)[0] ?? 0;
    const fits = ({ shape, dtype }: TensorInfo) =>
      dtype === first.dtype &&
      shape.length === first.shape.length &&
      shape.every((n, i) => i === axis || n === first.shape[i]);
    if (!isFourBytes(first) || !inputs.every((x) => fits(x) && product(x.shape) > 0)) return stock(call);

    const backend = call.backend as WasmBackend;
    const joined = inputs.reduce((sum, x) => sum + (x.shape[axis] ?? 0), 0);
    const out = backend.makeOutput(
      first.shape.map((n, i) => (i === axis ? joined : n)),
      first.dtype,
    );
    const inner = product(first.shape.slice(axis + 1));
    let to = startOf(backend, out);
    for (const x of inputs) {
      const length = (x.shape[axis] ?? 0) * inner;
      const count = product(x.shape.slice(0, axis));
      copyRows(backend, { from: startOf(backend, x), to, length, fromStride: length, toStride: joined * inner, count });
      to += length;
    }
    return out;
  };
