"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { squeezenetFacts } from "@/lib/facts";
import type { Graph } from "@/lib/graph/graph";
import { blocksOf, type FireBlock } from "@/lib/readings/block-kind";
import type { Metaparameter } from "@/lib/spec/table-squeezenet";

const E = <i>e</i>;
const I = <i>i</i>;
const of = (letter: ReactNode, window?: string) => (
  <>
    {letter}
    <sub>
      {I}
      {window && `,${window}`}
    </sub>
  </>
);

/** Widths of the modules in the paper's letters; `{name}` stands for a metaparameter, in letters or as its number. */
type Written = (put: (name: Metaparameter) => ReactNode) => ReactNode;
const [e1, e3] = [
  ({ expand1x1 }: FireBlock) => expand1x1?.op.filters ?? 0,
  ({ expand3x3 }: FireBlock) => expand3x3?.op.filters ?? 0,
];
interface Formula {
  readonly id: string;
  readonly left: ReactNode;
  readonly right: Written;
  /** The same width as a module of the graph has it. */
  readonly width: (module: FireBlock) => number;
}
const FORMULAS: readonly Formula[] = [
  {
    id: "e",
    left: of(E),
    width: (module) => e1(module) + e3(module),
    right: (put) => (
      <>
        {put("base_e")} + {put("incr_e")} · ⌊{I} / {put("freq")}⌋
      </>
    ),
  },
  {
    id: "e3",
    left: of(E, "3×3"),
    width: e3,
    right: (put) => (
      <>
        {of(E)} · {put("pct3x3")}
      </>
    ),
  },
  {
    id: "e1",
    left: of(E, "1×1"),
    width: e1,
    right: (put) => (
      <>
        {of(E)} · (1 − {put("pct3x3")})
      </>
    ),
  },
  {
    id: "s1",
    left: of(<i>s</i>, "1×1"),
    width: ({ squeeze }) => squeeze.op.filters,
    right: (put) => (
      <>
        {put("sr")} · {of(E)}
      </>
    ),
  },
];

/** Names as the paper writes them. */
const NAMES: Readonly<Record<Metaparameter, ReactNode>> = {
  base_e: (
    <i>
      base<sub>e</sub>
    </i>
  ),
  incr_e: (
    <i>
      incr<sub>e</sub>
    </i>
  ),
  freq: <i>freq</i>,
  pct3x3: (
    <i>
      pct<sub>3×3</sub>
    </i>
  ),
  sr: <i>SR</i>,
};

interface Props {
  readonly graph: Graph;
  readonly values: Readonly<Record<Metaparameter, number>>;
}

/** Section 5.1: how five numbers make all widths, in letters and in these numbers, and beside them the widths of the graph's modules. */
export function SqueezeFormulas({ graph, values }: Props) {
  const t = useTranslations("squeezenetTable.formulas");
  const format = useFormatter();
  const modules = blocksOf(graph).flatMap((block) => (block.kind === "fire" ? [block] : []));
  const { baseE, incrE, freq, pct3x3, sr } = squeezenetFacts.metaparameters.value;
  const paper: Readonly<Record<Metaparameter, number>> = { base_e: baseE, incr_e: incrE, freq, pct3x3, sr };
  const number = (value: number) => format.number(value, { maximumFractionDigits: 3 });
  return (
    <div className="min-w-0">
      <h3 className="text-[17px]">{t("title")}</h3>
      <p className="mt-1 mb-2 max-w-[100ch] text-sm text-ink-2">
        {t("lead", { first: modules[0]?.scope ?? "", last: modules.at(-1)?.scope ?? "", most: modules.length - 1 })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its place is scrolled by keys too */}
      <section className="overflow-x-auto" tabIndex={0} aria-label={t("title")}>
        <table
          className="w-full text-[14px] tabular-nums print:[zoom:0.75] [&_td]:py-1 [&_td]:pl-3 [&_td]:text-right [&_td]:whitespace-nowrap [&_th]:py-1"
          data-formulas
        >
          <caption className="sr-only">{t("title")}</caption>
          <thead className="text-[13px] text-ink-2">
            <tr className="border-b border-ink">
              <th scope="col" className="text-left font-normal">
                {t("formula")}
              </th>
              <th scope="col" className="pl-3 text-left font-normal">
                {t("numbers")}
              </th>
              {modules.map(({ scope }) => (
                <th key={scope} scope="col" className="pl-3 text-right! font-normal">
                  {scope}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {FORMULAS.map(({ id, left, right, width }) => (
              <tr key={id} className="border-b border-line" data-row={id}>
                <th scope="row" className="text-left font-normal whitespace-nowrap" data-column="letters">
                  {left} = {right((name) => NAMES[name])}
                </th>
                <td className="text-left! text-ink-2" data-column="numbers">
                  {right((name) => number(values[name]))}
                </td>
                {modules.map((module) => (
                  <td key={module.scope} data-column={module.scope}>
                    {number(width(module))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-1 text-sm text-ink-2" data-paper-values>
        {t("paper")}{" "}
        {Object.entries(paper).map(([name, value], i) => (
          <span key={name} data-metaparameter={name}>
            {i > 0 && ", "}
            {NAMES[name as Metaparameter]} = {number(value)}
          </span>
        ))}
        {t("end")}
      </p>
    </div>
  );
}
