import { useFormatter } from "next-intl";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";

/** The side the papers give. */
const PRINTED_SIDE = 224;

/** A total counted on a version's graph: `<Count version="1.0" of="params" />`; mult-adds in millions (亿 in Chinese). */
export function Count({ version, of }: { readonly version: "1.0" | "1.1"; readonly of: "params" | "macs" }) {
  const format = useFormatter();
  const total = cost(squeezenet({ version, resolution: PRINTED_SIDE }))[of];
  const rounded = { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 4 } as const;
  return (
    <span className="tabular whitespace-nowrap">
      {of === "params" ? format.number(total) : format.number(total, rounded)}
    </span>
  );
}
