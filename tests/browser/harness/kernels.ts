/** Our Slice, SplitV and Concat against the stock ones, on the page's own wasm backend. */
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import {
  cast,
  concat,
  env,
  getKernel,
  memory,
  setBackend,
  slice,
  split,
  type Tensor,
  type TensorInfo,
  tensor,
  tidy,
} from "@tensorflow/tfjs-core";
import { registerCheapKernels } from "@/lib/engine/kernels/register";

export type KernelCase =
  | {
      readonly kind: "slice";
      readonly shape: number[];
      readonly begin: number[];
      readonly size: number[];
      readonly int: boolean;
    }
  | {
      readonly kind: "split";
      readonly shape: number[];
      readonly sizes: number[] | number;
      readonly axis: number;
      readonly int: boolean;
    }
  | { readonly kind: "concat"; readonly shapes: number[][]; readonly axis: number; readonly int: boolean };

function make(shape: number[], int: boolean, salt: number): Tensor {
  const size = shape.reduce((all, n) => all * n, 1);
  const made = tensor(
    Float32Array.from({ length: size }, (_, i) => i * 3 + salt),
    shape as [number],
  );
  return int ? cast(made, "int32") : made;
}

function run(test: KernelCase): readonly Tensor[] {
  if (test.kind === "slice") return [slice(make(test.shape, test.int, 1), test.begin, test.size)];
  if (test.kind === "split") return split(make(test.shape, test.int, 1), test.sizes, test.axis);
  return [
    concat(
      test.shapes.map((shape, i) => make(shape, test.int, 1000 * i)),
      test.axis,
    ),
  ];
}

const read = (test: KernelCase): string =>
  tidy(() => JSON.stringify(run(test).map((x) => [x.dtype, x.shape, [...x.dataSync()]])));

/** How often each of our kernels handed a call on to the stock one. */
function countStock(names: readonly string[]): () => number {
  let calls = 0;
  for (const name of names) {
    const config = getKernel(name, "wasm") as { kernelFunc: (call: never) => TensorInfo | TensorInfo[] };
    const stock = config.kernelFunc;
    config.kernelFunc = (call) => {
      calls += 1;
      return stock(call);
    };
  }
  return () => calls;
}

export interface Compared {
  readonly differs: readonly string[];
  readonly handedOn: readonly boolean[];
  readonly leaked: number;
}

/** Every case with the stock kernels, then with ours. */
export async function compareKernels(tests: readonly KernelCase[]): Promise<Compared> {
  env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths("/tfjs/");
  await setBackend("wasm");
  const before = memory().numTensors;
  const stock = tests.map(read);
  const stockCalls = countStock(["Slice", "SplitV", "Concat"]);
  registerCheapKernels();
  const handedOn: boolean[] = [];
  const ours = tests.map((test) => {
    const calls = stockCalls();
    const result = read(test);
    handedOn.push(stockCalls() > calls);
    return result;
  });
  const differs = tests.filter((_, i) => stock[i] !== ours[i]).map((test) => JSON.stringify(test));
  return { differs, handedOn, leaked: memory().numTensors - before };
}
