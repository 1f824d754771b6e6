import { useFormatter } from "next-intl";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { SMALL } from "@/lib/graph/networks/small";
import { cost } from "@/lib/readings/cost";
import { type LayerKind, pricedLayers, sharesByKind } from "@/lib/readings/shares";

const COMPACT = { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 } as const;

/** A total of the paper's network, or of the one with standard convolutions in place of every pair: `<Count of="macs" standard />`. */
export function Count({
  of,
  standard: plain = false,
}: {
  readonly of: "params" | "macs";
  readonly standard?: boolean;
}) {
  const format = useFormatter();
  const total = cost(mobilenet({ standard: plain }))[of];
  return <span className="tabular whitespace-nowrap">{format.number(total, COMPACT)}</span>;
}

/** Part of the network's mult-adds, or of its kernels' weights, that one kind of layer takes, in percent: `<Share layer="pointwise" of="macs" />`. */
export function Share({ layer, of }: { readonly layer: LayerKind; readonly of: "params" | "macs" }) {
  const format = useFormatter();
  const kinds = sharesByKind(pricedLayers(mobilenet()));
  const part = kinds.find(({ kind }) => kind === layer)?.share[of === "params" ? "weights" : "macs"] ?? 0;
  return <span className="tabular">{format.number(part, { style: "percent", maximumFractionDigits: 1 })}</span>;
}

/** A number of the network trained for this site: `<Small of="classes" />`. */
export function Small({ of }: { readonly of: "classes" | "resolution" | "alpha" }) {
  const format = useFormatter();
  return <>{format.number(of === "alpha" ? SMALL.mobilenet.alpha : SMALL[of])}</>;
}
