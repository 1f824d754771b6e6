/** Shows photos to the site's engine, unpacked and cropped by the classify page's own code. Called by ../browser.ts. */
import { Engine, LIMITS } from "@/lib/engine/keeper";
import { openWorker } from "@/lib/engine/link";
import type { CompressionReport, CompressionSettings, ModelName } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";
import { decode } from "@/lib/image/decode";
import type { Pixels, Rect } from "@/lib/image/pixels";
import { areaResize, cropToFit } from "@/lib/image/resize";
import { answering, lastMaps } from "@/lib/readings/last-maps";

export interface Answered {
  /** One row of scores a photo. */
  readonly scores: readonly (readonly number[])[];
  /** Share of the last channels that answer. */
  readonly answering: readonly number[];
  /** Milliseconds of each run, in the worker. */
  readonly ms: readonly number[];
  readonly compression: CompressionReport | null;
}

/** A picture as it crosses to the page: base64 of RGBA. */
export interface Sent {
  readonly width: number;
  readonly height: number;
  readonly data: string;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

const seen: Pixels[] = [];
let current: { readonly base: string; readonly engine: Engine } | null = null;

/** The engine whose models lie under `base`: another base, another worker. */
function engineAt(base: string): Engine {
  if (current?.base === base) return current.engine;
  const make = () => new Worker(new URL("../../../lib/engine/worker.ts", import.meta.url), { type: "module" });
  current = { base, engine: new Engine(() => openWorker(make, base), LIMITS) };
  return current.engine;
}

const evaluation = {
  /** Photos as files, base64: what a reader's file goes through. Returns how many there are now. */
  async unpack(files: readonly string[], side: number): Promise<number> {
    for (const file of files) {
      const { pixels } = await decode(new Blob([bytesOf(file)]));
      seen.push(cropToFit(pixels, side, side));
    }
    return seen.length;
  },

  /** Square parts of a photo at an address, each `share` of its shorter side, at the places given (0 to 1). */
  async parts(url: string, side: number, parts: readonly { share: number; x: number; y: number }[]): Promise<number> {
    const { pixels } = await decode(await (await fetch(url)).blob());
    for (const { share, x, y } of parts) {
      const length = Math.floor(share * Math.min(pixels.width, pixels.height));
      const [left, top] = [Math.floor(x * (pixels.width - length)), Math.floor(y * (pixels.height - length))];
      const rect: Rect = { x: left, y: top, width: length, height: length };
      seen.push(areaResize(pixels, rect, side, side));
    }
    return seen.length;
  },

  put(pictures: readonly Sent[]): number {
    for (const { width, height, data } of pictures)
      seen.push({ width, height, data: new Uint8ClampedArray(bytesOf(data)) });
    return seen.length;
  },

  /** Runs `model` of the engine at `base` on the photos `from` to `to`. */
  async ask(
    base: string,
    model: ModelName,
    graph: Graph,
    from: number,
    to: number,
    compressed: CompressionSettings | null,
  ): Promise<Answered> {
    const engine = engineAt(base);
    const scores: number[][] = [];
    const heard: number[] = [];
    const last = lastMaps(graph);
    const ms: number[] = [];
    const trained = { kind: "trained", model } as const;
    let compression: CompressionReport | null = null;
    for (const [i, pixels] of seen.slice(from, to).entries()) {
      const photo = String(from + i);
      engine.photo(photo, pixels);
      const outcome = await engine.run({
        diagram: "evaluate",
        graph,
        weights: compressed ? { kind: "compressed", of: trained, settings: compressed } : trained,
        input: { kind: "photo", photo, height: pixels.height, width: pixels.width },
        taps: last ? [last.node] : [],
      });
      if (outcome.status !== "done" || !outcome.output) throw new Error(JSON.stringify(outcome));
      if (outcome.backend !== "wasm") throw new Error(`wasm is asked for, ${outcome.backend} ran`);
      scores.push([...outcome.output]);
      heard.push(answering(Object.values(outcome.taps)[0]?.max ?? []));
      ms.push(outcome.ms);
      compression ??= outcome.compression ?? null;
    }
    return { scores, answering: heard, ms, compression };
  },
};

declare global {
  interface Window {
    readonly evaluation: typeof evaluation;
  }
}

Object.assign(window, { evaluation });
