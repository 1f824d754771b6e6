/** Which of TensorFlow.js's backends runs: the wanted one if it passes its self-test in time, else the next that does. */
import { backend, env, getBackend, ready, setBackend } from "@tensorflow/tfjs-core";
import type { BackendName } from "./protocol";
import { selfTest } from "./selftest";

export interface Started {
  readonly backend: BackendName;
  readonly selfTestMs: number;
  readonly fellBackFrom: BackendName | null;
  /** Why each backend that was tried before did not run. */
  readonly reasons: readonly string[];
}

export interface BackendOptions {
  /** Address of the folder of .wasm files, with its trailing slash. */
  readonly wasm: string;
  /** Called when a device that ran is lost (a graphics context, a GPU). */
  readonly lost: (why: string) => void;
}

type Prepare = (options: BackendOptions) => Promise<void>;

const PREPARE: Readonly<Record<BackendName, Prepare>> = {
  wasm: async ({ wasm }) => {
    const { setWasmPaths } = await import("@tensorflow/tfjs-backend-wasm");
    const { registerCheapKernels } = await import("./kernels/register");
    // On cross-origin isolated pages the threaded build waits for ever: the minifier renames what its workers look for.
    env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
    setWasmPaths(wasm);
    registerCheapKernels();
  },
  webgl: async ({ lost }) => {
    const { setWebGLContext } = await import("@tensorflow/tfjs-backend-webgl");
    // Its own canvas loses its context without a word; on this one the loss is heard.
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext("webgl2", { alpha: false, antialias: false, depth: false, stencil: false });
    if (!context) throw new Error("this browser gives no WebGL 2 context");
    canvas.addEventListener("webglcontextlost", () => lost("the graphics context was lost"));
    setWebGLContext(2, context);
  },
  webgpu: async () => {
    // Asked first: without an adapter TensorFlow.js falls back and says nothing.
    const gpu = (navigator as { gpu?: { requestAdapter(): Promise<object | null> } }).gpu;
    if (!(await gpu?.requestAdapter())) throw new Error("this browser gives no WebGPU adapter");
    await import("@tensorflow/tfjs-backend-webgpu");
  },
  cpu: async () => {
    await import("@tensorflow/tfjs-backend-cpu");
  },
};

/** Start-up and self-test within this many milliseconds; graphics backends compile shaders in it. */
const LIMIT: Readonly<Record<BackendName, number>> = { wasm: 10_000, webgl: 15_000, webgpu: 15_000, cpu: 10_000 };

const FALLBACKS: readonly BackendName[] = ["wasm", "webgl", "cpu"];

/** Rejects when `work` takes longer than `ms`. The work itself cannot be stopped. */
function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${what} took longer than ${ms / 1000} s`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

async function begin(name: BackendName, options: BackendOptions): Promise<number> {
  await PREPARE[name](options);
  const chosen = await setBackend(name);
  await ready();
  if (!chosen || getBackend() !== name) throw new Error(`TensorFlow.js did not start ${name}`);
  if (name === "webgpu") watchDevice(options);
  const from = performance.now();
  await selfTest();
  return performance.now() - from;
}

function watchDevice({ lost }: BackendOptions): void {
  const { device } = backend() as unknown as { device?: { lost: Promise<{ message: string }> } };
  device?.lost.then(({ message }) => lost(`the GPU device was lost: ${message}`));
}

/** @throws Error with every backend's reason when none runs. */
export async function startBackend(wanted: BackendName, options: BackendOptions): Promise<Started> {
  const reasons: string[] = [];
  for (const name of [wanted, ...FALLBACKS.filter((each) => each !== wanted)]) {
    try {
      const selfTestMs = await within(begin(name, options), LIMIT[name], `starting ${name}`);
      return { backend: name, selfTestMs, fellBackFrom: name === wanted ? null : wanted, reasons };
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(reasons.join("; "));
}
