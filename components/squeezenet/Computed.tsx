import { useLocale } from "next-intl";
import { SMALL } from "@/lib/graph/networks/small";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { FIRE } from "@/lib/spec/fire";
import { FITTING_SIDE } from "@/lib/spec/table-squeezenet";

/** What a slider of S1 stands at when the page opens: `<Default of="s1" />`. */
export function Default({ of }: { readonly of: "in" | "s1" | "e1" | "e3" }) {
  return <>{FIRE[of].default}</>;
}

/** A number of the networks trained for this site: `<Small of="classes" />`. */
export function Small({ of }: { readonly of: "classes" | "resolution" }) {
  return <>{SMALL[of]}</>;
}

/** The sides that maps have on their way through version 1.0, at the input that the paper's printed sizes need. */
export function MapSides() {
  const chinese = useLocale() === "zh";
  const { nodes } = squeezenet({ version: "1.0", resolution: FITTING_SIDE });
  const sides = new Set(nodes.filter(({ op }) => op.kind !== "input").map(({ shape }) => shape[0]));
  return <>{[...sides].filter((side) => side > 1).join(chinese ? "、" : ", ")}</>;
}
