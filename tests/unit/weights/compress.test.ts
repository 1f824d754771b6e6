/** Compressing: what is written is read back, sizes are lengths of files that exist, codes are Huffman's, levels are k-means'. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { BitReader, BitWriter } from "@/lib/weights/compress/bits";
import { compress } from "@/lib/weights/compress/compress";
import { bytesOf, readFile } from "@/lib/weights/compress/file";
import { codedBits, codeLengths, countsOf, readCoded, writeCoded } from "@/lib/weights/compress/huffman";
import { kMeans, quantise } from "@/lib/weights/compress/levels";
import { keptMasks } from "@/lib/weights/compress/prune";
import { entriesOf, MOST_GAP, placesOf } from "@/lib/weights/compress/streams";
import { CODINGS, type CompressionSettings, LEVELS } from "@/lib/weights/compress/types";
import { decodeFloat16, encodeFloat16 } from "@/lib/weights/float16";
import { decode } from "@/lib/weights/load";
import { seeded } from "@/lib/weights/seeded";
import { type Weights, weightSpecs } from "@/lib/weights/weights";
import { shipped } from "@/scripts/evaluate/networks";

const graph = squeezenet({ ...TRAINED.squeezenet, classes: 10, resolution: 32 });
const small = squeezenet({ version: "paper-metaparams", base_e: 8, incr_e: 4, freq: 4, classes: 3, resolution: 64 });

const settings: fc.Arbitrary<CompressionSettings> = fc.record({
  levels: fc.constantFrom(...LEVELS),
  bits: fc.integer({ min: 1, max: 8 }),
  kept: fc.integer({ min: 1, max: 100 }),
  scope: fc.constantFrom("network" as const, "layer" as const),
  coding: fc.constantFrom(...CODINGS),
});

/** Weights as float16 holds them. */
const halves = (weights: Weights): Weights =>
  new Map(
    [...weights].map(([name, { shape, data }]) => [
      name,
      { shape, data: decodeFloat16(encodeFloat16(data), 0, data.length) },
    ]),
  );

const numbers = (weights: Weights) => [...weights].map(([name, { data }]) => [name, Array.from(data)]);

describe("the file", () => {
  test("any settings: the size told is the length written, in each coding, and reading gives the same weights in each", () => {
    fc.assert(
      fc.property(settings, fc.integer({ min: 0, max: 99 }), (asked, seed) => {
        const weights = halves(seeded(small, seed));
        const { file, report, weights: restored } = compress(small, weights, asked);
        expect(report.bytes).toBe(file.byteLength);
        expect(report.layers.reduce((sum, { stages }) => sum + stages[3], 4)).toBe(file.byteLength);
        for (const coding of CODINGS) {
          const other = compress(small, weights, { ...asked, coding });
          expect(bytesOf(report.codings[coding])).toBe(other.file.byteLength);
          expect(numbers(readFile(other.file, weightSpecs(small)))).toEqual(numbers(restored));
        }
      }),
      { numRuns: 25 },
    );
  });

  test("float32 and float16 of nothing pruned give back the very weights", () => {
    const weights = halves(seeded(small, 3));
    for (const levels of ["float32", "float16"] as const)
      for (const coding of CODINGS) {
        const asked = { levels, bits: 8, kept: 100, scope: "layer", coding } as const;
        expect(numbers(compress(small, weights, asked).weights)).toEqual(numbers(weights));
      }
  });

  test("a file cut short or too long is refused", () => {
    const { file } = compress(small, seeded(small, 1), {
      levels: "codebook",
      bits: 4,
      kept: 50,
      scope: "network",
      coding: "sparseHuffman",
    });
    expect(() => readFile(file.subarray(0, -1), weightSpecs(small))).toThrow(RangeError);
    expect(() => readFile(Uint8Array.from([...file, 0, 0]), weightSpecs(small))).toThrow(RangeError);
  });

  test("each kernel keeps at most 2^bits values, one of them 0 where pruned; what is kept is as many as asked for", () => {
    fc.assert(
      fc.property(settings, (asked) => {
        const weights = seeded(graph, 5);
        const { weights: restored, report } = compress(graph, weights, asked);
        const kept = report.layers.reduce((sum, layer) => sum + layer.kept, 0);
        const all = report.layers.reduce((sum, layer) => sum + layer.weights, 0);
        if (asked.scope === "network") expect(kept).toBe(Math.round((all * asked.kept) / 100));
        for (const { node, shape } of report.layers) {
          const { data } = restored.get(`${node}/kernel`) ?? { data: new Float32Array() };
          if (asked.levels === "tensor" || asked.levels === "codebook")
            expect(new Set(data).size).toBeLessThanOrEqual(2 ** asked.bits);
          if (asked.levels === "channel") {
            const filters = shape.at(-1) ?? 1;
            expect(new Set(data.filter((_, i) => i % filters === 0)).size).toBeLessThanOrEqual(2 ** asked.bits);
          }
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  test("the trained network: levels are closer with k-means than evenly spaced, and closer with more bits", () => {
    const { manifest, binary, graph: own } = shipped("squeezenet");
    const weights = decode(binary, manifest);
    const error = (levels: "tensor" | "channel" | "codebook", bits: number) => {
      const { report } = compress(own, weights, { levels, bits, kept: 100, scope: "layer", coding: "dense" });
      return report.layers.map((layer) => layer.error);
    };
    const [even, means, finer] = [error("tensor", 4), error("codebook", 4), error("codebook", 8)];
    for (const [i, each] of means.entries()) {
      expect(each).toBeLessThanOrEqual((even[i] ?? 0) + 1e-6);
      expect(finer[i]).toBeLessThan(each);
    }
  });
});

describe("pruning", () => {
  test("no weight that goes is greater than one that stays", () => {
    const kernel = fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(kernel, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 100 }), (all, kept) => {
        const kernels = all.map((each) => Float32Array.from(each));
        const masks = keptMasks(kernels, kept, "network");
        const flat = kernels.flatMap((each, k) => Array.from(each, (w, i) => [Math.abs(w), masks[k]?.[i]] as const));
        const stay = flat.filter(([, mask]) => mask === 1).map(([size]) => size);
        const go = flat.filter(([, mask]) => mask === 0).map(([size]) => size);
        expect(stay).toHaveLength(Math.round((flat.length * kept) / 100));
        expect(Math.min(...stay, 9)).toBeGreaterThanOrEqual(Math.max(...go, 0));
      }),
    );
  });
});

describe("levels", () => {
  test("k-means: every value is with its nearest centre, every centre the mean of its values", () => {
    const values = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 80 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 8 }), (given, count) => {
        const sorted = Float32Array.from(given).sort();
        const centres = kMeans(sorted, count);
        const nearest = (value: number) => Math.min(...centres.map((centre) => Math.abs(centre - value)));
        for (const centre of centres) {
          const own = sorted.filter((value) => Math.abs(value - centre) < nearest(value) + 1e-12);
          const alone = own.filter(
            (value) => [...centres].filter((c) => Math.abs(c - value) < nearest(value) + 1e-12).length === 1,
          );
          if (alone.length === own.length && own.length > 0)
            expect(own.reduce((sum, value) => sum + value, 0) / own.length).toBeCloseTo(centre, 6);
        }
      }),
    );
  });

  test("evenly spaced levels are off by at most half a step", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 50 }), (bits, seed) => {
        const { data, shape } = seeded(small, seed).get("conv1/kernel") ?? { data: new Float32Array(), shape: [1] };
        const mask = new Uint8Array(data.length).fill(1);
        const { codes, table } = quantise(data, shape.at(-1) ?? 1, mask, { levels: "tensor", bits, pruned: false });
        const [least = 0, step = 0] = table;
        const off = data.reduce((most, w, i) => Math.max(most, Math.abs(w - (least + step * (codes[i] ?? 0)))), 0);
        expect(off).toBeLessThanOrEqual(step / 2 + 1e-5);
      }),
    );
  });
});

