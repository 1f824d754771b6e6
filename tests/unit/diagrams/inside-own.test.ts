/** An opened block in its object's own drawing: which blocks are, what they are fed with, and what their numbers are called. */
import { describe, expect, test } from "vitest";
import { fireParts } from "@/components/diagrams/fire/parts";
import { shownMaps } from "@/components/diagrams/fire/shown";
import { blockOf, blocksOf, tensorOf } from "@/components/diagrams/inside/block";
import { objectOf } from "@/components/diagrams/inside/objectOf";
import { ownBlock, ownNeeds, unfoldedNeeds } from "@/components/diagrams/inside/own/block";
import { asModule, moduleOf } from "@/components/diagrams/inside/own/fire";
import {
  cellOfPixel,
  cellOfSeparable,
  cellOfUnit,
  pixelOf,
  separableSpotOf,
  unitSpotOf,
} from "@/components/diagrams/inside/own/spots";
import { needsOf } from "@/components/diagrams/inside/request";
import { separableFigure } from "@/components/diagrams/separable/figure";
import { sideOf } from "@/components/diagrams/separable/side";
import { figureOf, unitFigure } from "@/components/diagrams/units/figure";
import { layoutUnits } from "@/components/diagrams/units/layout";
import type { Bank, Bitmap, RunResult } from "@/lib/engine/protocol";
import { fire } from "@/lib/graph/blocks/fire";
import type { Graph } from "@/lib/graph/graph";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { TRAINED } from "@/lib/graph/networks/trained";
import { excerpt, type KnownBlock } from "@/lib/readings/block-kind";
import { cost } from "@/lib/readings/cost";
import { BRANCHES } from "@/lib/spec/fire-time";
import { defaults } from "@/lib/spec/frame";
import { LAYERS, TENSORS } from "@/lib/spec/separable";
import { UNIT_TENSORS, UNITS } from "@/lib/spec/units";

const SQUEEZE = squeezenet(TRAINED.squeezenet);
const MOBILE = mobilenet(TRAINED.mobilenet);
const SHUFFLE = shufflenet(TRAINED.shufflenet);

const owned = (graph: Graph): readonly KnownBlock[] => blocksOf(graph).flatMap((scope) => ownBlock(graph, scope) ?? []);

function of<K extends KnownBlock["kind"]>(graph: Graph, scope: string, kind: K): Extract<KnownBlock, { kind: K }> {
  const block = ownBlock(graph, scope);
  if (block?.kind !== kind) throw new Error(`${scope} is no ${kind}`);
  return block as Extract<KnownBlock, { kind: K }>;
}

/** A run of the network that has what an opened block asks for, and nothing else. */
function run(graph: Graph, block: KnownBlock): RunResult {
  const opened = blockOf(graph, block.scope);
  const { taps, banks } = needsOf(opened, ownNeeds(block).taps);
  const { byId } = cost(graph);
  const known = (ids: readonly string[], make: (id: string) => unknown) =>
    Object.fromEntries(ids.map((id) => [id, make(id)]));
  return {
    status: "done",
    run: 1,
    taps: known(taps, (node) => ({ node, shape: byId.get(node)?.shape }) as Bitmap),
    banks: known(banks, (node) => ({ node }) as Bank),
    shapes: Object.fromEntries(graph.nodes.map(({ id, shape }) => [id, shape])),
  } as unknown as RunResult;
}

describe("which blocks have one", () => {
  test("every fire module, separable block and unit of the trained networks, but for the very first unit", () => {
    expect(owned(SQUEEZE).map(({ kind }) => kind)).toEqual(Array(8).fill("fire"));
    expect(owned(MOBILE).map(({ kind }) => kind)).toEqual(Array(13).fill("separable"));
    expect(owned(SHUFFLE).map(({ kind }) => kind)).toEqual(Array(15).fill("unit"));
    expect(ownBlock(SHUFFLE, "stage2/unit1")).toBeNull();
  });
  test("a fire module with a bypass has none: the drawing does not know bypasses", () => {
    expect(owned(squeezenet({ bypass: "simple" }))).toHaveLength(4);
    expect(owned(squeezenet({ bypass: "complex" }))).toHaveLength(0);
  });
  test("what has one has an object too, which is set to its widths where it can be", () => {
    for (const graph of [SQUEEZE, MOBILE, SHUFFLE])
      for (const { scope } of owned(graph)) {
        const block = blockOf(graph, scope);
        expect(block && objectOf(graph, block, true, null), scope).not.toBeNull();
      }
  });
});

