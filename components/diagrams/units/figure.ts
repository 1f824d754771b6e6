/** What there is to draw of one unit, read from its graph (N3's own, or one inside a network), and what is different from the unit at its left. */
import type { UnitKind } from "@/lib/graph/blocks/unit-rules";
import type { Graph } from "@/lib/graph/graph";
import type { OpOf, Shape } from "@/lib/graph/ops";
import { type Layer, type UnitBlock, unitIn } from "@/lib/readings/block-kind";
import { heardFrom } from "@/lib/readings/dependency";
import { type BankPart, parts } from "@/lib/readings/scene";
import { KINDS, UNIT_TENSORS, type UnitsWidths, type UnitTensor } from "@/lib/spec/units";
import { runUnit } from "@/lib/spec/units-input";

export const BANKS = ["gconv1", "depthwise", "gconv2"] as const;
export type BankName = (typeof BANKS)[number];

export interface TensorFigure {
  readonly id: string;
  readonly shape: Shape;
}

/** `id`: by which node weights and windows are asked for. */
export interface LayerFigure extends BankPart {
  readonly groups: number;
  readonly stride: number;
  /** Whether ReLU follows. */
  readonly relu: boolean;
}

export interface UnitFigure {
  readonly kind: UnitKind;
  readonly scope: string;
  readonly trained: boolean;
  readonly graph: Graph;
  /** Groups of its pointwise layers. */
  readonly groups: number;
  /** Those that the unit has; `input` and `output` always. */
  readonly tensors: Readonly<Partial<Record<UnitTensor, TensorFigure>>>;
  readonly layers: Readonly<Record<BankName, LayerFigure>>;
  /** The pool on the shortcut, or null where it is the identity. */
  readonly pool: OpOf<"avgPool"> | null;
  readonly join: "add" | "concat";
  /** Whether ReLU stands behind the join. */
  readonly reluAfter: boolean;
  /** Of each group of the branch's channels: the groups of the input that reach it. */
  readonly hears: readonly (readonly number[])[];
}

function heardGroups(graph: Graph, { reads, second }: UnitBlock, groups: number): readonly (readonly number[])[] {
  const channels = graph.nodes.find(({ id }) => id === reads)?.shape[2] ?? 0;
  // One channel stands for its group: the first layer joins all of a group's channels.
  const heard = Array.from(
    { length: groups },
    (_, i) => heardFrom(graph, reads, (i * channels) / groups).get(second.conv) ?? new Uint8Array(),
  );
  return Array.from({ length: groups }, (_, j) =>
    [...heard.keys()].filter((i) => {
      const of = heard[i] ?? new Uint8Array();
      return of.subarray((j * of.length) / groups, ((j + 1) * of.length) / groups).includes(1);
    }),
  );
}

/** A unit as it stands in a graph of its own. */
export function figureOf(graph: Graph, unit: UnitBlock, trained: boolean): UnitFigure {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const { first, depthwise, second, join, relu } = unit;
  const found: Readonly<Record<UnitTensor, string | null>> = {
    input: unit.reads,
    bottleneck: first.out,
    shuffled: unit.shuffle,
    filtered: depthwise.out,
    branch: second.out,
    pooled: unit.pool,
    output: unit.output,
  };
  const entries = UNIT_TENSORS.flatMap((name) => {
    const node = byId.get(found[name] ?? "");
    return node ? [[name, { id: node.id, shape: node.shape }] as const] : [];
  });
  const banks = parts(graph).banks;
  const layer = ({ conv, before, op, relu }: Layer): LayerFigure => {
    const bank = banks.find(({ id }) => id === conv);
    if (!bank) throw new Error(`${conv} has no weights`);
    return { ...bank, id: before, groups: op.groups, stride: op.stride, relu: relu !== null };
  };
  const pool = byId.get(unit.pool ?? "")?.op;
  const { groups } = first.op;
  return {
    kind: join === "concat" ? "c" : depthwise.relu ? "a" : "b",
    scope: unit.scope,
    trained,
    graph,
    groups,
    tensors: Object.fromEntries(entries),
    layers: { gconv1: layer(first), depthwise: layer(depthwise), gconv2: layer(second) },
    pool: pool?.kind === "avgPool" ? pool : null,
    join,
    reluAfter: relu !== null,
    hears: heardGroups(graph, unit, groups),
  };
}

/** Throws `GraphError` where there is no such unit. */
export function unitFigure(values: UnitsWidths, kind: UnitKind): UnitFigure {
  const { graph, scope, trained } = runUnit(values, kind);
  const known = unitIn(graph, scope);
  if (!known) throw new Error(`${scope} is no unit`);
  return figureOf(graph, known, trained);
}

/** The three units. Throws `GraphError` where they cannot exist. */
export function unitFigures(values: UnitsWidths): readonly UnitFigure[] {
  // b first: what it refuses it refuses in the reader's own numbers, which c doubles.
  const b = unitFigure(values, "b");
  return KINDS.map((kind) => (kind === "b" ? b : unitFigure(values, kind)));
}

export type StepName = BankName | "shuffle" | "shortcut" | "join";
export type Changes = Readonly<Record<StepName, boolean>>;

/** Which steps are not what they are in `before`; all of them the same where there is nothing before. */
export function changes(now: UnitFigure, before: UnitFigure | undefined): Changes {
  if (!before) return { gconv1: false, shuffle: false, depthwise: false, gconv2: false, shortcut: false, join: false };
  const grouped = (figure: UnitFigure, name: BankName) => figure.layers[name].groups > 1;
  const relus = (name: BankName) => now.layers[name].relu !== before.layers[name].relu;
  return {
    gconv1: grouped(now, "gconv1") !== grouped(before, "gconv1") || relus("gconv1"),
    shuffle: (now.tensors.shuffled !== undefined) !== (before.tensors.shuffled !== undefined),
    depthwise: now.layers.depthwise.stride !== before.layers.depthwise.stride,
    gconv2: grouped(now, "gconv2") !== grouped(before, "gconv2") || relus("gconv2"),
    shortcut: (now.pool === null) !== (before.pool === null),
    join: now.join !== before.join || now.reluAfter !== before.reluAfter,
  };
}
