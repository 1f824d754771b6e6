/** What is kept of old measurements, and that the committed file is what the pages take it for. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { confidenceOf } from "@/lib/facts/confidence";
import { type Chosen, MEASURED, type Measured } from "@/lib/facts/measured";
import { TRAINED } from "@/lib/graph/networks/trained";
import { DOUBT_SCORES } from "@/lib/readings/confidence";
import { PAIR, SHIPPED, shipped } from "@/scripts/evaluate/networks";
import { Report } from "@/scripts/evaluate/report";

const all = SHIPPED.map(shipped);
const [first] = all;
if (!first) throw new Error("nothing ships");
const { name } = first;
const chosen: Chosen = {
  n: 10,
  top1: 50,
  trainedOn: false,
  temperature: 1.5,
  crossEntropy: { before: 2, after: 1 },
  doubt: [{ score: "energy", below: 3 }],
  tried: {},
  rates: { all: { n: 10, doubted: 10 }, right: { n: 5, doubted: 0 }, wrong: { n: 5, doubted: 20 }, outside: {} },
};
const read = (folder: string, file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));

describe("the report", () => {
  test("what is chosen is written for the pages, and holds for the same weights alone", () => {
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    const report = new Report(folder, all);
    expect(report.confidence(name)).toBeNull();
    report.choose(name, chosen);
    report.write();
    expect(read(folder, "confidence.json")).toEqual({
      [name]: { temperature: 1.5, doubt: [{ score: "energy", below: 3 }] },
    });
    expect(new Report(folder, all).confidence(name)?.temperature).toBe(1.5);
    const measured = read(folder, "measured.json") as Measured;
    const networks = { ...measured.networks, [name]: { ...measured.networks[name], weights: "of another training" } };
    writeFileSync(join(folder, "measured.json"), JSON.stringify({ ...measured, networks }));
    expect(new Report(folder, all).confidence(name)).toBeNull();
  });
});

describe("the committed measurements", () => {
  test.each(all)("$name: of these very weights, chosen and validated, in the shape the pages read", (network) => {
    const found = MEASURED.networks[network.name];
    expect(found?.weights).toBe(network.manifest.weights.sha256);
    if (!found?.chosen || !found.validated) throw new Error("not chosen or not validated: npm run evaluate");
    const { chosen, validated } = found;
    const { count } = network.manifest.classes;
    expect(confidenceOf(network.name)).toEqual({ temperature: chosen.temperature, doubt: chosen.doubt });
    for (const { score } of chosen.doubt) expect(DOUBT_SCORES).toContain(score);
    expect(chosen.crossEntropy.after).toBeLessThanOrEqual(chosen.crossEntropy.before);
    const { float16 } = validated.formats;
    expect(float16?.bytes).toBe(network.manifest.weights.bytes);
    expect(network.manifest.validation).toEqual({ n: validated.n, top1: float16?.top1, top5: float16?.top5 });
    expect(validated.classes).toHaveLength(count);
    const right = validated.classes.reduce((sum, { n, top1 }) => sum + Math.round((n * top1) / 100), 0);
    expect((100 * right) / validated.n).toBeCloseTo(float16?.top1 ?? 0, 1);
    expect(validated.classes.reduce((sum, { n }) => sum + n, 0)).toBe(validated.n);
    for (const { bins } of Object.values(validated.reliability))
      expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(validated.n);
    for (const { shown, answered } of validated.confusions) {
      expect(shown).not.toBe(answered);
      expect(Math.max(shown, answered)).toBeLessThan(count);
    }
    expect(validated.rates.right.n + validated.rates.wrong.n).toBe(validated.n);
  });
});

test("both of the pair ship with what was measured of them, or neither; they are alike but for the shuffle", () => {
  const { pair } = MEASURED;
  const sides = ["with", "without"] as const;
  expect(sides.filter((side) => TRAINED[PAIR[side]])).toEqual(pair ? sides : []);
  if (!pair) return;
  for (const side of sides) {
    const { seeds, top1, weights, epochs, n } = pair[side];
    expect([top1.length, weights.length]).toEqual([seeds.length, seeds.length]);
    expect(weights[0]).toBe(shipped(PAIR[side]).manifest.weights.sha256);
    expect({ seeds, epochs, n }).toEqual({ seeds: pair.with.seeds, epochs: pair.with.epochs, n: pair.with.n });
  }
  const { shuffle: on, ...withIt } = TRAINED[PAIR.with] ?? {};
  const { shuffle: off, ...without } = TRAINED[PAIR.without] ?? {};
  expect(withIt).toEqual(without);
  expect(on).not.toBe(off);
});
