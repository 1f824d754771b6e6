import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fire } from "@/lib/graph/blocks/fire";
import { group } from "@/lib/graph/blocks/group";
import { separable } from "@/lib/graph/blocks/separable";
import { permutation } from "@/lib/graph/blocks/shuffle";
import { standard } from "@/lib/graph/blocks/standard";
import { unit } from "@/lib/graph/blocks/unit";
import { type Fault, GraphError } from "@/lib/graph/faults";
import type { Key } from "@/lib/graph/keys";
import { cost, totalBy, totalByKind, totalByScope } from "@/lib/readings/cost";
import { parse, VOCABULARY } from "@/lib/spec/vocabulary";
import { answer } from "@/scripts/describe/answer";

const channels = fc.integer({ min: 1, max: 200 });
const size = fc.integer({ min: 1, max: 60 });
const odd = fc.integer({ min: 0, max: 4 }).map((n) => 2 * n + 1);
const stride = fc.integer({ min: 1, max: 4 });
const out = (n: number, k: number, s: number, pad: number) => Math.floor((n + 2 * pad - k) / s) + 1;

describe("cost equals the closed formulas", () => {
  test("fire", () => {
    const config = fc.record({ in: channels, h: size, w: size, s1: channels, e1: channels, e3: channels });
    fc.assert(
      fc.property(config, ({ in: c, h, w, s1, e1, e3 }) => {
        const { params, macs } = cost(fire({ in: c, h, w, s1, e1, e3 }));
        const weights = c * s1 + s1 * e1 + 9 * s1 * e3;
        expect(params).toBe(weights + s1 + e1 + e3);
        expect(macs).toBe(h * w * weights);
      }),
    );
  });

  test("standard and separable, their quotient 1/N + 1/k² at stride 1", () => {
    fc.assert(
      fc.property(channels, channels, size, size, odd, stride, (c, n, h, w, k, s) => {
        const config = { in: c, out: n, h, w, k, stride: s, bn: false };
        const pad = Math.floor(k / 2);
        const area = out(h, k, s, pad) * out(w, k, s, pad);
        const dense = cost(standard(config));
        const pair = cost(separable(config));
        expect(dense.macs).toBe(area * k * k * c * n);
        expect(pair.macs).toBe(area * (k * k * c + c * n));
        expect(pair.macs / dense.macs).toBeCloseTo(1 / n + 1 / (k * k), 10);
        expect(cost(standard({ ...config, bn: true })).split).toMatchObject({ gamma: n, beta: n, running: 2 * n });
      }),
    );
  });

  test("group: 1/g of the standard convolution", () => {
    const half = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(half, half, half, size, odd, (a, b, groups, h, k) => {
        const config = { in: a * groups, out: b * groups, h, w: h, k };
        const grouped = cost(group({ ...config, groups }));
        const dense = cost(group({ ...config, groups: 1 }));
        expect(grouped.macs * groups).toBe(dense.macs);
        expect(grouped.params * groups).toBe(dense.params);
      }),
    );
  });

  test("units b and c", () => {
    const groups = fc.constantFrom(1, 2, 3, 4, 8);
    const factor = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(groups, factor, factor, size, size, (g, n, more, h, w) => {
        const c = 4 * g * n;
        const m = c / 4;
        const b = cost(unit({ kind: "b", in: c, out: c, groups: g, h, w }));
        expect(b.macs).toBe(h * w * ((2 * c * m) / g + 9 * m));
        const wide = c + 4 * g * more;
        const mid = wide / 4;
        const half = Math.ceil(h / 2) * Math.ceil(w / 2);
        const joined = cost(unit({ kind: "c", in: c, out: wide, groups: g, h, w }));
        expect(joined.macs).toBe((h * w * c * mid) / g + half * (9 * mid + (mid * (wide - c)) / g));
        expect(joined.nodes.at(-1)?.shape).toEqual([Math.ceil(h / 2), Math.ceil(w / 2), wide]);
      }),
    );
  });

  test("totals by anything add up to the total", () => {
    fc.assert(
      fc.property(channels, channels, channels, (s1, e1, e3) => {
        const whole = cost(fire({ in: 8, h: 3, w: 3, s1, e1, e3, bypass: "complex" }));
        for (const parts of [totalByKind(whole), totalByScope(whole), totalBy(whole, (node) => node.id)]) {
          const sum = (of: "params" | "macs") => [...parts.values()].reduce((so, part) => so + part[of], 0);
          expect([sum("params"), sum("macs")]).toEqual([whole.params, whole.macs]);
        }
      }),
    );
  });
});

