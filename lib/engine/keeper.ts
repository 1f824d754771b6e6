/** Keeps a worker: starts it, feeds it one run at a time, replaces it once when it breaks, and then says so. */
import { Connection, type Limits } from "./connection";
import type { OpenLink } from "./link";
import { Lru } from "./lru";
import type { EngineClient } from "./offer";
import type {
  BackendName,
  DependencyOutcome,
  DependencyRequest,
  Difference,
  EngineFault,
  EngineStatus,
  Failed,
  Pixels,
  RunOutcome,
  RunRequest,
  Superseded,
  WeightsOutcome,
  WeightsRequest,
  WindowResult,
} from "./protocol";
import { Waiting } from "./queue";

export const LIMITS: Limits = { startMs: 60_000, loadMs: 180_000, runMs: 30_000, queryMs: 30_000 };

const SUPERSEDED: Superseded = { status: "superseded" };
const failed = (fault: EngineFault): Failed => ({ status: "failed", fault });
const PHOTOS = 4;

/** A question that waits for its turn. */
interface Job {
  turn(): Promise<void>;
  /** Told where there is no turn for it. */
  settle(outcome: Superseded | Failed): void;
}

/** Names a diagram's question about its dependencies, so that it does not take the place of the diagram's run. */
const about = (diagram: string) => `dependency of ${diagram}`;

export class Engine implements EngineClient {
  private readonly waiting = new Waiting<Job>();
  private readonly photos = new Lru<Pixels>(PHOTOS);
  private readonly listeners = new Set<(status: EngineStatus) => void>();
  private state: EngineStatus = { state: "idle" };
  private wanted: BackendName = "wasm";
  private connection: Connection | null = null;
  private starting: Promise<Connection | Failed> | null = null;
  /** Replacements left; a run that succeeds gives it back. */
  private spares = 1;
  /** The newest run's number: a later worker counts on from it, so that no two runs of a page share one. */
  private runs = 0;
  private busy: Promise<void> | null = null;
  private paused = false;
  private restarting: Promise<EngineStatus> = Promise.resolve(this.state);

  constructor(
    private readonly open: OpenLink,
    private readonly limits: Limits,
  ) {}

  status(): EngineStatus {
    return this.state;
  }

