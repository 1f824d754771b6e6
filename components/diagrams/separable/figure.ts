/** What there is to draw of a separable block, read from its graph: M2's own block, or one inside a whole network. */
import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import { paddingOf } from "@/lib/graph/shapes";
import type { SeparableBlock } from "@/lib/readings/block-kind";
import { type Cost, cost } from "@/lib/readings/cost";
import { type LayerName, type SeparableSettings, TENSORS, type TensorName } from "@/lib/spec/separable";

export interface Price {
  /** Weights of the kernel alone, as the paper counts. */
  readonly weights: number;
  readonly macs: number;
}

export interface SeparableFigure {
  readonly widths: Pick<SeparableSettings, "in" | "out" | "k" | "stride">;
  readonly act: SeparableSettings["act"];
  /** Whether the graph has no batch norms: what its convolutions give then goes by the batch norms' names. */
  readonly folded: boolean;
  /** Whose node each tensor is; null where there is no such step. */
  readonly ids: Readonly<Record<TensorName, string | null>>;
  readonly shapes: Readonly<Record<TensorName, Shape>>;
  readonly prices: Readonly<Record<LayerName, Price>>;
  /** Rows of zeros around what the depthwise layer reads, before the first row. */
  readonly padding: number;
}

export function priceOf({ byId }: Cost, id: string): Price {
  const node = byId.get(id);
  return { weights: node?.split.kernel ?? 0, macs: node?.macs ?? 0 };
}

export function separableFigure(graph: Graph, { reads, depthwise, pointwise }: SeparableBlock): SeparableFigure {
  const counted = cost(graph);
  const folded = depthwise.norm === null;
  const ids = {
    input: reads,
    dw: folded ? null : depthwise.conv,
    dwBn: depthwise.before,
    dwRelu: depthwise.out,
    pw: folded ? null : pointwise.conv,
    pwBn: pointwise.before,
    pwRelu: pointwise.out,
  };
  const shapeOf = (id: string | null) => counted.byId.get(id ?? "")?.shape ?? ([1, 1, 1] as const);
  const shapes = Object.fromEntries(
    TENSORS.map((of) => [of, shapeOf(ids[of] ?? ids[`${of}Bn` as TensorName])]),
  ) as SeparableFigure["shapes"];
  const { kernel: k, stride, padding } = depthwise.op;
  return {
    widths: { in: shapes.input[2], out: pointwise.op.filters, k, stride },
    act: depthwise.relu?.ceiling === 6 ? "relu6" : "relu",
    folded,
    ids,
    shapes,
    prices: { dw: priceOf(counted, depthwise.conv), pw: priceOf(counted, pointwise.conv) },
    padding: paddingOf(padding, shapes.input[0], k, stride)[0],
  };
}
