import { useFormatter } from "next-intl";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { SMALL } from "@/lib/graph/networks/small";
import { type Cost, cost } from "@/lib/readings/cost";

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

/** Part of the network's mult-adds, or parameters, that one kind of layer takes, in percent: `<Share layer="pointwise" of="macs" />`. */
export function Share({ layer, of }: { readonly layer: "depthwise" | "pointwise"; readonly of: "params" | "macs" }) {
  const format = useFormatter();
  const total: Cost = cost(mobilenet());
  const part = total.nodes.filter(({ id }) => id.endsWith(`/${layer}`)).reduce((sum, node) => sum + node[of], 0);
  const share = format.number(part / total[of], { style: "percent", maximumFractionDigits: 1 });
  return <span className="tabular">{share}</span>;
}

/** A number of the network trained for this site: `<Small of="classes" />`. */
export function Small({ of }: { readonly of: "classes" | "resolution" | "alpha" }) {
  const format = useFormatter();
  return <>{format.number(of === "alpha" ? SMALL.mobilenet.alpha : SMALL[of])}</>;
}
