import { describe, expect, it } from "vitest";
import { layoutBanks } from "@/components/site/home/banks";
import { channels, instead, plain } from "@/components/site/home/networks";
import { stageHeight, stages } from "@/components/site/home/stages";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { cost } from "@/lib/readings/cost";

describe("the home page's banks", () => {
  it.each(Object.entries({ plain, ...instead }))("%s: area is the number of weights", (_, graph) => {
    const { banks, cost: prices } = layoutBanks(graph, channels);
    for (const bank of banks) {
      const area = bank.blocks.reduce((sum, { width, height }) => sum + width * height, 0);
      expect(area).toBe(bank.weights);
    }
    expect(banks.reduce((sum, bank) => sum + bank.weights, 0)).toBe(prices.params);
  });

  it("no two blocks overlap", () => {
    for (const graph of Object.values(instead)) {
      const all = layoutBanks(graph, channels).banks.flatMap((bank) => bank.blocks);
      for (const [i, a] of all.entries()) {
        for (const b of all.slice(i + 1)) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart).toBe(true);
        }
      }
    }
  });

  it("prices the layer as the formulas do", () => {
    const c = channels;
    expect(cost(plain).params).toBe(9 * c * c);
    expect(cost(instead.squeezenet).params).toBe((c * c) / 8 + (c / 8) * (c / 2) * 10);
    expect(cost(instead.mobilenet).params).toBe(9 * c + c * c);
    expect(cost(instead.shufflenet).params).toBe((2 * c * (c / 4)) / 3 + 9 * (c / 4));
  });

  it("every network maps the same input to the same output", () => {
    const shape = (graph: typeof plain) => graph.nodes.find((node) => node.id === graph.output)?.shape;
    for (const graph of Object.values(instead)) expect(shape(graph)).toEqual(shape(plain));
  });
});

describe("the live run's stages", () => {
  const graph = mobilenet(TRAINED.mobilenet);

  it("shows every map size once, larger maps first, each tensor at the common height", () => {
    const shown = stages(graph);
    const sizes = new Set(graph.nodes.filter(({ op }) => op.kind === "relu").map(({ shape }) => shape[0]));
    expect(shown.map(({ size }) => size)).toEqual([...sizes].sort((a, b) => b - a));
    for (const { node, channels, size, columns } of shown) {
      expect(graph.nodes.find(({ id }) => id === node)?.shape).toEqual([size, size, channels]);
      expect((channels / columns) * size).toBe(stageHeight);
    }
  });
});
