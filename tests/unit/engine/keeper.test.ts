/** Latest wins, one at a time, replaced once and then reported: the rules of the kept worker, with fakes. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Engine } from "@/lib/engine/keeper";
import { modelsOf } from "@/lib/engine/models";
import type { EngineStatus, RunOutcome } from "@/lib/engine/protocol";
import { done, FakeWorker, opener, request, trainedRequest } from "./fake-worker";

const LIMITS = { startMs: 5000, loadMs: 20_000, runMs: 1000, queryMs: 1000 };
const good = () => new FakeWorker("ready", []);

function keep(...workers: FakeWorker[]) {
  const { open, made } = opener(workers);
  const engine = new Engine(open, LIMITS);
  const states: EngineStatus[] = [];
  engine.subscribe((status) => states.push(status));
  return { engine, made, names: () => states.map(({ state }) => state) };
}

const faultOf = (outcome: RunOutcome) => (outcome.status === "failed" ? outcome.fault.kind : outcome.status);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("order", () => {
  test("nothing starts before the first request", async () => {
    const { engine, made, names } = keep(good());
    expect(engine.status()).toEqual({ state: "idle" });
    expect(made()).toBe(0);
    expect(await engine.run(request("a"))).toEqual(done());
    expect(names()).toEqual(["starting", "ready"]);
  });

  test("one run at a time; the newest of a diagram replaces the one that waits; higher priority first", async () => {
    const worker = new FakeWorker("ready", "held");
    const { engine } = keep(worker);
    const first = engine.run(request("a"));
    await vi.advanceTimersByTimeAsync(0);
    const second = engine.run(request("a"));
    const other = engine.run(request("b", 1));
    const third = engine.run(request("a"));
    expect(await second).toEqual({ status: "superseded" });
    expect(worker.ran).toEqual(["a"]);
    for (const outcome of [first, other, third]) {
      worker.release();
      expect(await outcome).toEqual(done());
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(worker.ran).toEqual(["a", "b", "a"]);
  });

  test("a drag of a hundred events runs two requests", async () => {
    const worker = new FakeWorker("ready", "held");
    const { engine } = keep(worker);
    const first = engine.run(request("a"));
    await vi.advanceTimersByTimeAsync(0);
    const rest = Array.from({ length: 99 }, () => engine.run(request("a")));
    worker.release();
    await first;
    await vi.advanceTimersByTimeAsync(0);
    worker.release();
    const outcomes = (await Promise.all(rest)).map(({ status }) => status);
    expect(outcomes.filter((status) => status === "superseded")).toHaveLength(98);
    expect(outcomes.at(-1)).toBe("done");
    expect(worker.ran).toHaveLength(2);
  });

  test("a request made in the very moment another is answered is not forgotten", async () => {
    const { engine } = keep(good());
    for (let i = 0; i < 20; i++) expect((await engine.run(request("a"))).status).toBe("done");
  });
});

describe("a worker that breaks", () => {
  test.each([
    ["dies", "die", 0],
    ["hangs", "never", LIMITS.runMs],
    ["is out of memory", { status: "failed", fault: { kind: "memory", detail: "heap" } }, 0],
  ] as const)("%s: it is replaced once and the request retried", async (_, answer, ms) => {
    const [bad, next] = [new FakeWorker("ready", [answer]), good()];
    const { engine, made } = keep(bad, next);
    const outcome = engine.run(request("a"));
    await vi.advanceTimersByTimeAsync(ms);
    expect(await outcome).toEqual(done());
    expect([made(), bad.closed, next.ran]).toEqual([2, true, ["a"]]);
  });

  test.each([
    ["dies", "die", "died", 0],
    ["hangs", "never", "hung", 2 * LIMITS.runMs],
  ] as const)(
    "%s twice: the fault is reported to all that wait, until a person retries",
    async (_, answer, kind, ms) => {
      const { engine, made } = keep(new FakeWorker("ready", [answer]), new FakeWorker("ready", [answer]), good());
      const outcomes = [engine.run(request("a")), engine.run(request("b"))];
      await vi.advanceTimersByTimeAsync(ms);
      expect((await Promise.all(outcomes)).map(faultOf)).toEqual([kind, kind]);
      expect(engine.status()).toMatchObject({ state: "failed", fault: { kind } });
      expect(faultOf(await engine.run(request("c")))).toBe(kind);
      expect(made()).toBe(2);
      expect((await engine.retry()).state).toBe("ready");
      expect(await engine.run(request("c"))).toEqual(done());
    },
  );

  test("the worker that takes its place counts runs on from the last one", async () => {
    const [bad, next] = [new FakeWorker("ready", [done(41), "die"]), good()];
    const { engine } = keep(bad, next);
    await engine.run(request("a"));
    await engine.run(request("a"));
    expect([bad.startedAfter, next.startedAfter]).toEqual([0, 41]);
  });

  test("requests made right after retry wait for the one new worker", async () => {
    const next = good();
    const { engine, made } = keep(new FakeWorker("ready", ["die"]), new FakeWorker("ready", ["die"]), next);
    expect(faultOf(await engine.run(request("a")))).toBe("died");
    const retried = engine.retry();
    const outcomes = [engine.run(request("a")), engine.run(request("b"))];
    expect((await retried).state).toBe("ready");
    expect((await Promise.all(outcomes)).map(({ status }) => status)).toEqual(["done", "done"]);
    expect([made(), next.ran]).toEqual([3, ["a", "b"]]);
  });

  test("a run that succeeds gives the replacement back", async () => {
    const { engine, made } = keep(new FakeWorker("ready", ["die"]), new FakeWorker("ready", [done(), "die"]), good());
    expect((await engine.run(request("a"))).status).toBe("done");
    expect((await engine.run(request("a"))).status).toBe("done");
    expect(made()).toBe(3);
  });

  test("between two runs: the next request starts another, and photos are sent again", async () => {
    const [bad, next] = [good(), good()];
    const { engine } = keep(bad, next);
    await engine.run(request("a"));
    engine.photo("cat", { width: 1, height: 1, data: new Uint8ClampedArray(4) });
    await vi.advanceTimersByTimeAsync(0);
    bad.die();
    await vi.advanceTimersByTimeAsync(0);
    expect(engine.status()).toEqual({ state: "idle" });
    expect((await engine.run(request("a"))).status).toBe("done");
    expect([bad.photos, next.photos]).toEqual([["cat"], ["cat"]]);
  });

  test("a fault of the request alone leaves the worker in place", async () => {
    const fault = { kind: "weights", detail: "wrong hash" } as const;
    const { engine, made } = keep(new FakeWorker("ready", [{ status: "failed", fault }, done()]));
    expect(await engine.run(request("a"))).toEqual({ status: "failed", fault });
    expect((await engine.run(request("a"))).status).toBe("done");
    expect(made()).toBe(1);
  });
});

describe("a worker that cannot start", () => {
  test.each([
    ["refuses", [new FakeWorker("refuses", []), new FakeWorker("refuses", [])], 0],
    ["never answers", [new FakeWorker("never", []), new FakeWorker("never", [])], 2 * LIMITS.startMs],
    ["cannot even be made", [], 0],
  ] as const)("%s: tried twice, then reported", async (_, workers, ms) => {
    const { engine, made } = keep(...workers);
    const outcome = engine.run(request("a"));
    await vi.advanceTimersByTimeAsync(ms);
    expect(faultOf(await outcome)).toBe("cannot-start");
    expect(made()).toBe(2);
    expect(engine.status().state).toBe("failed");
  });

  test("the second try may succeed", async () => {
    const { engine, names } = keep(new FakeWorker("refuses", []), good());
    expect((await engine.run(request("a"))).status).toBe("done");
    expect(names()).toEqual(["starting", "starting", "ready"]);
  });
});

describe("trained networks", () => {
  test("are fetched once each, before the run and outside its limit", async () => {
    const worker = good();
    const { engine } = keep(worker);
    await engine.run(trainedRequest("a", "squeezenet"));
    await engine.run(trainedRequest("a", "squeezenet"));
    await engine.run(trainedRequest("b", "mobilenet"));
    await engine.run(request("c"));
    expect(worker.loads).toEqual(["squeezenet", "mobilenet"]);
  });

  test("that cannot be fetched are that request's fault, asked for again the next time", async () => {
    const worker = new FakeWorker("ready", [], "fail");
    const { engine, made } = keep(worker);
    for (let i = 0; i < 2; i++) expect(faultOf(await engine.run(trainedRequest("a", "squeezenet")))).toBe("weights");
    expect([worker.loads.length, worker.ran, made()]).toEqual([2, [], 1]);
  });

  test("a fetch has its own, longer limit", async () => {
    const { engine, made } = keep(new FakeWorker("ready", [], "stand still"), good());
    const outcome = engine.run(trainedRequest("a", "squeezenet"));
    await vi.advanceTimersByTimeAsync(LIMITS.runMs * 10);
    expect(made()).toBe(1);
    await vi.advanceTimersByTimeAsync(LIMITS.loadMs);
    expect((await outcome).status).toBe("done");
  });

  test("of a photo and of another graph's activations are known too", () => {
    const photo = { kind: "photo", photo: "cat", height: 8, width: 8 } as const;
    const seeded = { kind: "seeded", seed: 1 } as const;
    expect(modelsOf(request("a"))).toEqual([]);
    expect(modelsOf({ ...request("a"), input: photo })).toEqual(["squeezenet"]);
    expect(modelsOf({ ...trainedRequest("a", "mobilenet"), input: photo })).toEqual(["mobilenet"]);
    const trunk = { kind: "activation", graph: request("a").graph, weights: seeded, input: photo, node: "x" } as const;
    expect(modelsOf({ ...trainedRequest("a", "shufflenet"), input: trunk })).toEqual(["shufflenet", "squeezenet"]);
  });
});

describe("another backend", () => {
  test("a fresh worker after the run under way; the old runs can no longer be asked about", async () => {
    const [first, second] = [new FakeWorker("ready", "held"), good()];
    const { engine } = keep(first, second);
    const running = engine.run(request("a"));
    await vi.advanceTimersByTimeAsync(0);
    const switched = engine.use("cpu");
    await vi.advanceTimersByTimeAsync(0);
    expect(first.closed).toBe(false);
    first.release();
    expect((await running).status).toBe("done");
    expect(await switched).toMatchObject({ state: "ready", backend: "cpu" });
    expect(first.closed).toBe(true);
    expect(await engine.window({ diagram: "a", run: 1, node: "x", y: 0, x: 0, filter: 0 })).toEqual({
      status: "superseded",
    });
    expect(await engine.map({ diagram: "a", run: 1, node: "x", channel: 0 })).toEqual({
      status: "done",
      data: Float32Array.of(1, 2),
    });
  });

  test("what waits while the backend changes runs afterwards", async () => {
    const { engine } = keep(good(), good());
    await engine.run(request("a"));
    const switched = engine.use("webgl");
    const outcome = engine.run(request("b"));
    expect(await switched).toMatchObject({ state: "ready", backend: "webgl" });
    expect((await outcome).status).toBe("done");
  });

  test("what waited before the change runs on the new worker, not on the one that is ended", async () => {
    const [first, second] = [new FakeWorker("ready", "held"), good()];
    const { engine } = keep(first, second);
    const running = engine.run(request("a"));
    const waiting = engine.run(request("b"));
    await vi.advanceTimersByTimeAsync(0);
    const switched = engine.use("cpu");
    first.release();
    expect((await running).status).toBe("done");
    expect((await switched).state).toBe("ready");
    expect((await waiting).status).toBe("done");
    expect([first.ran, second.ran]).toEqual([["a"], ["b"]]);
  });

  test("two changes at once end with one worker, on the last choice", async () => {
    const workers = [good(), good(), good()];
    const { engine, made } = keep(...workers);
    await engine.run(request("a"));
    await Promise.all([engine.use("cpu"), engine.use("webgl")]);
    expect(engine.status()).toMatchObject({ state: "ready", backend: "webgl" });
    expect(workers.slice(0, made()).filter(({ closed }) => !closed)).toHaveLength(1);
  });
});
