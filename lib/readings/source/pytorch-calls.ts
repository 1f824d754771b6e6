/** Each operation as PyTorch has it: the module that holds its numbers, and the expression that computes it. */
import type { Node } from "@/lib/graph/graph";
import type { OpKind, OpOf, Shape } from "@/lib/graph/ops";
import { type Edges, edges, reach } from "./edges";
import { decimal, list } from "./text";

export interface Call<K extends OpKind> {
  readonly node: Node;
  readonly op: OpOf<K>;
  /** Shape of what is first read. */
  readonly input: Shape;
  /** Expressions of what is read; of the first. */
  readonly all: readonly string[];
  readonly x: string;
  /** `self.<layer>` */
  readonly self: string;
  readonly flat: boolean;
}

type Calls = { readonly [K in OpKind]: (call: Call<K>) => string };
type Layers = { readonly [K in OpKind]: ((op: OpOf<K>, input: Shape, flat: boolean) => string) | null };

/** As an argument, where PyTorch can say it as one: the same before as after. */
function symmetric({ top, bottom, left, right }: Edges): string | false | null {
  if (top !== bottom || left !== right) return null;
  if (top !== left) return `padding=(${top}, ${left})`;
  return top > 0 && `padding=${top}`;
}

/** PyTorch's order: the last axis first. */
const padded = (x: string, { top, bottom, left, right }: Edges, value?: string): string =>
  `F.pad(${list(x, `(${left}, ${right}, ${top}, ${bottom})`, value && `value=${value}`)})`;

/** Constructors of what owns numbers, or differs in training; null where there is nothing to construct. */
export const LAYERS: Layers = {
  conv: (op, input) =>
    `nn.Conv2d(${list(
      `${input[2]}`,
      `${op.filters}`,
      `kernel_size=${op.kernel}`,
      op.stride > 1 && `stride=${op.stride}`,
      symmetric(edges(op, input)) || false,
      op.groups > 1 && `groups=${op.groups}`,
      !op.bias && "bias=False",
    )})`,
  linear: (op, input) => `nn.Linear(${list(`${input[2]}`, `${op.units}`, !op.bias && "bias=False")})`,
  batchNorm: ({ epsilon }, input, flat) =>
    `nn.BatchNorm${flat ? 1 : 2}d(${list(`${input[2]}`, epsilon !== 1e-5 && `eps=${decimal(epsilon)}`)})`,
  dropout: ({ rate }) => `nn.Dropout(${rate})`,
  input: null,
  relu: null,
  maxPool: null,
  avgPool: null,
  globalAvgPool: null,
  flatten: null,
  channelShuffle: null,
  concat: null,
  add: null,
  softmax: null,
};

const applied = ({ self, x }: { self: string; x: string }): string => `${self}(${x})`;

/** Expressions of what is computed. */
export const CALLS: Calls = {
  input: ({ x }) => x,
  conv: ({ op, input, self, x }) => {
    const around = edges(op, input);
    return `${self}(${symmetric(around) === null ? padded(x, around) : x})`;
  },
  linear: applied,
  batchNorm: applied,
  dropout: applied,
  relu: ({ op, x }) => `F.relu${op.ceiling ?? ""}(${x})`,
  maxPool: ({ op, input, node, x }) => {
    const padding = symmetric(edges(op, input));
    const window = list(`${op.size}`, `stride=${op.stride}`);
    if (padding === null) return `F.max_pool2d(${padded(x, reach(op, input, node.shape), 'float("-inf")')}, ${window})`;
    return `F.max_pool2d(${list(x, window, padding, op.ceil && "ceil_mode=True")})`;
  },
  avgPool: ({ op, input, x }) => {
    const around = edges(op, input);
    const padding = symmetric(around);
    const window = list(`${op.size}`, `stride=${op.stride}`);
    const counted = !op.countPadding && padding !== false && "count_include_pad=False";
    if (padding !== null) return `F.avg_pool2d(${list(x, window, padding, counted)})`;
    const mean = (of: string): string => `F.avg_pool2d(${padded(of, around)}, ${window})`;
    return op.countPadding ? mean(x) : `${mean(x)} / ${mean(`torch.ones_like(${x})`)}`;
  },
  globalAvgPool: ({ x }) => `F.adaptive_avg_pool2d(${x}, 1)`,
  // Rows of numbers are in the graph's own order, channels last.
  flatten: ({ input, x, flat }) =>
    flat ? x : input[0] * input[1] === 1 ? `torch.flatten(${x}, 1)` : `${x}.permute(0, 2, 3, 1).flatten(1)`,
  channelShuffle: ({ op, input, x }) => {
    const rows = op.direction === "paper" ? op.groups : input[2] / op.groups;
    return `${x}.unflatten(1, (${rows}, ${input[2] / rows})).transpose(1, 2).flatten(1, 2)`;
  },
  concat: ({ all }) => `torch.cat([${all.join(", ")}], dim=1)`,
  add: ({ all }) => all.join(" + "),
  softmax: ({ x }) => `F.softmax(${x}, dim=1)`,
};
