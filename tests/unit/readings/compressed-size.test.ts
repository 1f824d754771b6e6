/** The expected size is that of a file which is really written, and the paper's sizes follow from its own counts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compressedSqueezeNets, squeezenetTable2 } from "@/lib/facts/squeezenet-compression";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { expectedSize, gapEntropy } from "@/lib/readings/compressed-size";
import { compress } from "@/lib/weights/compress/compress";
import { seeded } from "@/lib/weights/seeded";

const graph = squeezenet({ version: "1.1", classes: 100, resolution: 64 });

describe("the expected size of a compressed network", () => {
  test("is within 1 % of the file's length for seeded weights, pruned within each layer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 95 }), fc.integer({ min: 1, max: 8 }), (kept, bits) => {
        const { report } = compress(graph, seeded(graph, kept), {
          ...{ levels: "codebook", bits, kept, scope: "layer", coding: "sparse" },
        } as const);
        const { total } = expectedSize(graph, { bits, share: kept / 100 });
        expect(Math.abs(total - report.bytes)).toBeLessThan(0.01 * report.bytes);
        const { gaps } = expectedSize(graph, { bits, share: kept / 100, gapBits: gapEntropy(kept / 100) });
        const coded = report.codings.sparseHuffman.gaps;
        // Huffman's code takes whole bits a symbol.
        expect(coded).toBeGreaterThan(0.99 * gaps);
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test("the paper's 0.66 MB is the sparse layout of 33 % in 8 bits; its ratios are 240 MB over its sizes", () => {
    const [eight, six] = compressedSqueezeNets.map(({ value }) => value);
    if (!eight || !six) throw new Error("Table 2 has two compressed SqueezeNets");
    const size = (bits: number, more = {}) =>
      expectedSize(squeezenet({}), { bits, share: (eight.kept ?? 0) / 100, ...more }).total / 1e6;
    expect(size(8)).toBeCloseTo(eight.megabytes[1], 2);
    // With gaps of four bits 0.47 MB is too small; with gaps coded as well as can be it fits.
    expect(size(6)).toBeGreaterThan(six.megabytes[1] + 0.05);
    expect(size(6, { gapBits: gapEntropy(0.33) })).toBeCloseTo(six.megabytes[1], 2);
    for (const { megabytes, times } of [eight, six])
      expect(Math.floor((squeezenetTable2[0]?.value.megabytes[0] ?? 0) / megabytes[1])).toBe(times);
  });
});
