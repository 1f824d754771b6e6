/**
 * What the page and the engine's worker say to each other: plain data, structured-cloneable, no tensors.
 * Shapes are [height, width, channels]; kernels are HWIO with I = channels in per group.
 */
import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import type { CompressionReport, CompressionSettings } from "@/lib/weights/compress/types";

export type {
  Coding,
  CompressedLayer,
  CompressionReport,
  CompressionSettings,
  FileParts,
  Levels,
} from "@/lib/weights/compress/types";

export type BackendName = "wasm" | "webgl" | "webgpu" | "cpu";
/** The networks that answer about a photo. */
export type Classifier = "squeezenet" | "mobilenet" | "shufflenet";
/** All trained networks: also the pair that differs in nothing but the shuffle. Each is fetched when first asked for. */
export type ModelName = Classifier | "shufflenet-g8" | "shufflenet-g8-noshuffle";

/** Where a run's weights come from. Trained weights are found by node id (`fire2/squeeze1x1/kernel`). */
export type WeightsRef =
  /** `measured`: batch norms take the mean and the variance of this run's own maps, as in training on this input alone. */
  /** `norms`: each batch norm's gamma and beta are drawn from the seed around these; without it they are 1 and 0. */
  | {
      readonly kind: "seeded";
      readonly seed: number;
      readonly measured?: boolean;
      readonly norms?: { readonly gamma: number; readonly beta: number };
    }
  | { readonly kind: "trained"; readonly model: ModelName }
  | { readonly kind: "given"; readonly key: string; readonly tensors: Readonly<Record<string, Float32Array>> }
  /** Those of `of`, but for kernels whose filters or input channels stand in another order: the new k-th is the old `order[k]`-th. */
  | { readonly kind: "reordered"; readonly of: WeightsRef; readonly kernels: readonly Reordered[] }
  /** Those of `of` as a compressed file gives them back; the run tells of the file in `compression`. */
  | { readonly kind: "compressed"; readonly of: WeightsRef; readonly settings: CompressionSettings };

export interface Reordered {
  readonly node: string;
  readonly axis: "input" | "filter";
  readonly order: readonly number[];
}

/** RGBA pixels, 8 bits each, row-major, as ImageData has them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** What a run reads. */
export type InputRef =
  | { readonly kind: "floats"; readonly shape: Shape; readonly data: Float32Array }
  /** A photo already sent with `photo()`; cropped to the shape's aspect, resized to it, normalised by the model's preprocessing. */
  | { readonly kind: "photo"; readonly photo: string; readonly height: number; readonly width: number }
  /** The activations of another graph's node: its first `channels` channels, or all. */
  | {
      readonly kind: "activation";
      readonly graph: Graph;
      readonly weights: WeightsRef;
      readonly input: InputRef;
      readonly node: string;
      readonly channels?: number;
    };

export interface RunRequest {
  /** A newer request of the same diagram replaces the one that waits. */
  readonly diagram: string;
  readonly graph: Graph;
  readonly weights: WeightsRef;
  readonly input: InputRef;
  /** Node ids whose activations are wanted as bitmaps; the graph's output is always kept. */
  readonly taps: readonly string[];
  /** Node ids whose kernels are wanted as bitmaps. A batch norm's is the kernel of the convolution it is folded into; a linear layer's is one of 1 x 1. */
  readonly banks?: readonly string[];
  /** Ids of batch norms whose numbers are wanted. */
  readonly norms?: readonly string[];
  /** How many numbers of each tap are greater than this is counted. */
  readonly above?: number;
  /** Whether each node's time is wanted. The graph then runs a few times more, for times that hold. */
  readonly timed?: boolean;
  /** Higher runs first. Default 0. */
  readonly priority?: number;
}

/** One tensor, 8 bits a value. value(c, i) = min[c] + data[c·h·w + i] / 255 · (max[c] − min[c]); planar, channel first. */
export interface Bitmap {
  readonly node: string;
  readonly shape: Shape;
  readonly data: Uint8Array;
  readonly min: Float32Array;
  readonly max: Float32Array;
  readonly mean: Float32Array;
}

/** One kernel, 8 bits a weight: weight = data / 127 · maxAbs; same order as the kernel (HWIO). */
export interface Bank {
  readonly node: string;
  readonly kernel: readonly [height: number, width: number, inPerGroup: number, filters: number];
  readonly data: Int8Array;
  readonly maxAbs: number;
  readonly bias: Float32Array | null;
}

/** The numbers of one batch norm, each by channel: y = scale · x + shift, scale = gamma / √(variance + epsilon), shift = beta - scale · mean. */
export interface Norm {
  readonly node: string;
  readonly epsilon: number;
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
  readonly mean: Float32Array;
  readonly variance: Float32Array;
  readonly scale: Float32Array;
  readonly shift: Float32Array;
}

