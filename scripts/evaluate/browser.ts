/** A headless Chromium with the site's engine in it, and photos to show to it. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { build, preview } from "vite";
import type { CompressionReport, CompressionSettings, ModelName } from "@/lib/engine/protocol";
import type { Graph } from "@/lib/graph/graph";
import type { Pixels } from "@/lib/image/pixels";
import { findBrowser } from "../browser.mjs";
import type {} from "./page/main";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Of this process alone, so that two runs do not disturb each other. */
const outDir = `${root}.cache/evaluate/page-${process.pid}`;
/** Photos handed over, or asked about, at a time. */
const BATCH = 50;

const config = {
  configFile: false,
  root: `${root}scripts/evaluate/page`,
  publicDir: `${root}public`,
  resolve: { alias: { "@": root.replace(/\/$/, "") } },
  define: { "process.env.NEXT_PUBLIC_BASE_PATH": '""' },
  worker: { format: "es" },
  logLevel: "error",
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  preview: { port: 0, host: "localhost" },
} as const;

/** A span of the photos that the page holds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Answers {
  readonly said: readonly { readonly scores: readonly number[]; readonly answering: number }[];
  readonly ms: readonly number[];
  /** Of the file that the weights were read from, where they were compressed. */
  readonly compression: CompressionReport | null;
}

type Progress = (done: number, all: number) => void;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

export class Audience {
  private held = 0;

  private constructor(
    private readonly tab: Page,
    private readonly end: () => Promise<void>,
  ) {}

  /** Builds the page, serves it and opens it. */
  static async open(): Promise<Audience> {
    await build(config);
    const server = await preview(config);
    const found = await findBrowser();
    const args = ["--disable-quic", "--disable-background-networking", "--no-sandbox"];
    const browser = await chromium.launch({ executablePath: found.path, args, env: { ...process.env, ...found.env } });
    const tab = await browser.newPage();
    await tab.goto(server.resolvedUrls?.local[0] ?? "");
    await tab.waitForFunction(() => "evaluation" in window);
    return new Audience(tab, async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    });
  }

  close(): Promise<void> {
    return this.end();
  }

  /** A network in another format, beside the shipped one: the engine finds it under the base `/<format>`. */
  offer(format: string, name: string, manifest: string, binary: Uint8Array, file: string): void {
    const folder = `${outDir}/${format}/models/${name}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/manifest.json`, manifest);
    writeFileSync(`${folder}/${file}`, binary);
    cpSync(`${root}public/tfjs`, `${outDir}/${format}/tfjs`, { recursive: true });
  }

  /** Image files, unpacked as the classify page does it. */
  async files(files: readonly Uint8Array[], side: number, progress: Progress): Promise<Span> {
    const from = this.held;
    for (let i = 0; i < files.length; i += BATCH) {
      const batch = files.slice(i, i + BATCH).map(base64);
      this.held = await this.tab.evaluate(([b, s]) => window.evaluation.unpack(b, s), [batch, side] as const);
      progress(Math.min(files.length, i + BATCH), files.length);
    }
    return { from, to: this.held };
  }

  /** Square parts of one of the site's own photos. */
  async parts(
    url: string,
    side: number,
    parts: readonly { readonly share: number; readonly x: number; readonly y: number }[],
  ): Promise<Span> {
    const from = this.held;
    this.held = await this.tab.evaluate(([u, s, p]) => window.evaluation.parts(u, s, p), [
      url,
      side,
      [...parts],
    ] as const);
    return { from, to: this.held };
  }

  async pictures(pictures: readonly Pixels[]): Promise<Span> {
    const from = this.held;
    const sent = pictures.map(({ width, height, data }) => ({ width, height, data: base64(new Uint8Array(data)) }));
    this.held = await this.tab.evaluate((all) => window.evaluation.put(all), sent);
    return { from, to: this.held };
  }

  /**
   * What a network says of the photos in the span, in order. `base`: "" for the shipped files, else `/<format>`;
   * `compressed`: its weights are compressed first.
   */
  async ask(
    base: string,
    model: ModelName,
    graph: Graph,
    { from, to }: Span,
    progress: Progress,
    compressed: CompressionSettings | null = null,
  ): Promise<Answers> {
    const said: { readonly scores: readonly number[]; readonly answering: number }[] = [];
    const ms: number[] = [];
    let compression: CompressionReport | null = null;
    for (let at = from; at < to; at += BATCH) {
      const span = [at, Math.min(to, at + BATCH)] as const;
      const part = await this.tab.evaluate(([b, m, g, [f, t], c]) => window.evaluation.ask(b, m, g, f, t, c), [
        base,
        model,
        graph,
        span,
        compressed,
      ] as const);
      said.push(...part.scores.map((scores, i) => ({ scores, answering: part.answering[i] ?? 0 })));
      ms.push(...part.ms);
      compression = part.compression;
      progress(span[1] - from, to - from);
    }
    return { said, ms, compression };
  }
}
