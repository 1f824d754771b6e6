/** The worker's entry: one backend, one session, spoken to through comlink. */
import { expose, transfer } from "comlink";
import { type Started, startBackend } from "./backend";
import { failed, faultOf } from "./faults";
import type {
  BackendName,
  DependencyRequest,
  DependencyResult,
  Difference,
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
import { type About, Session } from "./session";
import type { Place } from "./window";

let session: Session | null = null;

function current(): Session {
  if (!session) throw new Error("the worker has not been started");
  return session;
}

/** Every buffer of a result goes over without a copy. */
function sent(result: RunResult): RunResult {
  const buffers = new Set<ArrayBufferLike>();
  for (const { data, min, max, mean } of Object.values(result.taps)) {
    for (const array of [data, min, max, mean]) buffers.add(array.buffer);
  }
  for (const { data, bias } of Object.values(result.banks)) {
    buffers.add(data.buffer);
    if (bias) buffers.add(bias.buffer);
  }
  if (result.output) buffers.add(result.output.buffer);
  return transfer(result, [...buffers] as ArrayBuffer[]);
}

type Lost = (why: string) => void;

const api = {
  /** `base`: the site's base path; `runs`: the last run's number so far. Starts once; another backend is another worker. */
  async start(wanted: BackendName, base: string, runs: number, lost: Lost): Promise<Started | Failed> {
    try {
      const started = await startBackend(wanted, { wasm: `${base}/tfjs/`, lost });
      session = new Session(started.backend, `${base}/models/`, runs);
      return started;
    } catch (error) {
      return failed({ kind: "cannot-start", detail: error instanceof Error ? error.message : String(error) });
    }
  },

  photo(id: string, pixels: Pixels): void {
    current().photo(id, pixels);
  },

  async load(models: readonly ModelName[]): Promise<Failed | null> {
    try {
      await current().load(models);
      return null;
    } catch (error) {
      return failed(faultOf(error));
    }
  },

  async run(request: RunRequest): Promise<RunResult | Failed> {
    try {
      return sent(await current().run(request));
    } catch (error) {
      return failed(faultOf(error));
    }
  },

  async dependency(request: DependencyRequest): Promise<DependencyResult | Failed> {
    try {
      return await current().dependency(request);
    } catch (error) {
      return failed(faultOf(error));
    }
  },

  async weights(request: WeightsRequest): Promise<WeightsResult | Failed> {
    try {
      return { status: "done", tensors: await current().tensors(request) };
    } catch (error) {
      return failed(faultOf(error));
    }
  },

  window(query: About & Place): WindowResult | Failed | null {
    try {
      return current().window(query);
    } catch (error) {
      return failed(faultOf(error));
    }
  },

  map(query: About & { node: string; channel: number }): Float32Array | Failed | null {
    try {
      return current().map(query);
    } catch (error) {
      return failed(faultOf(error));
    }
  },

  difference(query: { a: RunNodeRef; b: RunNodeRef }): Difference | Failed | null {
    try {
      return current().difference(query);
    } catch (error) {
      return failed(faultOf(error));
    }
  },

  memory: () => current().memory(),
};

export type WorkerApi = typeof api;

expose(api);
