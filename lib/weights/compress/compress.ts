/** Weights to a file and back: pruned, quantised, coded; with a report of where the bytes are. */
import type { Graph } from "@/lib/graph/graph";
import { sizeOf, type Weights, weightOf, weightSpecs } from "../weights";
import {
  bytesOf,
  filtersOf,
  HEADER,
  isKernel,
  kernelParts,
  type Prepared,
  readFile,
  type TensorSpec,
  writeFile,
} from "./file";
import { hasCodes, quantise } from "./levels";
import { keptMasks } from "./prune";
import { layerReport } from "./report";
import { entriesOf } from "./streams";
import { CODINGS, type Coding, type CompressionReport, type CompressionSettings, type FileParts } from "./types";

export interface Compressed {
  /** As the file gives them back. */
  readonly weights: Weights;
  readonly file: Uint8Array;
  readonly report: CompressionReport;
}

/** Kernels pruned and quantised, by tensor name. */
function prepare(
  specs: readonly TensorSpec[],
  weights: Weights,
  settings: CompressionSettings,
): ReadonlyMap<string, Prepared> {
  const kernels = specs.filter(isKernel);
  const data = kernels.map(({ name }) => weights.get(name)?.data ?? new Float32Array());
  const masks = keptMasks(data, settings.kept, settings.scope);
  const { levels, bits, kept } = settings;
  return new Map(
    kernels.map((spec, i): [string, Prepared] => {
      const [own, mask] = [data[i] ?? new Float32Array(), masks[i] ?? new Uint8Array()];
      const quantised = hasCodes(levels)
        ? quantise(own, filtersOf(spec), mask, { levels, bits, pruned: kept < 100 })
        : null;
      return [spec.name, { data: own, mask, entries: entriesOf(mask), quantised }];
    }),
  );
}

function total(kernels: ReadonlyMap<string, Prepared>, settings: CompressionSettings, biases: number): FileParts {
  let sum: FileParts = { tables: HEADER, codes: 0, gaps: 0, biases };
  for (const kernel of kernels.values()) {
    const { tables, codes, gaps } = kernelParts(kernel, settings);
    sum = { tables: sum.tables + tables, codes: sum.codes + codes, gaps: sum.gaps + gaps, biases };
  }
  return sum;
}

/** @throws WeightsError where a weight of the graph is missing. */
export function compress(graph: Graph, weights: Weights, settings: CompressionSettings): Compressed {
  const from = performance.now();
  const specs = weightSpecs(graph);
  const kernels = prepare(specs, weights, settings);
  const file = writeFile(specs, weights, kernels, settings);
  const restored = readFile(file, specs);
  const ms = performance.now() - from;
  const others = 4 * specs.filter((spec) => !isKernel(spec)).reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  const codings = Object.fromEntries(
    CODINGS.map((coding) => [coding, total(kernels, { ...settings, coding }, others)]),
  ) as Readonly<Record<Coding, FileParts>>;
  const layers = specs.filter(isKernel).map(({ name, node, shape }) => {
    const kernel = kernels.get(name);
    if (!kernel) throw new Error(`${name} was not prepared`);
    const biases = specs
      .filter((spec) => spec.node === node && !isKernel(spec))
      .reduce((n, { shape: [size = 0] }) => n + size, 0);
    return layerReport({ node, shape, biases }, kernel, weightOf(restored, node, "kernel").data, settings);
  });
  return {
    weights: restored,
    file,
    report: {
      settings,
      bytes: bytesOf(codings[settings.coding]),
      trained: 4 * specs.reduce((sum, { shape }) => sum + sizeOf(shape), 0),
      codings,
      layers,
      ms,
    },
  };
}
