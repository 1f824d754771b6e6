import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Fact, mobilenetFacts, type PaperName, shufflenetFacts, squeezenetFacts } from "@/lib/facts";

const FACTS = { squeezenet: squeezenetFacts, mobilenet: mobilenetFacts, shufflenet: shufflenetFacts } as const;
type Facts<P extends PaperName> = (typeof FACTS)[P];
type Plain<P extends PaperName> = {
  [K in keyof Facts<P>]: Facts<P>[K] extends Fact<number> ? K : never;
}[keyof Facts<P>];

/** Facts of several numbers. */
type Table<P extends PaperName> = {
  [K in keyof Facts<P>]: Facts<P>[K] extends Fact<Readonly<Record<string, number>>> ? K : never;
}[keyof Facts<P>];

/** Which number of a paper: `fact="alexnet" part="megabytes"`. */
export type FactOf<P extends PaperName> =
  | { readonly fact: Plain<P>; readonly part?: undefined }
  | { readonly fact: Table<P>; readonly part: string };

interface Props<P extends PaperName> {
  readonly paper: P;
  /** At least so many decimals, as where numbers stand below each other. */
  readonly decimals?: number;
}

/** A number as a paper prints it, and on hover where. */
export function Printed<P extends PaperName>({ paper, fact, part, decimals = 0 }: Props<P> & FactOf<P>): ReactNode {
  const t = useTranslations("site");
  const format = useFormatter();
  const chinese = useLocale() === "zh";
  const found = new Map<PropertyKey, object>(Object.entries(FACTS[paper])).get(fact);
  if (!found || !("value" in found && "where" in found))
    throw new Error(`there is no fact ${String(fact)} of ${paper}`);
  const { value, where } = found as Fact<unknown>;
  const number: unknown = part === undefined ? value : Object.entries(Object(value)).find(([key]) => key === part)?.[1];
  if (typeof number !== "number") throw new Error(`${String(fact)} has no number ${part ?? ""}`);
  const place = chinese ? where.replace("Table", "表").replace("Section", "第").replace("Figure", "图") : where;
  return (
    <span
      className="tabular"
      title={t("printed", { where: place })}
      data-fact={part === undefined ? String(fact) : `${String(fact)}.${part}`}
    >
      {format.number(number, { minimumFractionDigits: decimals })}
    </span>
  );
}