  subscribe(listener: (status: EngineStatus) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  run(request: RunRequest): Promise<RunOutcome> {
    return this.enqueue(request.diagram, request.priority, async (connection) => {
      const outcome = await connection.run(request, this.limits);
      if (outcome.status === "done") this.runs = outcome.run;
      return outcome;
    });
  }

  dependency(request: DependencyRequest): Promise<DependencyOutcome> {
    return this.enqueue(about(request.diagram), request.priority, (connection) =>
      connection.ask((link) => link.dependency(request), this.limits.runMs),
    );
  }

  private enqueue<T extends { readonly status: "done" }>(
    name: string,
    priority: number | undefined,
    ask: (connection: Connection) => Promise<T | Failed>,
  ): Promise<T | Superseded | Failed> {
    if (this.state.state === "failed") return Promise.resolve(failed(this.state.fault));
    return new Promise((settle) => {
      const turn = async () => settle(await this.attempt(ask));
      this.waiting.put(name, priority ?? 0, { turn, settle })?.settle(SUPERSEDED);
      this.work();
    });
  }

  weights(request: WeightsRequest): Promise<WeightsOutcome> {
    return this.enqueue(`weights of ${request.diagram}`, undefined, (connection) =>
      connection.weights(request, this.limits),
    );
  }

  photo(id: string, pixels: Pixels): void {
    this.photos.set(id, pixels);
    this.connection?.link.photo(id, pixels);
  }

  async window(query: Parameters<EngineClient["window"]>[0]): Promise<WindowResult | Superseded | Failed> {
    const answer = await this.connection?.ask((link) => link.window(query), this.limits.queryMs);
    return answer ?? SUPERSEDED;
  }

  async map(
    query: Parameters<EngineClient["map"]>[0],
  ): Promise<{ status: "done"; data: Float32Array } | Superseded | Failed> {
    const answer = await this.connection?.ask((link) => link.map(query), this.limits.queryMs);
    if (!answer) return SUPERSEDED;
    return answer instanceof Float32Array ? { status: "done", data: answer } : answer;
  }

  async difference(query: Parameters<EngineClient["difference"]>[0]): Promise<Difference | Superseded | Failed> {
    const answer = await this.connection?.ask((link) => link.difference(query), this.limits.queryMs);
    return answer ?? SUPERSEDED;
  }

  async memory(): Promise<{ tensors: number; bytes: number }> {
    const connection = await this.connect();
    const answer =
      "status" in connection ? connection : await connection.ask((link) => link.memory(), this.limits.queryMs);
    if ("status" in answer) throw new Error(answer.fault.detail);
    return answer;
  }

  async use(backend: BackendName): Promise<EngineStatus> {
    this.wanted = backend;
    return this.restart();
  }

  retry(): Promise<EngineStatus> {
    return this.state.state === "failed" ? this.restart() : Promise.resolve(this.state);
  }

  /** A fresh worker once the run under way has ended; what waits stays and runs on the new one. */
  private restart(): Promise<EngineStatus> {
    const renew = async (): Promise<EngineStatus> => {
      this.paused = true;
      await this.busy;
      this.drop();
      this.spares = 1;
      this.say({ state: "idle" });
      this.paused = false;
      await this.connect();
      this.work();
      return this.state;
    };
    // At once, so that a request made right after this call waits for the new worker.
    this.paused = true;
    if (this.state.state === "failed") this.say({ state: "idle" });
    this.restarting = this.restarting.then(renew);
    return this.restarting;
  }

  private say(state: EngineStatus): void {
    this.state = state;
    for (const listener of this.listeners) listener(state);
  }

  private drop(): void {
    this.connection?.close();
    this.connection = null;
    this.starting = null;
  }

  private connect(): Promise<Connection | Failed> {
    this.starting ??= this.start();
    return this.starting;
  }

  private async start(): Promise<Connection | Failed> {
    const wanted = this.wanted;
    for (;;) {
      this.say({ state: "starting", wanted });
      const connection: Connection = new Connection(this.open, (fault) => {
        // Broken between two runs: the next request starts another worker. During one, the run's own answer tells.
        if (this.connection === connection && !this.busy) this.replace(fault);
      });
      const started = await connection.start(wanted, this.runs, this.limits.startMs);
      if (wanted !== this.wanted) {
        connection.close();
        return this.start();
      }
      if (!("status" in started)) {
        this.accept(connection);
        this.say({ state: "ready", ...started });
        return connection;
      }
      connection.close();
      if (this.spares === 0) return this.giveUp(started.fault);
      this.spares -= 1;
    }
  }

  private accept(connection: Connection): void {
    this.connection = connection;
    for (const [id, pixels] of this.photos) connection.link.photo(id, pixels);
  }

  /** Ends the worker that broke; false when its replacement has been used up already. */
  private replace(fault: EngineFault): boolean {
    this.drop();
    if (this.spares === 0) {
      this.giveUp(fault);
      return false;
    }
    this.spares -= 1;
    this.say({ state: "idle" });
    return true;
  }

  private giveUp(fault: EngineFault): Failed {
    this.drop();
    this.say({ state: "failed", fault });
    for (const { settle } of this.waiting.drain()) settle(failed(fault));
    return failed(fault);
  }

  /** Runs what waits, one after another, until nothing does. */
  private work(): void {
    if (this.busy || this.paused) return;
    this.busy = this.drainQueue().finally(() => {
      this.busy = null;
      // What arrived between the last look into the queue and now.
      if (!this.waiting.isEmpty) this.work();
    });
  }

  private async drainQueue(): Promise<void> {
    while (!this.paused) {
      const job = this.waiting.take();
      if (!job) return;
      await job.turn();
    }
  }

  private async attempt<T extends { readonly status: "done" }>(
    ask: (connection: Connection) => Promise<T | Failed>,
  ): Promise<T | Failed> {
    for (;;) {
      const connection = await this.connect();
      if ("status" in connection) return connection;
      const outcome = await ask(connection);
      if (outcome.status === "done") {
        this.spares = 1;
        return outcome;
      }
      // A worker out of memory is as good as dead: its heap never shrinks.
      const dead = connection.isBroken || outcome.fault.kind === "memory";
      if (!dead) return outcome;
      if (!this.replace(outcome.fault)) return outcome;
    }
  }
}