describe("codes", () => {
  const symbols = fc.uint8Array({ min: 0, max: 15, minLength: 0, maxLength: 300 });

  test("Huffman's codes are read back and lie within one bit a symbol of the entropy", () => {
    fc.assert(
      fc.property(symbols, (given) => {
        const counts = countsOf(given, 16);
        const lengths = codeLengths(counts);
        const out = new BitWriter(0);
        writeCoded(out, given, lengths);
        const bytes = out.done();
        expect(bytes.length).toBe(Math.ceil(codedBits(counts, lengths) / 8));
        expect(Array.from(readCoded(new BitReader(bytes), given.length, lengths))).toEqual(Array.from(given));
        const entropy = counts.reduce((sum, n) => (n > 0 ? sum - n * Math.log2(n / given.length) : sum), 0);
        expect(codedBits(counts, lengths)).toBeGreaterThanOrEqual(entropy - 1e-6);
        expect(codedBits(counts, lengths)).toBeLessThanOrEqual(entropy + given.length);
        // Kraft: a full tree leaves no code unused.
        const kraft = lengths.reduce((sum, length) => (length > 0 ? sum + 2 ** -length : sum), 0);
        if (lengths.filter((length) => length > 0).length > 1) expect(kraft).toBe(1);
      }),
    );
  });

  test("codes longer than 16 bits are read back", () => {
    const counts = new Uint32Array(24);
    for (let i = 0; i < 24; i++) counts[i] = i < 2 ? 1 : (counts[i - 1] ?? 0) + (counts[i - 2] ?? 0);
    const lengths = codeLengths(counts);
    expect(Math.max(...lengths)).toBeGreaterThan(20);
    const given = Uint8Array.from({ length: 24 }, (_, i) => i);
    const out = new BitWriter(0);
    writeCoded(out, given, lengths);
    expect(Array.from(readCoded(new BitReader(out.done()), 24, lengths))).toEqual(Array.from(given));
  });

  test("gaps of four bits lead to every kept weight, with a filler after each 15 zeros", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }), (runs) => {
        const mask = Uint8Array.from([...runs.flatMap((zeros) => [...new Array<number>(zeros).fill(0), 1]), 0, 0]);
        const { places, gaps, fillers } = entriesOf(mask);
        expect(Array.from(placesOf(gaps))).toEqual(Array.from(places));
        expect(gaps.every((gap) => gap <= MOST_GAP)).toBe(true);
        expect(Array.from(places).filter((place) => mask[place])).toHaveLength(runs.length);
        expect(fillers).toBe(runs.reduce((sum, zeros) => sum + Math.floor(zeros / (MOST_GAP + 1)), 0));
      }),
    );
  });

  test("float16: every number that it holds is written as itself, others to the nearest", () => {
    const bytes = Uint8Array.from({ length: 2 * 0x7c00 }, (_, i) => (i % 2 === 0 ? (i >> 1) & 255 : i >> 9));
    const all = decodeFloat16(bytes, 0, 0x7c00);
    expect(encodeFloat16(all)).toEqual(bytes);
    fc.assert(
      fc.property(fc.float({ min: -60000, max: 60000, noNaN: true }), (value) => {
        const [back = 0] = decodeFloat16(encodeFloat16(Float32Array.of(value)), 0, 1);
        expect(Math.abs(back - value)).toBeLessThanOrEqual(Math.abs(value) * 2 ** -11 + 2 ** -25);
      }),
    );
  });
});
