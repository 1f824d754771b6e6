/** Slice and SplitV on the wasm heap. The stock kernels read the whole input back for every slice. */
import { backend_util, type KernelFunc, slice_util, type Tensor, type TensorInfo, util } from "@tensorflow/tfjs-core";
import { copyRows, isFourBytes, product, startOf, type WasmBackend } from "./heap";

/** `size` numbers of `axis` from `begin` on. */
function cut(backend: WasmBackend, x: TensorInfo, axis: number, begin: number, size: number): TensorInfo {
  const shape = x.shape.map((n, i) => (i === axis ? size : n));
  const out = backend.makeOutput(shape, x.dtype);
  const inner = product(x.shape.slice(axis + 1));
  const fromStride = (x.shape[axis] ?? 0) * inner;
  copyRows(backend, {
    from: startOf(backend, x) + begin * inner,
    to: startOf(backend, out),
    length: size * inner,
    fromStride,
    toStride: size * inner,
    count: product(x.shape.slice(0, axis)),
  });
  return out;
}

/** Slices along exactly one axis of four-byte numbers; anything else goes to the stock kernel. */
export const slice =
  (stock: KernelFunc): KernelFunc =>
  (call) => {
    const x = call.inputs.x;
    if (!x || !isFourBytes(x)) return stock(call);
    const wanted = [call.attrs?.begin as number[], call.attrs?.size as number[]] as const;
    // It types its result as optional lists; there are always two. Of a tensor it reads the shape alone.
    const [begin = [], size = []] = slice_util.parseSliceParams(x as Tensor, ...wanted);
    const axes = x.shape.flatMap((n, axis) => (size[axis] === n ? [] : [axis]));
    const [axis] = axes;
    if (axes.length !== 1 || axis === undefined || product(size) === 0) return stock(call);
    return cut(call.backend as WasmBackend, x, axis, begin[axis] ?? 0, size[axis] ?? 0);
  };

/** Parts of one axis of four-byte numbers; anything else goes to the stock kernel. */
export const splitV =
  (stock: KernelFunc): KernelFunc =>
  (call) => {
    const x = call.inputs.x;
    if (!x || !isFourBytes(x) || product(x.shape) === 0) return stock(call);
    const axis = util.parseAxisParam(call.attrs?.axis as number, x.shape)[0] ?? 0;
    const sizes = backend_util.prepareSplitSize(x as Tensor, call.attrs?.numOrSizeSplits as number | number[], axis);
    if (sizes.some((size) => size === 0)) return stock(call);
    let begin = 0;
    return sizes.map((size) => {
      const part = cut(call.backend as WasmBackend, x, axis, begin, size);
      begin += size;
      return part;
    });
  };
