import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type Fact, squeezenetFacts } from "@/lib/facts";

type Facts = typeof squeezenetFacts;
type Plain = { [K in keyof Facts]: Facts[K] extends Fact<number> ? K : never }[keyof Facts];
type Table = { [K in keyof Facts]: Facts[K] extends Fact<Readonly<Record<string, number>>> ? K : never }[keyof Facts];

type Props = { readonly fact: Plain; readonly part?: undefined } | { readonly fact: Table; readonly part: string };

/** A number as the paper prints it, and on hover where: `<Printed fact="alexnet" part="megabytes" />`. */
export function Printed({ fact, part }: Props) {
  const t = useTranslations("squeezenet");
  const format = useFormatter();
  const chinese = useLocale() === "zh";
  const { value, where }: Fact<unknown> = squeezenetFacts[fact];
  const number: unknown = part === undefined ? value : Object.entries(Object(value)).find(([key]) => key === part)?.[1];
  if (typeof number !== "number") throw new Error(`${fact} has no number ${part ?? ""}`);
  const place = chinese ? where.replace("Table", "表").replace("Section", "第").replace("Figure", "图") : where;
  return (
    <span className="tabular" title={t("printed", { where: place })}>
      {format.number(number)}
    </span>
  );
}
