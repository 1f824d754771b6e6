import { useFormatter } from "next-intl";
import { alexnet } from "@/lib/graph/networks/alexnet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";
import { cost } from "@/lib/readings/cost";

interface Props {
  /** AlexNet's own parameters, or how many times fewer SqueezeNet has. */
  readonly of?: "times" | "alexnet";
}

/** The paper's “50x fewer parameters”, counted on both graphs while the page is built. */
export function Fewer({ of = "times" }: Props) {
  const format = useFormatter();
  const { params } = cost(alexnet());
  const value = of === "alexnet" ? params : params / cost(squeezenet()).params;
  return <span className="tabular">{format.number(value, { maximumFractionDigits: 1 })}</span>;
}
