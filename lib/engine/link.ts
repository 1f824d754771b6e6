/** One worker as the client sees it: what it answers, and the promise that it has broken. */
import { proxy, wrap } from "comlink";
import type { Started } from "./backend";
import type {
  BackendName,
  DependencyRequest,
  DependencyResult,
  Difference,
  EngineFault,
  Failed,
  ModelName,
  Pixels,
  RunNodeRef,
  RunRequest,
  RunResult,
  WeightsRequest,
  WeightsResult,
  WindowResult,
} from "./protocol";
import type { About } from "./session";
import type { Place } from "./window";
import type { WorkerApi } from "./worker";

export interface Link {
  /** @param runs the worker numbers its runs from the next one on. */
  start(wanted: BackendName, runs: number): Promise<Started | Failed>;
  photo(id: string, pixels: Pixels): void;
  /** Fetches trained networks; null when all are there. */
  load(models: readonly ModelName[]): Promise<Failed | null>;
  run(request: RunRequest): Promise<RunResult | Failed>;
  dependency(request: DependencyRequest): Promise<DependencyResult | Failed>;
  weights(request: WeightsRequest): Promise<WeightsResult | Failed>;
  window(query: About & Place): Promise<WindowResult | Failed | null>;
  map(query: About & { node: string; channel: number }): Promise<Float32Array | Failed | null>;
  difference(query: { a: RunNodeRef; b: RunNodeRef }): Promise<Difference | Failed | null>;
  memory(): Promise<{ tensors: number; bytes: number }>;
  /** Resolves when the worker can no longer be relied on: its script failed, or it lost its device. */
  readonly broken: Promise<EngineFault>;
  /** Ends the worker. Answers under way never come. */
  close(): void;
}

export type OpenLink = () => Link;

/** @param base the site's base path, without a trailing slash. @throws where the browser cannot make workers. */
export function openWorker(make: () => Worker, base: string): Link {
  const worker = make();
  const api = wrap<WorkerApi>(worker);
  let tell: (fault: EngineFault) => void = () => {};
  const broken = new Promise<EngineFault>((resolve) => {
    tell = resolve;
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    tell({ kind: "died", detail: event.message || "the worker's script failed" });
  });
  worker.addEventListener("messageerror", () =>
    tell({ kind: "died", detail: "a message of the worker could not be read" }),
  );
  const lost = proxy((why: string) => tell({ kind: "died", detail: why }));
  return {
    start: (wanted, runs) => api.start(wanted, base, runs, lost),
    photo: (id, pixels) => {
      api.photo(id, pixels).catch((error: unknown) => tell({ kind: "died", detail: String(error) }));
    },
    load: (models) => api.load(models),
    run: (request) => api.run(request),
    dependency: (request) => api.dependency(request),
    weights: (request) => api.weights(request),
    window: (query) => api.window(query),
    map: (query) => api.map(query),
    difference: (query) => api.difference(query),
    memory: () => api.memory(),
    broken,
    close: () => worker.terminate(),
  };
}
