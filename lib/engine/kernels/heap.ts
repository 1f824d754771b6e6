/** What the kernels of this folder need of the wasm backend: its heap, and where each tensor lies on it. */
import type { DataType, TensorInfo } from "@tensorflow/tfjs-core";

/** The part of TensorFlow.js's BackendWasm (4.22) that is used here. */
export interface WasmBackend {
  readonly wasm: { readonly HEAPU8: Uint8Array };
  makeOutput(shape: number[], dtype: DataType): TensorInfo;
  getMemoryOffset(dataId: object): number;
}

/** Both types whose numbers take four bytes. */
export const isFourBytes = ({ dtype }: TensorInfo): boolean => dtype === "float32" || dtype === "int32";

export const product = (numbers: readonly number[]): number => numbers.reduce((all, n) => all * n, 1);

/** Rows of four-byte numbers, evenly spaced. */
export interface Rows {
  /** In numbers from the start of the heap. */
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly fromStride: number;
  readonly toStride: number;
  readonly count: number;
}

/** Below this many numbers a loop is faster than one native move. */
const SHORT = 16;

/**
 * Copies rows within the wasm heap, without a view or an array of its own per row.
 * Call it after every output has been made: making one may grow the heap, and views taken before are then empty.
 */
export function copyRows(backend: WasmBackend, rows: Rows): void {
  const heap = new Uint32Array(backend.wasm.HEAPU8.buffer);
  let { from, to } = rows;
  for (let row = 0; row < rows.count; row++) {
    if (rows.length < SHORT) for (let i = 0; i < rows.length; i++) heap[to + i] = heap[from + i] ?? 0;
    else heap.copyWithin(to, from, from + rows.length);
    from += rows.fromStride;
    to += rows.toStride;
  }
}

/** Where a tensor starts on the heap, in numbers of four bytes. */
export const startOf = (backend: WasmBackend, { dataId }: TensorInfo): number => backend.getMemoryOffset(dataId) / 4;
