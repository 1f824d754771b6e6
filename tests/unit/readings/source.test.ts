/**
 * Code to take away is executed and held against the engine, with the same weights: TensorFlow.js always; PyTorch and
 * Keras where the Python named by the environment variable PYTHON (python3 if none) can import torch, and keras on it.
 * Without torch the PyTorch and Keras texts are compiled, not executed, and the tests say so.
 */
import { setBackend } from "@tensorflow/tfjs-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Graph, upTo } from "@/lib/graph/graph";
import { cost } from "@/lib/readings/cost";
import { difference, engineRun } from "./source/engine";
import { CASES, GRAPHS, LEFT_OUT } from "./source/graphs";
import { hasPython, type Outcome, PYTHON, type Report, runPython } from "./source/python";
import { execute } from "./source/tfjs";

const CLOSE = 1e-4;

/** Dead ends are not written, so they cost nothing. */
const costOf = (graph: Graph) => cost(upTo(graph, graph.output));
const shapeOf = (graph: Graph) => graph.nodes.find(({ id }) => id === graph.output)?.shape ?? ([0, 0, 0] as const);

beforeAll(() => {
  console.info(`Too large to be executed here, or to be reduced: ${LEFT_OUT.join("; ")}`);
});

test("most reference cases are small enough to be executed", () => {
  expect(CASES.length).toBeGreaterThan(40);
});

describe("TensorFlow.js", () => {
  let largest = 0;
  afterAll(() => {
    console.info(`TensorFlow.js: largest difference ${largest.toExponential(1)} over ${GRAPHS.length} graphs`);
  });

  test.each(GRAPHS)("$name", async ({ name, graph }) => {
    await import("@tensorflow/tfjs-backend-wasm");
    await setBackend("wasm");
    const run = await engineRun({ name, graph });
    const { shape, data, params } = await execute(graph, run);
    const [h, w, c] = shapeOf(graph);
    expect([`1,${h},${w},${c}`, `1,${h * w * c}`]).toContain(shape.join());
    expect(params).toBe(costOf(graph).params + costOf(graph).split.running);
    const off = difference(data, run.output);
    largest = Math.max(largest, off);
    expect(off).toBeLessThanOrEqual(CLOSE);
  });
});

describe.runIf(hasPython)(`in ${PYTHON}`, () => {
  let report: Report;
  beforeAll(async () => {
    report = await runPython(GRAPHS);
  }, 120_000);

  /** What is wrong with an outcome, or nothing. */
  function faultOf(graph: Graph, { error, shape, params, difference: off }: Outcome, channelsFirst: boolean): string {
    if (error !== undefined) return error;
    const [h, w, c] = shapeOf(graph);
    const maps = channelsFirst ? [1, c, h, w] : [1, h, w, c];
    if (shape?.join() !== maps.join() && shape?.join() !== `1,${h * w * c}`) return `its shape is ${shape}`;
    if (params !== costOf(graph).params) return `it has ${params} parameters, not ${costOf(graph).params}`;
    return off !== undefined && off <= CLOSE ? "" : `it differs by ${off}`;
  }

  test.for(["pytorch", "keras"] as const)("the %s texts compile", (language) => {
    expect(report.results.map(({ name }) => name)).toEqual(GRAPHS.map(({ name }) => name));
    expect(report.results.filter((result) => result[language].error?.startsWith("SyntaxError"))).toEqual([]);
  });

  test.for([
    ["pytorch", "torch"],
    ["keras", "keras"],
  ] as const)("the %s texts give what the engine gives", ([language, module], context) => {
    if (report[module] === null) {
      const why = `${PYTHON} cannot import ${module}: the ${language} texts were compiled, not executed (set PYTHON)`;
      console.info(why);
      context.skip(why);
    }
    const faults = GRAPHS.flatMap(({ name, graph }, i) => {
      const fault = faultOf(graph, report.results[i]?.[language] ?? {}, language === "pytorch");
      return fault === "" ? [] : [`${name}: ${fault}`];
    });
    const largest = Math.max(...report.results.map((result) => result[language].difference ?? 0));
    console.info(
      `${module} ${report[module]}: largest difference ${largest.toExponential(1)} over ${GRAPHS.length} graphs`,
    );
    expect(faults).toEqual([]);
  });
});

if (!hasPython) {
  test("in Python", (context) => {
    const why = `${PYTHON} is no Python from 3.10: PyTorch and Keras texts were neither compiled nor executed (set PYTHON)`;
    console.info(why);
    context.skip(why);
  });
}
