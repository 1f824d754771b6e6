import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KERNELS, shownKernel } from "@/components/diagrams/compression/derive";
import { measuredIn, measuredOf, settingsOf } from "@/components/diagrams/compression/points";
import { MEASURED } from "@/lib/facts/measured";
import {
  askedOf,
  CODING_KINDS,
  COMPRESSION,
  COMPRESSION_OBJECT,
  type CompressionValues,
  LEVEL_KINDS,
} from "@/lib/spec/compression";
import { COMPRESSION_STORY } from "@/lib/spec/compression-story";
import { defaults, readQuery, type Table, writeQuery } from "@/lib/spec/frame";
import { baseOf } from "@/lib/spec/object";
import { CODINGS, LEVELS } from "@/lib/weights/compress/types";
import { GRID, same } from "@/scripts/evaluate/grid";
import { shipped } from "@/scripts/evaluate/networks";

const base = defaults(COMPRESSION);
const some = fc.record({
  levels: fc.constantFrom(...LEVEL_KINDS),
  bits: fc.integer({ min: 1, max: 8 }),
  kept: fc.integer({ min: 1, max: 100 }),
  scope: fc.constantFrom("network" as const, "layer" as const),
  coding: fc.constantFrom(...CODING_KINDS),
  layer: fc.constantFrom(...KERNELS.map(({ id }) => id), null),
});

describe("S4's state", () => {
  test("what is written is read back; every layer of the network has a name that the link takes", () => {
    fc.assert(
      fc.property(some, (part) => {
        const values: CompressionValues = { ...base, ...part };
        const query = writeQuery(COMPRESSION as Table, values);
        expect(readQuery(COMPRESSION as Table, query)).toEqual({ values, complaints: [] });
        if (part.layer) expect(KERNELS[shownKernel(part.layer)]?.id).toBe(part.layer);
      }),
    );
  });

  test("nonsense is said and stands for nothing", () => {
    const { values, complaints } = readQuery(
      COMPRESSION,
      new URLSearchParams("s4k=9&s4keep=0&s4levels=wavelet&s4layer=fc7"),
    );
    expect(values).toEqual({ ...base, bits: 8, kept: 1 });
    expect(complaints).toHaveLength(4);
  });

  test("settings without effect are not told apart, and the engine knows every name", () => {
    const asked = { ...base, levels: "float16", kept: 100, coding: "dense" } as const;
    expect(askedOf({ ...asked, bits: 3, scope: "layer" })).toEqual(askedOf({ ...asked, bits: 7, scope: "network" }));
    expect([...LEVEL_KINDS].sort()).toEqual([...LEVELS].sort());
    expect(CODING_KINDS).toEqual(CODINGS);
  });

  test.each(COMPRESSION_STORY)("step $id sets what the table takes", ({ id }) => {
    const at = COMPRESSION_STORY.findIndex((step) => step.id === id) + 1;
    const values = baseOf(COMPRESSION_OBJECT, at);
    expect(readQuery(COMPRESSION as Table, writeQuery(COMPRESSION as Table, values)).values).toEqual(values);
  });
});

describe("what was measured", () => {
  const grid = MEASURED.networks.squeezenet?.compression;
  const again = "npm run evaluate -- --compression --data <folder of tiny-imagenet-100>";

  test("is of the shipped weights", () => {
    expect(grid?.weights, `the compressed SqueezeNet is not measured for these weights: ${again}`).toBe(
      shipped("squeezenet").manifest.weights.sha256,
    );
  });

  test("each point is found by its own settings, in each coding; what lies between is not", () => {
    if (!grid) return;
    for (const coding of CODING_KINDS) {
      const points = measuredIn(coding, grid);
      expect(points).toHaveLength(grid.points.length);
      for (const { point } of points) expect(measuredOf({ ...settingsOf(point), coding }, grid)).toBe(point);
    }
    expect(measuredOf({ ...base, levels: "codebook", bits: 7, kept: 97 }, grid)).toBeNull();
    const missing = GRID.filter((way) => !grid.points.some((point) => same(point, way)));
    if (missing.length > 0) console.warn(`${missing.length} ways of the grid are not measured yet: ${again}`);
  });

  test("the story says what was measured", () => {
    if (!grid) return;
    const top1 = (id: string) =>
      measuredOf(baseOf(COMPRESSION_OBJECT, COMPRESSION_STORY.findIndex((step) => step.id === id) + 1), grid)?.top1 ??
      Number.NaN;
    expect(Math.abs(top1("trained") - top1("eight")), "8 bits lose next to nothing").toBeLessThan(1);
    expect(top1("codebook"), "levels where the weights are").toBeGreaterThan(top1("even"));
    expect(top1("breaks"), "here it breaks").toBeLessThan(10);
    expect(top1("paper"), "the paper's setting without training").toBeLessThan(10);
  });

  test("the grid has no way twice, and every step of the story is one of it", () => {
    expect(new Set(GRID.map((way) => JSON.stringify(way))).size).toBe(GRID.length);
    const points = GRID.map((way) => ({
      ...way,
      bytes: { dense: 1, denseHuffman: 1, sparse: 1, sparseHuffman: 1 },
      top1: 0,
      top5: 0,
    }));
    const whole = { weights: "", split: "validation", n: 1, points } as const;
    for (const [i] of COMPRESSION_STORY.entries())
      expect(measuredOf(baseOf(COMPRESSION_OBJECT, i + 1), whole), COMPRESSION_STORY[i]?.id).not.toBeNull();
    expect(measuredOf(base, whole)).not.toBeNull();
  });
});
