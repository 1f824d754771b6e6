/** One worker under a watchdog: every question is answered, by the worker or by what happened to it. */
import type { Started } from "./backend";
import type { Link, OpenLink } from "./link";
import { modelsOf } from "./models";
import type {
  BackendName,
  EngineFault,
  Failed,
  ModelName,
  RunRequest,
  RunResult,
  WeightsRequest,
  WeightsResult,
} from "./protocol";

/** In milliseconds. Past them the worker counts as hung. */
export interface Limits {
  /** Fetching the worker and its backend, starting it, every self-test on the way down the fallbacks. */
  readonly startMs: number;
  /** Fetching trained networks. The worker itself gives up earlier on a fetch that stands still. */
  readonly loadMs: number;
  readonly runMs: number;
  readonly queryMs: number;
}

const failed = (fault: EngineFault): Failed => ({ status: "failed", fault });

export class Connection {
  readonly link: Link;
  private fault: EngineFault | null = null;
  private readonly loaded = new Set<ModelName>();
  /** Called with the fault when the worker breaks; each answer takes its own one out again. */
  private readonly waiting = new Set<(fault: EngineFault) => void>();

  /** @param onBroken called once, when the worker died, hung or could not be made. */
  constructor(open: OpenLink, onBroken: (fault: EngineFault) => void) {
    this.waiting.add(onBroken);
    this.link = this.make(open);
    this.link.broken.then((fault) => this.breakDown(fault));
  }

  get isBroken(): boolean {
    return this.fault !== null;
  }

  /** Its faults are all `cannot-start`: whatever happens before the worker is ready keeps it from starting. */
  async start(wanted: BackendName, runs: number, ms: number): Promise<Started | Failed> {
    const started = await this.ask((link) => link.start(wanted, runs), ms);
    if (!("status" in started)) return started;
    return failed({ kind: "cannot-start", detail: started.fault.detail });
  }

  /** The worker's answer, or a fault when it breaks or takes longer than `ms`. Never rejects. */
  ask<T>(question: (link: Link) => Promise<T>, ms: number): Promise<T | Failed> {
    if (this.fault) return Promise.resolve(failed(this.fault));
    return new Promise((resolve) => {
      const settle = (answer: T | Failed) => {
        clearTimeout(timer);
        this.waiting.delete(onFault);
        resolve(answer);
      };
      const onFault = (fault: EngineFault) => settle(failed(fault));
      const timer = setTimeout(() => this.breakDown({ kind: "hung", detail: `no answer within ${ms / 1000} s` }), ms);
      this.waiting.add(onFault);
      question(this.link).then(settle, (error: unknown) => {
        settle(failed({ kind: "run", detail: error instanceof Error ? error.message : String(error) }));
      });
    });
  }

  /** A run, after what it needs has been fetched: a slow network is no hung worker. */
  async run(request: RunRequest, { loadMs, runMs }: Limits): Promise<RunResult | Failed> {
    const refused = await this.load(modelsOf(request), loadMs);
    return refused ?? this.ask((link) => link.run(request), runMs);
  }

  async weights(request: WeightsRequest, { loadMs, runMs }: Limits): Promise<WeightsResult | Failed> {
    const refused = await this.load(modelsOf(request), loadMs);
    return refused ?? this.ask((link) => link.weights(request), runMs);
  }

  private async load(models: readonly ModelName[], ms: number): Promise<Failed | null> {
    const missing = models.filter((model) => !this.loaded.has(model));
    const refused = missing.length > 0 ? await this.ask((link) => link.load(missing), ms) : null;
    if (!refused) for (const model of missing) this.loaded.add(model);
    return refused;
  }

  private breakDown(fault: EngineFault): void {
    if (this.fault) return;
    this.fault = fault;
    for (const tell of [...this.waiting]) tell(fault);
    this.waiting.clear();
  }

  close(): void {
    this.link.close();
  }

  private make(open: OpenLink): Link {
    try {
      return open();
    } catch (error) {
      const fault: EngineFault = {
        kind: "cannot-start",
        detail: error instanceof Error ? error.message : String(error),
      };
      return { ...UNREACHABLE, broken: Promise.resolve(fault) };
    }
  }
}

const never = () => new Promise<never>(() => {});

/** Stands in for a worker that the browser refused to make. */
const UNREACHABLE: Omit<Link, "broken"> = {
  start: never,
  photo: () => {},
  load: never,
  run: never,
  dependency: never,
  weights: never,
  window: never,
  map: never,
  difference: never,
  memory: never,
  close: () => {},
};
