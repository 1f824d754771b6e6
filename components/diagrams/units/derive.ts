/** What follows from N3's state without running anything: the units, their prices, what they are compared with, what is to be run. */
import type { RunRequest } from "@/lib/engine/protocol";
import { bottleneck, resnext } from "@/lib/graph/blocks/bottleneck";
import { standard } from "@/lib/graph/blocks/standard";
import { unit } from "@/lib/graph/blocks/unit";
import type { UnitKind } from "@/lib/graph/blocks/unit-rules";
import { attempt, type Fault } from "@/lib/graph/faults";
import type { Graph } from "@/lib/graph/graph";
import { cost } from "@/lib/readings/cost";
import { FORMULAS, type FormulaName, stridedUnitMacs, type Terms, unitTerms } from "@/lib/readings/unit-formulas";
import { DOUBLED, KINDS, type UnitsWidths, unitConfig } from "@/lib/spec/units";
import { type UnitsInput, unitsInput } from "@/lib/spec/units-input";
import { activation } from "../activation";
import type { Takeaway } from "../object/code/takeaway";
import { BANKS, type BankName, type UnitFigure, unitFigures } from "./figure";

/** By what name the engine knows these diagrams. */
export const DIAGRAM = "N3";
const SEEDED = { kind: "seeded", seed: 7 } as const;
const TRAINED = { kind: "trained", model: "shufflenet" } as const;

export interface Price {
  /** Of convolutions and BN, as the paper has the unit. */
  readonly params: number;
  readonly macs: number;
}

export interface UnitPrice extends Price {
  /** Kernels alone, and scale and shift of BN. */
  readonly weights: number;
  readonly norm: number;
  readonly parts: Readonly<Record<BankName, number>>;
  /** The same unit with one group, and a plain 3x3 convolution with BN of the same input and output. */
  readonly ungrouped: Price;
  readonly plain: Price;
}

export interface FormulaRow {
  readonly name: FormulaName | "c";
  /** null for unit c, for which the paper prints no formula. */
  readonly terms: Terms | null;
  readonly formula: number;
  /** The same, counted on the graph. */
  readonly graph: number;
}

export interface UnitsBuilt {
  readonly figures: readonly UnitFigure[];
  readonly prices: Readonly<Record<UnitKind, UnitPrice>>;
  readonly rows: readonly FormulaRow[];
  readonly input: UnitsInput;
}

export interface UnitsView {
  readonly widths: UnitsWidths;
  /** Why there are no such units; then the rest is null. */
  readonly fault: Fault | null;
  readonly built: UnitsBuilt | null;
}

const priceOf = (graph: Graph): Price => {
  const { params, macs } = cost(graph);
  return { params, macs };
};

function unitPrice(values: UnitsWidths, kind: UnitKind): UnitPrice {
  const config = unitConfig(values, kind);
  const priced = cost(unit(config));
  const part = (name: BankName) => priced.byId.get(`unit/${name}`)?.macs ?? 0;
  const stride = kind === "c" ? config.stride : 1;
  return {
    params: priced.params,
    macs: priced.macs,
    weights: priced.split.kernel,
    norm: priced.split.gamma + priced.split.beta,
    parts: Object.fromEntries(BANKS.map((name) => [name, part(name)])) as Record<BankName, number>,
    ungrouped: priceOf(unit({ ...config, groups: 1 })),
    plain: priceOf(
      standard({ in: config.in, out: config.out, h: values.h, w: values.h, k: 3, stride, bn: true, bias: false }),
    ),
  };
}

function rowsOf(values: UnitsWidths, prices: UnitsBuilt["prices"]): readonly FormulaRow[] {
  const { c, m, g: groups, h } = values;
  const size = { c, m, groups, h, w: h };
  const block = { in: c, mid: m, h, w: h };
  const counted: Readonly<Record<FormulaName, () => number>> = {
    resnet: () => cost(bottleneck(block)).macs,
    resnext: () => cost(resnext({ ...block, groups })).macs,
    a: () => prices.a.macs,
    b: () => prices.b.macs,
  };
  const rows = FORMULAS.map((name) => {
    const terms = unitTerms(name, size);
    return { name, terms, formula: terms.total, graph: counted[name]() };
  });
  const doubled = stridedUnitMacs({ ...size, m: DOUBLED * m }, values.stride === "1" ? 1 : 2);
  return [...rows, { name: "c", terms: null, formula: doubled, graph: prices.c.macs }];
}

/** What the builder's keys are called here. */
const OWN_KEYS: Readonly<Record<string, keyof UnitsWidths>> = { groups: "g", mid: "m", in: "c", out: "c" };

const inOwnKeys = (fault: Fault): Fault => ({ ...fault, key: OWN_KEYS[fault.key ?? ""] ?? fault.key ?? "" });

export function unitsView(widths: UnitsWidths): UnitsView {
  const { made: built, fault } = attempt(() => {
    const figures = unitFigures(widths);
    const prices = Object.fromEntries(KINDS.map((kind) => [kind, unitPrice(widths, kind)])) as Record<
      UnitKind,
      UnitPrice
    >;
    return { figures, prices, rows: rowsOf(widths, prices), input: unitsInput(widths) };
  });
  return { widths, fault: fault && inOwnKeys(fault), built };
}

/** The three units to take away, by what the page calls them. */
export function unitsCode({ built }: UnitsView, label: (kind: UnitKind) => string): readonly Takeaway[] {
  return (built?.figures ?? []).map(({ kind, scope, graph, trained }) => ({
    name: trained ? scope : `shuffle unit ${kind}`,
    label: label(kind),
    graph,
    weights: trained ? TRAINED : SEEDED,
  }));
}

/** One unit on its maps; null where there is nothing to run. */
export function unitRequest({ widths, built }: UnitsView, kind: UnitKind, photo: string): RunRequest | null {
  const figure = built?.figures.find((each) => each.kind === kind);
  if (!built || !figure) return null;
  return {
    diagram: `${DIAGRAM}${kind}`,
    graph: figure.graph,
    weights: figure.trained ? TRAINED : SEEDED,
    input: activation(built.input, TRAINED, photo, widths.c),
    taps: Object.values(figure.tensors).map(({ id }) => id),
    banks: BANKS.map((name) => figure.layers[name].id),
  };
}

/** Sides of the maps on which equalities are measured: so small that their outputs come back as exact floats. */
export const PROBE = { b: 2, c: 4 } as const;

/** What two runs of one unit are compared for: ReLU behind the join or before it, in b and in c; the pool's two ways of counting. */
export const CHECKS = ["reluB", "reluC", "pool"] as const;
export type CheckName = (typeof CHECKS)[number];

/** The pair of runs behind one check, on maps of a few pixels. */
export function checkRequests({ widths, built }: UnitsView, photo: string, name: CheckName): readonly RunRequest[] {
  if (!built) return [];
  const kind = name === "reluB" ? "b" : "c";
  const small: UnitsWidths = { ...widths, h: PROBE[kind], stride: "2", shuffle: "on" };
  const pair: readonly UnitsWidths[] =
    name === "pool"
      ? [
          { ...small, pad: "valid" },
          { ...small, pad: "counted" },
        ]
      : [
          { ...small, relu: "join" },
          { ...small, relu: "branch" },
        ];
  return pair.flatMap((each, i) => {
    const request = unitRequest(unitsView(each), kind, photo);
    return request ? [{ ...request, diagram: `${DIAGRAM}${name}${i}`, taps: [], banks: [], priority: -1 }] : [];
  });
}
