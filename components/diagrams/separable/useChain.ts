"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { SeparableSpot } from "@/lib/spec/separable";
import { CEILING } from "@/lib/spec/separable-input";
import { useWindow } from "../useWindow";
import { type Chain, chainOf } from "./chain";
import type { SeparableView } from "./derive";
import { bracketed, power, short } from "./numbers";
import { layerFor, placeOf } from "./spot";
import { isFolded, type Moment } from "./time";
import type { SeparableRun } from "./useSeparableRun";

export interface Written {
  readonly chain: Chain | null;
  readonly title: string;
  readonly lines: readonly string[];
}

/** The number that is looked at, written out: asked of the run whose steps are on screen. */
export function useChain(view: SeparableView, run: SeparableRun, moment: Moment, spot: SeparableSpot | null): Written {
  const t = useTranslations("separable.inspector");
  const { built, settings } = view;
  const layer = spot ? layerFor(spot) : "dw";
  const folded = isFolded(moment.folding[layer]);
  const side = folded ? run.four : run.six;
  const node = built?.ids[folded ? (`${layer}Bn` as const) : layer] ?? null;
  const place = built && spot ? placeOf(spot, settings.stride, built) : null;
  const [y, x, filter] = [place?.y, place?.x, place?.filter];
  const query = useMemo(() => {
    if (!side || node === null || y === undefined || x === undefined || filter === undefined) return null;
    return { diagram: side.diagram, run: side.result.run, node, y, x, filter };
  }, [side, node, y, x, filter]);
  const answer = useWindow(query);
  const norm = folded ? null : (run.six?.norms[layer] ?? null);
  const fits =
    answer !== null && answer.node === node && filter !== undefined && answer.filter < (built?.shapes[layer][2] ?? 0);
  const chain = useMemo(() => (fits && (folded || norm) ? chainOf(answer, norm) : null), [fits, folded, answer, norm]);
  const title = t(`title.${layer}`, { channel: filter ?? 0, y: y ?? 0, x: x ?? 0 });
  if (!chain) return { chain, title, lines: [] };
  const { window, products, sum, before, output } = chain;
  const sixth = settings.act === "relu6";
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
