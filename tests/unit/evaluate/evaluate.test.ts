/**
 * The whole of `npm run evaluate` on 20 pictures drawn here: Chromium, the site's engine on WebAssembly, the shipped
 * MobileNet. What it must find is known beforehand: the labels are set by running the same weights on TensorFlow.js's
 * cpu backend in Node.
 */
import "@tensorflow/tfjs-backend-cpu";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { setBackend } from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Programs } from "@/lib/engine/programs";
import type { Measured } from "@/lib/facts/measured";
import { normalise } from "@/lib/image/normalise";
import type { Pixels } from "@/lib/image/pixels";
import { ranking } from "@/lib/readings/confidence";
import { decode } from "@/lib/weights/load";
import { shipped } from "@/scripts/evaluate/networks";
import { photosOfSplit, thinned } from "@/scripts/evaluate/photos";
import { photoFolder, pictures } from "../../fixtures/photos";

const NAME = "mobilenet";
const RIGHT = 12;
const AMONG_FIVE = 16;

const folder = mkdtempSync(join(tmpdir(), "evaluate-"));
const data = join(folder, "data");
const drawn = pictures(64);
let labels: readonly number[] = [];
let aside = "";

async function rankings(photos: readonly Pixels[]): Promise<readonly (readonly number[])[]> {
  const { graph, manifest, binary } = shipped(NAME);
  const weights = decode(binary, manifest);
  const { mean, std } = manifest.preprocess;
  const programs = new Programs();
  const found: (readonly number[])[] = [];
  for (const photo of photos) {
    const input = { shape: manifest.input, data: normalise(photo, mean, std) };
    const { floats } = await programs.run(graph, weights, NAME, input, new Set([graph.output]));
    found.push(ranking(floats.get(graph.output) ?? []));
  }
  return found;
}

beforeAll(async () => {
  await setBackend("cpu");
  const orders = await rankings(drawn);
  // The first 12 answered rightly, the next 4 third, the last 4 last of all.
  labels = orders.map((order, i) => order.at(i < RIGHT ? 0 : i < AMONG_FIVE ? 2 : -1) ?? -1);
  aside = photoFolder(data, drawn, labels);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const evaluate = (...more: readonly string[]) =>
  promisify(execFile)(process.execPath, [
    ...["--import", "tsx", "scripts/evaluate/index.ts", "--data", data, "--aside", aside],
    ...["--network", NAME, "--format", "float16", "--out", folder, ...more],
  ]);

describe("evaluate on 20 pictures", () => {
  test("the splits are read as they were written", () => {
    const { photos, others } = photosOfSplit(data, "validation", aside, "public/models/classes.json");
    expect(photos.map(({ label }) => label)).toEqual(labels);
    expect(others).toBe(drawn.length);
    expect(photosOfSplit(data, "aside", aside, "public/models/classes.json")).toEqual({ photos, others: 0 });
    expect(thinned(photos, 5)).toEqual([0, 4, 8, 12, 16].map((i) => photos[i]));
  });

  test("without a rule the validation photos are not looked at", async () => {
    await expect(evaluate()).rejects.toThrow("--split aside comes first");
  });

  test("accuracy is what it must be; temperature, rule and measurements are written", async () => {
    const first = await evaluate("--split", "aside");
    expect(first.stdout).toMatch(/^mobilenet float16 top1 60\.00 top5 80\.00 n 20 ms \d+\.\d\n$/);
    const second = await evaluate("--split", "validation", "--format", "uint8");
    const lines = second.stdout.trim().split("\n");
    expect(lines[0]).toMatch(/^mobilenet float16 top1 60\.00 top5 80\.00 n 20 ms \d+\.\d$/);
    expect(lines[1]).toMatch(/^mobilenet uint8 top1 \d+\.\d\d top5 \d+\.\d\d n 20 ms \d+\.\d$/);
    const { networks } = JSON.parse(readFileSync(join(folder, "measured.json"), "utf8")) as Measured;
    const { chosen, validated } = networks[NAME] ?? {};
    if (!chosen || !validated) throw new Error("nothing was kept");
    expect(chosen).toMatchObject({ n: 20, top1: 60, trainedOn: true, temperature: 1 });
    expect(validated.formats.float16).toMatchObject({ top1: 60, top5: 80, bytes: shipped(NAME).binary.length });
    expect(validated.confusions.reduce((sum, { photos }) => sum + photos, 0)).toBe(20 - RIGHT);
    expect(validated.rates.right.n).toBe(RIGHT);
    const rules = JSON.parse(readFileSync(join(folder, "confidence.json"), "utf8"));
    expect(rules).toEqual({ [NAME]: { temperature: 1, doubt: chosen.doubt } });
  }, 180_000);

  test("with a limit nothing is written", async () => {
    const empty = mkdtempSync(join(tmpdir(), "limit-"));
    const { stdout, stderr } = await evaluate("--split", "aside", "--limit", "4", "--out", empty);
    expect(stdout).toMatch(/^mobilenet float16 top1 \d+\.\d\d top5 \d+\.\d\d n 4 ms/);
    expect(stderr).toContain("nothing is written");
    expect(() => readFileSync(join(empty, "measured.json"))).toThrow("ENOENT");
    rmSync(empty, { recursive: true });
  }, 120_000);
});
