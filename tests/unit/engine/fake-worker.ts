/** A worker that a test conducts: it answers, keeps silent, or breaks, as told. */
import type { Link } from "@/lib/engine/link";
import type { EngineFault, Failed, ModelName, RunRequest, RunResult } from "@/lib/engine/protocol";

export type Answer = RunResult | Failed | "never" | "die";

export class FakeWorker {
  readonly ran: string[] = [];
  readonly photos: string[] = [];
  readonly loads: string[] = [];
  closed = false;
  /** The last run's number that it was told. */
  startedAfter: number | null = null;
  private tell: (fault: EngineFault) => void = () => {};
  private readonly pending: ((answer: RunResult | Failed) => void)[] = [];

  constructor(
    private readonly starts: "ready" | "refuses" | "never",
    private readonly answers: "held" | readonly Answer[],
    private readonly fetches: "work" | "fail" | "stand still" = "work",
  ) {}

  /** Answers the run that waits for it. */
  release(answer: RunResult | Failed = done()): void {
    this.pending.shift()?.(answer);
  }

  die(detail = "it died"): void {
    this.tell({ kind: "died", detail });
  }

  link(): Link {
    const broken = new Promise<EngineFault>((resolve) => {
      this.tell = resolve;
    });
    return {
      broken,
      start: async (wanted, runs) => {
        this.startedAfter = runs;
        if (this.starts === "never") return new Promise(() => {});
        if (this.starts === "refuses") return { status: "failed", fault: { kind: "cannot-start", detail: "refused" } };
        return { backend: wanted, selfTestMs: 1, fellBackFrom: null, reasons: [] };
      },
      photo: (id) => this.photos.push(id),
      load: async (models) => {
        this.loads.push(models.join());
        if (this.fetches === "stand still") return new Promise(() => {});
        return this.fetches === "fail" ? { status: "failed", fault: { kind: "weights", detail: "status 404" } } : null;
      },
      run: ({ diagram }: RunRequest) => {
        this.ran.push(diagram);
        if (this.answers === "held") return new Promise((resolve) => this.pending.push(resolve));
        const answer = this.answers[this.ran.length - 1] ?? done();
        if (answer === "die") this.die();
        return answer === "never" || answer === "die" ? new Promise(() => {}) : Promise.resolve(answer);
      },
      dependency: async () => ({ status: "done", backend: "wasm", heard: {}, ms: 1 }),
      weights: async () => ({ status: "done", tensors: new Map() }),
      window: async () => null,
      map: async () => Float32Array.of(1, 2),
      difference: async () => null,
      memory: async () => ({ tensors: 0, bytes: 0 }),
      close: () => {
        this.closed = true;
      },
    };
  }
}

export const done = (run = 1): RunResult => ({
  status: "done",
  run,
  backend: "wasm",
  taps: {},
  banks: {},
  shapes: {},
  output: null,
  ms: 1,
});

export const request = (diagram: string, priority = 0): RunRequest => ({
  diagram,
  priority,
  graph: { nodes: [], output: "" },
  weights: { kind: "seeded", seed: 1 },
  input: { kind: "floats", shape: [1, 1, 1], data: new Float32Array(1) },
  taps: [],
});

export const trainedRequest = (diagram: string, model: ModelName): RunRequest => ({
  ...request(diagram),
  weights: { kind: "trained", model },
});

/** Hands out the given workers one after another and counts how many were made. */
export function opener(workers: readonly FakeWorker[]): { open: () => Link; made: () => number } {
  let made = 0;
  return {
    made: () => made,
    open: () => {
      const worker = workers[made];
      made += 1;
      if (!worker) throw new Error("the browser refuses to make a worker");
      return worker.link();
    },
  };
}
