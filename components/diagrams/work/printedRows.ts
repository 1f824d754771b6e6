/** The paper's table 2, and the same counted on the paper's network. */
import { mobilenetFacts } from "@/lib/facts";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { type LayerKind, type PriceName, pricedLayers, sharesByKind } from "@/lib/readings/shares";

const FACTS = {
  pointwise: mobilenetFacts.pointwiseShare,
  depthwise: mobilenetFacts.depthwiseShare,
  standard: mobilenetFacts.standardShare,
  linear: mobilenetFacts.linearShare,
} as const;

/** As counted, from 0 to 1. */
export const countedForPaper = () => sharesByKind(pricedLayers(mobilenet()));

/** Last digits may differ where the paper cuts off instead of rounding; more than that is another number. */
const LAST_DIGIT = 0.011;

export interface PrintedShare {
  readonly percent: number;
  /** The network has another number. */
  readonly misprint: boolean;
}

export type PrintedShares = Readonly<Record<PriceName, Readonly<Record<LayerKind, PrintedShare>>>>;

/** As printed, each held against what the network has. */
export function printedShares(): PrintedShares {
  const counted = countedForPaper();
  const column = (of: PriceName) =>
    Object.fromEntries(
      counted.map(({ kind, share }) => {
        const percent = FACTS[kind].value[of === "macs" ? "macs" : "params"];
        return [kind, { percent, misprint: Math.abs(percent - 100 * share[of]) > LAST_DIGIT }];
      }),
    ) as Record<LayerKind, PrintedShare>;
  return { macs: column("macs"), weights: column("weights") };
}
