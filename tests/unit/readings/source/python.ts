/** Hands all source texts for Python to one child process, run.py, and reads what it says. */
import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { upTo } from "@/lib/graph/graph";
import { keras } from "@/lib/readings/source/keras";
import { layerNames } from "@/lib/readings/source/names";
import { pytorch } from "@/lib/readings/source/pytorch";
import { weightSpecs } from "@/lib/weights/weights";
import { engineRun } from "./engine";
import type { Named } from "./graphs";

/** Which Python; one with torch executes, any other compiles. */
export const PYTHON = process.env.PYTHON ?? "python3";

export const hasPython = spawnSync(PYTHON, ["-c", "import sys; sys.exit(sys.version_info < (3, 10))"]).status === 0;

/** Empty where the text was compiled alone. */
export interface Outcome {
  readonly error?: string;
  readonly shape?: readonly number[];
  /** Trainable ones. */
  readonly params?: number;
  readonly difference?: number;
}

export interface Report {
  /** Versions; null where it cannot be imported. */
  readonly torch: string | null;
  readonly keras: string | null;
  readonly results: readonly { readonly name: string; readonly pytorch: Outcome; readonly keras: Outcome }[];
}

interface Place {
  readonly at: number;
  readonly shape: readonly number[];
}

async function write(folder: string, graphs: readonly Named[]): Promise<void> {
  const file = openSync(join(folder, "numbers.f32"), "w");
  let end = 0;
  const put = (shape: readonly number[], data: Float32Array): Place => {
    writeSync(file, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    const at = end;
    end += data.byteLength;
    return { at, shape };
  };
  const cases: object[] = [];
  for (const { name, graph } of graphs) {
    const { weights, input, output } = await engineRun({ name, graph });
    const names = layerNames(upTo(graph, graph.output));
    const places: Record<string, Record<string, Place>> = {};
    for (const spec of weightSpecs(upTo(graph, graph.output))) {
      const layer = names.get(spec.node) ?? "";
      const tensor = weights.get(spec.name);
      if (tensor) places[layer] = { ...places[layer], [spec.role]: put(tensor.shape, tensor.data) };
    }
    const shape = graph.nodes.find(({ id }) => id === graph.output)?.shape ?? [];
    cases.push({
      name,
      pytorch: pytorch(graph),
      keras: keras(graph),
      weights: places,
      input: put(input.shape, input.data),
      output: put(shape, output),
    });
  }
  closeSync(file);
  writeFileSync(join(folder, "cases.json"), JSON.stringify(cases));
}

function child(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const python = spawn(PYTHON, [join(import.meta.dirname, "run.py"), folder]);
    let [out, err] = ["", ""];
    python.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    python.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    python.on("error", reject);
    python.on("close", (status) => (status === 0 ? resolve(out) : reject(new Error(err))));
  });
}

export async function runPython(graphs: readonly Named[]): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "source-"));
  try {
    await write(folder, graphs);
    return JSON.parse(await child(folder)) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
