"use client";
import { useFormatter, useTranslations } from "next-intl";
import { mobilenetFacts } from "@/lib/facts";
import { MOBILENET_GRID } from "@/lib/facts/mobilenet-accuracy";
import { standard } from "@/lib/graph/blocks/standard";
import type { Graph } from "@/lib/graph/graph";
import { blocksOf, type SeparableBlock } from "@/lib/readings/block-kind";
import { cost } from "@/lib/readings/cost";
import { PAPER_SIDE } from "@/lib/spec/table-mobilenet";
import { DF, DK, product } from "../filters/maths";

const ALPHA = <i>α</i>;
const M = (
  <>
    {ALPHA}
    <i>M</i>
  </>
);
const N = (
  <>
    {ALPHA}
    <i>N</i>
  </>
);
const SMALL = (
  <>
    <i>ρ</i>
    {DF}
  </>
);

/** Equations (6) and (7): a pair of layers with the width multiplier, and with the resolution multiplier too. */
const FORMULAS = [
  { id: "width", side: DF },
  { id: "resolution", side: SMALL },
] as const;

/** The costliest pair that does not step over pixels; the first of equal ones. */
function heaviest(graph: Graph, macs: (node: string) => number): SeparableBlock | null {
  return blocksOf(graph).reduce<SeparableBlock | null>((most, block) => {
    if (block.kind !== "separable" || block.depthwise.op.stride !== 1) return most;
    return most && macs(most.pointwise.conv) >= macs(block.pointwise.conv) ? most : block;
  }, null);
}

/** What α and ρ do to a pair of layers, in the paper's letters and in the numbers of one pair, as counted on the graph. */
export function MobileFormulas({ graph }: { readonly graph: Graph }) {
  const t = useTranslations("mobilenetTable.formulas");
  const format = useFormatter();
  const number = (value: number) => format.number(value);
  const costs = cost(graph).byId;
  const macsOf = (node: string) => costs.get(node)?.macs ?? 0;
  const pair = heaviest(graph, macsOf);
  const { from, to } = mobilenetFacts.timesLess.value;
  const example = () => {
    if (!pair) return null;
    const { depthwise, pointwise } = pair;
    const [side = 1, , channels = 1] = graph.nodes.find(({ id }) => id === pair.reads)?.shape ?? [];
    const { kernel: k } = depthwise.op;
    const { filters } = pointwise.op;
    const macs = macsOf(depthwise.conv) + macsOf(pointwise.conv);
    const plain = cost(standard({ in: channels, out: filters, h: side, w: side, k })).macs;
    return (
      <p className="mt-2 text-[15px] tabular-nums" data-example>
        {pair.scope}: {product([k, k, channels, side, side].map(number))} +{" "}
        {product([channels, filters, side, side].map(number))} = <b>{number(macs)}</b>{" "}
        <span className="text-ink-2" data-claim>
          {t("claim", {
            times: format.number(plain / macs, { maximumFractionDigits: 2 }),
            k,
            from,
            to,
          })}
        </span>
      </p>
    );
  };
  return (
    <div className="min-w-0">
      <h3 className="mb-2 text-[17px]">{t("title")}</h3>
      <dl className="grid gap-x-4 gap-y-1 text-[15px] sm:grid-cols-[auto_minmax(0,1fr)]" data-formulas>
        {FORMULAS.map(({ id, side }) => (
          <div key={id} className="contents">
            <dt className="text-ink-2">{t(id)}</dt>
            <dd data-row={id}>
              {product([DK, DK, M, side, side])} + {product([M, N, side, side])}
            </dd>
          </div>
        ))}
      </dl>
      {example()}
      <p className="mt-2 max-w-[100ch] text-sm text-ink-2" data-multipliers>
        {t("multipliers", {
          alphas: MOBILENET_GRID.alphas.map(number).join(", "),
          sides: MOBILENET_GRID.resolutions.map(number).join(", "),
          side: PAPER_SIDE,
        })}
      </p>
    </div>
  );
}
