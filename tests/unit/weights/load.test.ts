/** The committed models through the loader, and everything that must be refused. */
import { existsSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { network } from "@/lib/graph/networks/build";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { loadModel } from "@/lib/weights/load";
import { parseManifest } from "@/lib/weights/manifest";
import { pick, WeightsError, weightSpecs } from "@/lib/weights/weights";

const root = new URL("../../../public/models/", import.meta.url);

/** Answers `/models/...` from the public folder; `change` may give other bytes. */
function serve(change: (path: string, bytes: Uint8Array) => Uint8Array | null = (_, bytes) => bytes): void {
  vi.stubGlobal("fetch", async (url: string) => {
    const path = url.replace("/models/", "");
    const file = new URL(path, root);
    const body = existsSync(file) ? change(path, new Uint8Array(readFileSync(file))) : null;
    return body ? new Response(Uint8Array.from(body)) : new Response(null, { status: 404 });
  });
}

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.entries(TRAINED))("%s", (name, config) => {
  test("its file is what its manifest says, and has exactly what the graph needs", async () => {
    serve();
    const { manifest, weights } = await loadModel(`/models/${name}/`);
    // The pair that differs in the shuffle is named after its network: shufflenet-g8.
    expect(manifest.graph).toEqual({ network: name.split("-")[0], ...config });
    const graph = network(manifest.graph);
    expect([...pick(graph, weights).keys()].sort()).toEqual([...weights.keys()].sort());
    expect(weightSpecs(graph).reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0)).toBe(
      manifest.weights.count,
    );
    expect([...weights.values()].every(({ data }) => data.every(Number.isFinite))).toBe(true);
    const classes: unknown[] = JSON.parse(readFileSync(new URL(`${name}/${manifest.classes.file}`, root), "utf8"));
    expect(classes).toHaveLength(manifest.classes.count);
  });
});

test("the three that answer about a photo weigh less than 6 MB together", () => {
  const bytes = ["squeezenet", "mobilenet", "shufflenet"].map(
    (name) => readFileSync(new URL(`${name}/weights.bin`, root)).length,
  );
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(6e6);
});

describe("what is refused", () => {
  test("one bit of the binary changed", async () => {
    serve((path, bytes) => {
      if (path.endsWith(".bin")) bytes[1000] = (bytes[1000] ?? 0) ^ 1;
      return bytes;
    });
    await expect(loadModel("/models/mobilenet/")).rejects.toThrow(
      /mobilenet\/weights.bin has the SHA-256 .* but its manifest says/,
    );
  });

  test("a binary that is one byte short", async () => {
    serve((path, bytes) => (path.endsWith(".bin") ? bytes.slice(0, -1) : bytes));
    await expect(loadModel("/models/mobilenet/")).rejects.toThrow("has 1728839 bytes but its manifest says 1728840");
  });

  test("a binary cut in the middle, an empty one, one with bytes to spare", async () => {
    const cut = (change: (bytes: Uint8Array) => Uint8Array) =>
      serve((path, bytes) => (path.endsWith(".bin") ? change(bytes) : bytes));
    cut((bytes) => bytes.slice(0, bytes.length / 2));
    await expect(loadModel("/models/shufflenet/")).rejects.toThrow(/shufflenet\/weights.bin has \d+ bytes but/);
    cut(() => new Uint8Array());
    await expect(loadModel("/models/shufflenet/")).rejects.toThrow("has 0 bytes but");
    cut((bytes) => Uint8Array.from([...bytes, 0]));
    await expect(loadModel("/models/shufflenet/")).rejects.toThrow(WeightsError);
  });

  test("two halves of the binary in each other's place", async () => {
    serve((path, bytes) => {
      const half = bytes.length / 2;
      return path.endsWith(".bin") ? Uint8Array.from([...bytes.slice(half), ...bytes.slice(0, half)]) : bytes;
    });
    await expect(loadModel("/models/squeezenet/")).rejects.toThrow("has the SHA-256");
  });

  test.each(Object.keys(TRAINED))("the binary of another network in the place of %s's", async (name) => {
    for (const wrong of Object.keys(TRAINED).filter((each) => each !== name)) {
      serve((path, bytes) =>
        path.endsWith(".bin") ? new Uint8Array(readFileSync(new URL(`${wrong}/weights.bin`, root))) : bytes,
      );
      await expect(loadModel(`/models/${name}/`)).rejects.toThrow(`${name}/weights.bin has`);
    }
  });

  test("a missing file, a page instead of a manifest, no network", async () => {
    serve((path, bytes) => (path.endsWith(".bin") ? null : bytes));
    await expect(loadModel("/models/squeezenet/")).rejects.toThrow("status 404");
    serve(() => new TextEncoder().encode("<!doctype html>"));
    await expect(loadModel("/models/squeezenet/")).rejects.toThrow("manifest.json is not JSON");
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(loadModel("/models/squeezenet/")).rejects.toThrow(WeightsError);
  });

  test("a manifest whose parts cannot be used", () => {
    const good = JSON.parse(readFileSync(new URL("squeezenet/manifest.json", root), "utf8"));
    expect(parseManifest(good).name).toBe("squeezenet");
    const bad: readonly [string, object][] = [
      ["sha256", { weights: { ...good.weights, sha256: "abc" } }],
      ["weights", { weights: { ...good.weights, bytes: "many" } }],
      ["dtype", { weights: { ...good.weights, dtype: "float8" } }],
      ["preprocess", { preprocess: { mean: [0.5, 0.5, 0.5] } }],
      ["tensors", { tensors: [{ name: "conv1/kernel" }] }],
      ["tensor far", { tensors: [{ name: "far", shape: [2], offset: good.weights.bytes - 2 }] }],
    ];
    for (const [what, change] of bad) expect(() => parseManifest({ ...good, ...change })).toThrow(`manifest's ${what}`);
    expect(() => parseManifest(null)).toThrow(WeightsError);
  });

  test("weights that are not there, or of another width", async () => {
    serve();
    const { weights } = await loadModel("/models/squeezenet/");
    expect(() => pick(mobilenet({ variant: "small" }), weights)).toThrow(
      "conv1/kernel is [3,3,3,64] but the graph needs [3,3,3,16]",
    );
    expect(() => pick(squeezenet({ variant: "small", bypass: "complex" }), weights)).toThrow(
      "there are no weights named fire2/bypass/kernel",
    );
  });
});