test("the two directions of a shuffle undo each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 16 }), (groups, n) => {
      const paper = permutation(groups * n, groups);
      const authors = permutation(groups * n, groups, "authors");
      expect(paper.map((j) => authors[j])).toEqual(paper.map((_, j) => j));
      for (const [j, from] of paper.entries()) expect(from).toBe((j % groups) * n + Math.floor(j / groups));
    }),
  );
});

/** Configurations as people write them: mostly right, now and then anything. */
const anything = fc.oneof(
  fc.integer({ min: -5, max: 300 }),
  fc.constantFrom(0, -1, 1e9, 1e300, Number.NaN, Number.POSITIVE_INFINITY, 0.1),
  fc.constantFrom("none", "simple", "up", "authors", "a", "1.0", "3"),
  fc.anything(),
);
const usual = (spec: Key): fc.Arbitrary<unknown> => {
  if (spec.kind === "boolean") return fc.boolean();
  if (spec.choices) return fc.constantFrom(...spec.choices);
  return spec.kind === "number"
    ? fc.constantFrom(0.25, 0.5, 0.75, 1)
    : fc.constantFrom(1, 2, 3, 4, 8, 12, 16, 24, 48, 96, 97);
};
const names = Object.keys(VOCABULARY);
const configs = fc.constantFrom(...names).chain((name) => {
  const { keys, type } = VOCABULARY[name] ?? { keys: {}, type: "block" };
  const entries = Object.entries(keys);
  const values = entries.map(([key, spec]) => {
    const value = fc.oneof({ weight: 24, arbitrary: usual(spec) }, { weight: 1, arbitrary: anything });
    return [key, value] as const;
  });
  const required = entries.flatMap(([key, spec]) => (spec.optional ? [] : [key]));
  return fc
    .record(Object.fromEntries(values), { requiredKeys: required })
    .map((config) => ({ [type]: name, ...config }));
});

function faultOf(config: object): Fault | null {
  try {
    parse(config);
    return null;
  } catch (error) {
    if (error instanceof GraphError) return error.fault;
    throw error;
  }
}

describe("any configuration", () => {
  test("is refused by a whole sentence or described by whole numbers; nothing crashes", () => {
    const runs = 1500;
    let described = 0;
    fc.assert(
      fc.property(configs, (config) => {
        const given = answer(config);
        if ("error" in given) {
          expect(given.error).toMatch(/^[^{}]*: .{10,}/);
          expect(given.error).not.toContain("undefined;");
          return;
        }
        described += 1;
        for (const { shape, params, macs } of given.layers)
          for (const number of [...shape, params, macs]) expect(Number.isSafeInteger(number)).toBe(true);
        expect(Number.isSafeInteger(given.totals.macs)).toBe(true);
      }),
      { numRuns: runs },
    );
    // Neither side of the question may run dry.
    expect(described).toBeGreaterThan(150);
    expect(runs - described).toBeGreaterThan(150);
  });

  test("the nearest possible value, taken, cures its fault, and a few of them any configuration", () => {
    let cured = 0;
    fc.assert(
      fc.property(configs, (start) => {
        let config: Record<string, unknown> = start;
        const seen = new Set<string>();
        for (let fault = faultOf(config); fault?.key !== undefined; fault = faultOf(config)) {
          if (fault.nearest === undefined) return;
          const { rule, key } = fault;
          expect(seen.has(`${rule} ${key} ${fault.nearest}`)).toBe(false);
          seen.add(`${rule} ${key} ${fault.nearest}`);
          config = { ...config, [key]: fault.nearest };
          const next = faultOf(config);
          expect(next?.rule === rule && next.key === key && next.node === fault.node).toBe(false);
          cured += 1;
        }
      }),
      { numRuns: 1000 },
    );
    expect(cured).toBeGreaterThan(200);
  });

  test("anything at all is answered", () => {
    fc.assert(
      fc.property(fc.anything(), (config) => {
        expect(answer(config)).toHaveProperty("error");
      }),
    );
  });
});