export interface RunResult {
  readonly status: "done";
  /** The run these answers belong to; `window` and `map` ask about it. */
  readonly run: number;
  readonly backend: BackendName;
  readonly taps: Readonly<Record<string, Bitmap>>;
  readonly banks: Readonly<Record<string, Bank>>;
  /** As asked for. */
  readonly norms?: Readonly<Record<string, Norm>>;
  /** By tap, how many of its numbers exceed the request's `above`. */
  readonly above?: Readonly<Record<string, number>>;
  /** Of the file that the weights were read from, where they are compressed. */
  readonly compression?: CompressionReport;
  /** Shapes of the tensors that really ran, by node id, for comparison with `cost`. */
  readonly shapes: Readonly<Record<string, Shape>>;
  /** Exact floats of the graph's output when it has at most 4096 numbers, else null. */
  readonly output: Float32Array | null;
  /** Milliseconds in the worker, wall clock around the read-back. */
  readonly ms: number;
  /**
   * As asked for: milliseconds of each node, the mean of the faster half of `passes` runs after the one that all else tells of. A ReLU
   * that ran inside its convolution has none of its own. Null on backends that compute behind the worker's back (the
   * graphics ones): there a node's end is not seen without stopping all the others.
   */
  readonly times?: Readonly<Record<string, number>> | null;
  readonly passes?: number;
}

/** Exact floats behind one output number of a convolution or linear layer, or of a batch norm folded into one. */
export interface WindowResult {
  readonly status: "done";
  readonly node: string;
  readonly y: number;
  readonly x: number;
  readonly filter: number;
  /** [kernel height, kernel width, channels read]; order (ky·k + kx)·channels + c. Padding taps are 0. */
  readonly shape: readonly [height: number, width: number, channels: number];
  /** Row and column in the input of the window's top left tap (may be negative: padding). */
  readonly origin: readonly [y: number, x: number];
  /** First input channel read (0 unless grouped). */
  readonly firstChannel: number;
  readonly input: Float32Array;
  readonly kernel: Float32Array;
  readonly bias: number;
  /** bias + Σ input · kernel, summed in double precision. */
  readonly sum: number;
  /** The executed value at this place, after the activation that follows the convolution, when that node was tapped; else `sum`. */
  readonly output: number;
  /** Whose executed value `output` is: the convolution, or the batch norm or ReLU after it; null when none of them was tapped. */
  readonly outputNode: string | null;
}

export type FaultKind = "cannot-start" | "died" | "hung" | "weights" | "memory" | "unsupported" | "run";

/** Which channels of `from` reach which channels of `to`, found out by running: change one channel, see which outputs change. */
export interface DependencyRequest {
  /** A newer request of the same diagram replaces the one that waits. */
  readonly diagram: string;
  /** Its map size decides how long it takes, not what comes out: a few pixels a side are enough. */
  readonly graph: Graph;
  /** Default: the input. */
  readonly from?: string;
  /** Default: the output. */
  readonly to?: readonly string[];
  /** Channels of `from` to change, one after another. Default: all. */
  readonly channels?: readonly number[];
  readonly priority?: number;
}

/** Channels of a node that changed: row-major [rows, columns], 1 where it did. Columns are the channels that were changed. */
export interface Heard {
  readonly rows: number;
  readonly columns: number;
  readonly reaches: Uint8Array;
}

export interface DependencyResult {
  readonly status: "done";
  readonly backend: BackendName;
  /** By node id. */
  readonly heard: Readonly<Record<string, Heard>>;
  /** Milliseconds in the worker. */
  readonly ms: number;
}

/** Asks for the very numbers that a run of `graph` computes with, to be taken away. */
export interface WeightsRequest {
  /** A newer request of the same diagram replaces the one that waits. */
  readonly diagram: string;
  readonly graph: Graph;
  readonly weights: WeightsRef;
  /** What the run reads: its batch norms' own statistics depend on it where they are `measured`. */
  readonly input?: InputRef;
}

export interface WeightsResult {
  readonly status: "done";
  /** By name, as `fire2/squeeze1x1/kernel`. */
  readonly tensors: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
}

/** A failure with what a person can do; `detail` is for the curious. The page translates `kind`. */
export interface EngineFault {
  readonly kind: FaultKind;
  readonly detail: string;
}

export interface Superseded {
  readonly status: "superseded";
}
export interface Failed {
  readonly status: "failed";
  readonly fault: EngineFault;
}
export type RunOutcome = RunResult | Superseded | Failed;
export type DependencyOutcome = DependencyResult | Superseded | Failed;
export type WeightsOutcome = WeightsResult | Superseded | Failed;

export type EngineStatus =
  | { readonly state: "idle" }
  | { readonly state: "starting"; readonly wanted: BackendName }
  /** `fellBackFrom`: the wanted backend that did not start or failed its self-test, if any; `reasons`: why, in English, one for each that was tried before. */
  | {
      readonly state: "ready";
      readonly backend: BackendName;
      readonly selfTestMs: number;
      readonly fellBackFrom: BackendName | null;
      readonly reasons: readonly string[];
    }
  | { readonly state: "failed"; readonly fault: EngineFault };

/** One node's tensor of a diagram's newest run. */
export interface RunNodeRef {
  readonly diagram: string;
  readonly run: number;
  readonly node: string;
}

/** How far two executed tensors of the same shape are apart, over all their numbers. */
export interface Difference {
  readonly status: "done";
  /** The largest |a - b|. */
  readonly difference: number;
  /** The largest |a|, for scale. */
  readonly largest: number;
  readonly numbers: number;
}
