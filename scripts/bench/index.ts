/**
 * `npm run bench`: the engine beside onnxruntime-web, both on wasm with one thread, in one Chromium page, by turns.
 * Trust the ratios of the medians; milliseconds are this machine's. Answers must agree, or the times mean nothing.
 */
import { cpSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build, preview } from "vite";
import type { ModelName, WeightsRef } from "@/lib/engine/protocol";
import { fire } from "@/lib/graph/blocks/fire";
import type { Graph } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { cost } from "@/lib/readings/cost";
import { onnxBytes, onnxModel } from "@/lib/readings/onnx";
import { decode } from "@/lib/weights/load";
import { parseManifest } from "@/lib/weights/manifest";
import { seeded } from "@/lib/weights/seeded";
import { pick, type Weights } from "@/lib/weights/weights";
import { findBrowser } from "../browser.mjs";
import type {} from "./page/main";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = `${root}.cache/bench`;
const page = `${root}scripts/bench/page`;

interface Entry {
  readonly name: string;
  readonly graph: Graph;
  readonly weights: WeightsRef;
  readonly rounds: number;
}

const trained = (name: string, model: ModelName, graph: Graph): Entry => ({
  name,
  graph,
  weights: { kind: "trained", model },
  rounds: 60,
});
const untrained = (name: string, graph: Graph): Entry => ({
  name,
  graph,
  weights: { kind: "seeded", seed: 1 },
  rounds: 15,
});

const ENTRIES: readonly Entry[] = [
  trained("SqueezeNet small, 64", "squeezenet", squeezenet(TRAINED.squeezenet)),
  trained("MobileNet small, 64", "mobilenet", mobilenet(TRAINED.mobilenet)),
  trained("ShuffleNet small, 64", "shufflenet", shufflenet(TRAINED.shufflenet)),
  trained("fire2, 36 x 36 x 64", "squeezenet", fire({ in: 64, h: 36, w: 36, s1: 16, e1: 64, e3: 64, scope: "fire2" })),
  untrained("SqueezeNet 1.1, 224", squeezenet({ version: "1.1" })),
  untrained("MobileNet 1.0, 224", mobilenet()),
  untrained("ShuffleNet 1x g=3, 224", shufflenet({ groups: 3 })),
  untrained("ShuffleNet 1x g=8, 224", shufflenet({ groups: 8 })),
];

function weightsOf({ graph, weights }: Entry): Weights {
  if (weights.kind !== "trained") return seeded(graph, 1);
  const folder = `${root}public/models/${weights.model}`;
  const manifest = parseManifest(JSON.parse(readFileSync(`${folder}/manifest.json`, "utf8")));
  return pick(graph, decode(readFileSync(`${folder}/${manifest.weights.file}`), manifest));
}

async function servePage(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = `${cache}/page`;
  const config = {
    configFile: false,
    root: page,
    publicDir: `${root}public`,
    resolve: { alias: { "@": root.replace(/\/$/, "") } },
    define: { "process.env.NEXT_PUBLIC_BASE_PATH": '""' },
    worker: { format: "es" },
    logLevel: "error",
    build: { outDir, emptyOutDir: true },
    preview: { port: 0, host: "localhost" },
  } as const;
  await build(config);
  const dist = `${root}node_modules/onnxruntime-web/dist`;
  for (const file of ["ort.wasm.min.js", "ort-wasm-simd-threaded.mjs", "ort-wasm-simd-threaded.wasm"]) {
    cpSync(`${dist}/${file}`, `${outDir}/ort/${file}`);
  }
  const server = await preview(config);
  return { url: server.resolvedUrls?.local[0] ?? "", close: () => server.close() };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** On a busy machine the least disturbed run says more than the middle one. */
const best = (values: readonly number[]): number => Math.min(...values);

const number = (value: number, width: number): string => value.toFixed(2).padStart(width);

const served = await servePage();
const found = await findBrowser();
const args = ["--disable-quic", "--disable-background-networking", "--no-sandbox"];
const browser = await chromium.launch({ executablePath: found.path, args, env: { ...process.env, ...found.env } });
try {
  const tab = await browser.newPage();
  await tab.goto(served.url);
  console.log(`Chromium ${found.version}, wasm SIMD, one thread; ours beside onnxruntime-web 1.30`);
  console.log("                                         median ms              best ms");
  console.log("network                  M mult-adds    ours  theirs  ratio    ours  theirs  ratio");
  for (const entry of ENTRIES) {
    const { graph, weights, rounds, name } = entry;
    const model = Buffer.from(onnxBytes(onnxModel(graph), weightsOf(entry))).toString("base64");
    const times = await tab.evaluate((each) => window.compete(each), { graph, weights, onnx: model, rounds });
    if (!(times.distance <= 1e-3)) throw new Error(`${name}: the answers differ by ${times.distance}`);
    const macs = (cost(graph).macs / 1e6).toFixed(1);
    const columns = [median, best].map((of) => {
      const [ours, theirs] = [of(times.ours), of(times.theirs)];
      return `${number(ours, 8)}${number(theirs, 8)}${number(ours / theirs, 7)}`;
    });
    console.log(`${name.padEnd(24)} ${macs.padStart(11)}${columns.join(" ")}`);
  }
} finally {
  await browser.close();
  await served.close();
}
