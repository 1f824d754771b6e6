"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SeparableSpot } from "@/lib/spec/separable";
import { CEILING } from "@/lib/spec/separable-input";
import { useWindow } from "../useWindow";
import { type Chain, chainOf } from "./chain";
import type { SeparableFigure } from "./figure";
import { bracketed, power, short } from "./numbers";
import type { Sides } from "./side";
import { layerFor, placeOf } from "./spot";
import { isFolded, type Moment } from "./time";

export interface Written {
  readonly chain: Chain | null;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The number that is looked at, written out: asked of the run whose steps are on screen. */
export function useChain(figure: SeparableFigure, run: Sides, moment: Moment, spot: SeparableSpot): Written {
  const t = useTranslations("separable.inspector");
  const layer = layerFor(spot);
  const folded = isFolded(moment.folding[layer]);
  const side = folded ? run.four : run.six;
  const node = figure.ids[folded ? (`${layer}Bn` as const) : layer];
  const { y, x, filter } = placeOf(spot, figure.widths.stride, figure);
  const query = useMemo(() => {
    if (!side || node === null) return null;
    return { diagram: side.diagram, run: side.result.run, node, y, x, filter };
  }, [side, node, y, x, filter]);
  const answer = useWindow(query);
  const norm = folded ? null : (run.six?.norms[layer] ?? null);
  const fits = answer !== null && answer.node === node && answer.filter < figure.shapes[layer][2];
  const chain = useMemo(() => (fits && (folded || norm) ? chainOf(answer, norm) : null), [fits, folded, answer, norm]);
  const title = t(`title.${layer}`, { channel: filter, y, x });
  if (!chain) return { chain, title, lines: [] };
  const { window, products, sum, before, output } = chain;
  const sixth = figure.act === "relu6";
  return {
    chain,
    title: t(`title.${layer}`, { channel: window.filter, y: window.y, x: window.x }),
    lines: [
      folded
        ? t("sumFolded", {
            count: window.input.length,
            products: short(products),
            bias: bracketed(window.bias),
            sum: short(sum),
          })
        : t("sum", { count: window.input.length, sum: short(sum) }),
      ...(chain.norm
        ? [
            t("norm", {
              gamma: short(chain.norm.gamma),
              x: short(sum),
              mean: bracketed(chain.norm.mean),
              variance: short(chain.norm.variance),
              epsilon: power(run.six?.norms[layer]?.epsilon ?? 0),
              beta: bracketed(chain.norm.beta),
              result: short(before),
            }),
          ]
        : []),
      sixth
        ? t("relu6", { before: short(before), ceiling: CEILING, output: short(output) })
        : t("relu", { before: short(before), output: short(output) }),
    ],
  };
}