describe("fed with the map's very numbers", () => {
  test.each(owned(SQUEEZE).map((block) => [block.scope, block] as const))("%s", (scope) => {
    const block = of(SQUEEZE, scope, "fire");
    const result = run(SQUEEZE, block);
    const parts = fireParts(fire(moduleOf(SQUEEZE, block)), scope);
    const { maps, banks, stale } = shownMaps(asModule(result, block), parts, scope);
    expect(stale).toBe(false);
    expect(maps.input).toBe(result.taps[block.reads]);
    for (const branch of BRANCHES) {
      expect(maps[branch]).toBe(result.taps[block[branch]?.out ?? ""]);
      expect(banks[branch]).toBe(result.banks[block[branch]?.before ?? ""]);
    }
  });

  test("the module that is drawn costs what it costs in the network", () => {
    const whole = cost(SQUEEZE);
    for (const each of owned(SQUEEZE)) {
      const block = of(SQUEEZE, each.scope, "fire");
      const alone = cost(fire(moduleOf(SQUEEZE, block)));
      for (const branch of BRANCHES)
        expect(alone.byId.get(`${each.scope}/${branch === "squeeze" ? "squeeze1x1" : branch}`)?.params).toBe(
          whole.byId.get(block[branch]?.conv ?? "")?.params,
        );
    }
  });

  test.each(owned(MOBILE).map(({ scope }) => scope))("%s", (scope) => {
    const block = of(MOBILE, scope, "separable");
    const figure = separableFigure(MOBILE, block);
    const result = run(MOBILE, block);
    const side = sideOf(figure, result, "M7");
    expect(figure.folded).toBe(true);
    for (const name of TENSORS) {
      const id = figure.ids[name];
      if (id === null) continue;
      expect(side?.maps[name], name).toBeDefined();
      expect(side?.maps[name]).toBe(result.taps[id]);
    }
    for (const layer of LAYERS) expect(side?.banks[layer]).toBe(result.banks[figure.ids[`${layer}Bn`] ?? ""]);
    expect(unfoldedNeeds(block)).toBeNull();
  });

  test("with batch norms the steps are six, and the run that shows them keeps every step's result", () => {
    const paper = mobilenet();
    const block = of(paper, "separable3", "separable");
    const figure = separableFigure(paper, block);
    expect(figure.folded).toBe(false);
    const needs = unfoldedNeeds(block);
    expect([...(needs?.taps ?? [])].sort()).toEqual(TENSORS.map((name) => figure.ids[name] ?? "").sort());
    expect(needs?.norms).toEqual([figure.ids.dwBn, figure.ids.pwBn]);
  });

  test.each(owned(SHUFFLE).map(({ scope }) => scope))("%s", (scope) => {
    const block = of(SHUFFLE, scope, "unit");
    const figure = figureOf(excerpt(SHUFFLE, block), block, true);
    const result = run(SHUFFLE, block);
    for (const tensor of Object.values(figure.tensors)) expect(result.taps[tensor.id]?.shape).toEqual(tensor.shape);
    for (const { id } of Object.values(figure.layers)) expect(result.banks[id]).toBeDefined();
  });
});

test("a unit in the network is drawn as the object draws that unit", () => {
  const values = { ...defaults(UNITS), h: 16 };
  const own = unitFigure(values, "b");
  const block = of(SHUFFLE, own.scope, "unit");
  const figure = figureOf(excerpt(SHUFFLE, block), block, true);
  const room = { width: 900, height: 600 };
  const rects = (each: typeof own) => layoutUnits([each], room).units.map(({ tensors, banks }) => ({ tensors, banks }));
  expect(rects(figure)).toEqual(rects(own));
  expect(figure.hears).toEqual(own.hears);
});

describe("a number's name in the drawing and in the network", () => {
  const cells = (graph: Graph, block: KnownBlock) =>
    [...(blockOf(graph, block.scope)?.stations ?? []), ...(blockOf(graph, block.scope)?.sources ?? [])].map(
      ({ id, shape }) => ({ node: id, channel: shape[2] - 1, y: 0, x: shape[1] - 1 }),
    );

  test("fire: there and back; a number of the concatenated result is its branch's", () => {
    for (const each of owned(SQUEEZE)) {
      const block = of(SQUEEZE, each.scope, "fire");
      for (const cell of cells(SQUEEZE, block)) {
        const pixel = pixelOf(block, cell);
        if (cell.node === block.reads) expect(pixel).toBeNull();
        else if (cell.node === block.output)
          expect(pixel).toMatchObject({ branch: "expand3x3", filter: (block.expand3x3?.op.filters ?? 0) - 1 });
        else expect(pixel && cellOfPixel(block, pixel)).toEqual(cell);
      }
      const first = { node: block.output, channel: 0, y: 1, x: 1 };
      expect(pixelOf(block, first)).toMatchObject({ branch: "expand1x1", filter: 0 });
    }
  });
  test("separable: there and back, also of what goes into a ReLU; the panel below knows each", () => {
    for (const each of owned(MOBILE)) {
      const figure = separableFigure(MOBILE, of(MOBILE, each.scope, "separable"));
      const opened = blockOf(MOBILE, each.scope);
      for (const name of TENSORS) {
        const node = figure.ids[name];
        if (node === null) continue;
        const cell = { node, channel: 1, y: 0, x: 0 };
        const spot = separableSpotOf(figure, cell);
        expect(spot?.of).toBe(name);
        expect(spot && cellOfSeparable(figure, spot)).toEqual(cell);
        expect(opened && tensorOf(opened, MOBILE, cell)?.channel).toBe(1);
      }
    }
  });
  test("units: there and back", () => {
    for (const each of owned(SHUFFLE)) {
      const block = of(SHUFFLE, each.scope, "unit");
      const figure = figureOf(excerpt(SHUFFLE, block), block, true);
      for (const name of UNIT_TENSORS) {
        const tensor = figure.tensors[name];
        if (!tensor) continue;
        const cell = { node: tensor.id, channel: tensor.shape[2] - 1, y: 0, x: 1 };
        const spot = unitSpotOf(figure, cell);
        expect(spot).toMatchObject({ unit: figure.kind, tensor: name });
        expect(spot && cellOfUnit(figure, spot)).toEqual(cell);
      }
    }
  });
});
