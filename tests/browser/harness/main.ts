/** What the engine's browser tests call inside the page; never part of the site. */
import { engine } from "@/lib/engine/client";
import { Engine, LIMITS } from "@/lib/engine/keeper";
import { openWorker } from "@/lib/engine/link";
import type { EngineClient } from "@/lib/engine/offer";
import type { EngineStatus, Pixels, RunOutcome, RunRequest, RunResult } from "@/lib/engine/protocol";
import { fire } from "@/lib/graph/blocks/fire";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { ASKED } from "./objects";
import { openAll } from "./opened";

/** The run's result, or an error with its fault. */
async function done(client: EngineClient, request: RunRequest): Promise<RunResult> {
  const outcome = await client.run(request);
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function pixelsOf(url: string): Promise<Pixels> {
  const blob = await (await fetch(url)).blob();
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: "none", premultiplyAlpha: "none" });
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  if (!context) throw new Error("no 2d context");
  context.drawImage(bitmap, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return { width, height, data };
}

/** A fire module small enough to run in no time. */
function smallRun(client: EngineClient): Promise<RunOutcome> {
  return client.run({
    diagram: "small",
    graph: fire({ in: 4, h: 8, w: 8, s1: 2, e1: 4, e3: 4 }),
    weights: { kind: "seeded", seed: 1 },
    input: { kind: "floats", shape: [8, 8, 4], data: new Float32Array(256).fill(1) },
    taps: [],
  });
}

/** An engine whose workers the test can break; `workers` lists those made so far. */
function breakable(base = "", limits: Partial<typeof LIMITS> = {}) {
  const workers: Worker[] = [];
  const statuses: EngineStatus[] = [];
  const make = () => {
    const worker = new Worker(new URL("./breakable.worker.ts", import.meta.url), { type: "module" });
    workers.push(worker);
    return worker;
  };
  const client = new Engine(() => openWorker(make, base), { ...LIMITS, ...limits });
  client.subscribe((status) => statuses.push(status));
  return { client, workers, statuses };
}

/** An engine whose worker's script does not exist. */
function scriptless() {
  let made = 0;
  const make = () => {
    made += 1;
    return new Worker("/no-such-worker.js", { type: "module" });
  };
  return { client: new Engine(() => openWorker(make, ""), LIMITS), made: () => made };
}

/** Everything that one object asks at its defaults, as often as said; the tensors alive after each round. */
async function rounds(label: string, times: number): Promise<readonly number[]> {
  const data = Uint8ClampedArray.from({ length: 64 * 64 * 4 }, (_, i) => (i * 37) % 256);
  engine().photo("noise", { width: 64, height: 64, data });
  const asked = ASKED[label]?.("noise");
  if (!asked || asked.runs.length + asked.dependencies.length === 0) throw new Error(`${label} asks nothing`);
  const alive: number[] = [];
  for (let i = 0; i < times; i++) {
    for (const request of asked.runs) await done(engine(), request);
    for (const request of asked.dependencies) {
      const { status } = await engine().dependency(request);
      if (status !== "done") throw new Error(`${label}: ${status}`);
    }
    alive.push((await engine().memory()).tensors);
  }
  return alive;
}

const harness = {
  engine,
  rounds,
  objects: Object.keys(ASKED),
  openAll,
  done,
  smallRun,
  pixelsOf,
  breakable,
  scriptless,
  fire,
  networks: { squeezenet, mobilenet, shufflenet },
  trained: {
    squeezenet: squeezenet(TRAINED.squeezenet),
    mobilenet: mobilenet(TRAINED.mobilenet),
    shufflenet: shufflenet(TRAINED.shufflenet),
  },
  compareKernels: async (...args: Parameters<typeof import("./kernels").compareKernels>) =>
    (await import("./kernels")).compareKernels(...args),
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}

window.harness = harness;
