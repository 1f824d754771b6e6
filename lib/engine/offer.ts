import type {
  BackendName,
  DependencyOutcome,
  DependencyRequest,
  Difference,
  EngineStatus,
  Failed,
  Pixels,
  RunNodeRef,
  RunOutcome,
  RunRequest,
  Superseded,
  WeightsOutcome,
  WeightsRequest,
  WindowResult,
} from "./protocol";

/** What `lib/engine/client` offers to components. One client a page, started at its first request. */
export interface EngineClient {
  run(request: RunRequest): Promise<RunOutcome>;
  /** Executes a graph for its dependency matrix, with positive weights on a positive input. */
  dependency(request: DependencyRequest): Promise<DependencyOutcome>;
  /** The weights of a graph, fetched or drawn as for its run. */
  weights(request: WeightsRequest): Promise<WeightsOutcome>;
  /** Sends a photo once; the newest few are kept. */
  photo(id: string, pixels: Pixels): void;
  window(query: {
    diagram: string;
    run: number;
    node: string;
    y: number;
    x: number;
    filter: number;
  }): Promise<WindowResult | Superseded | Failed>;
  /** Exact floats of one map, [height, width] row-major. */
  map(query: {
    diagram: string;
    run: number;
    node: string;
    channel: number;
  }): Promise<{ status: "done"; data: Float32Array } | Superseded | Failed>;
  /** Holds the exact floats of two nodes against each other, of one run or of two. */
  difference(query: { a: RunNodeRef; b: RunNodeRef }): Promise<Difference | Superseded | Failed>;
  /** Starts a fresh worker on that backend, after the run under way. Runs of the old worker can no longer be asked about. */
  use(backend: BackendName): Promise<EngineStatus>;
  /** After a failure: forgets it and starts again. Requests that failed are not repeated; send them again. */
  retry(): Promise<EngineStatus>;
  status(): EngineStatus;
  subscribe(listener: (status: EngineStatus) => void): () => void;
  /** Live tensors and bytes in the worker, for tests. */
  memory(): Promise<{ tensors: number; bytes: number }>;
}
