"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { CUBOID_WIDTH } from "@/components/marks/CuboidIcon";
import { textWidth } from "@/components/marks/text";
import type { Branch } from "@/lib/spec/fire";
import { BRANCHES } from "@/lib/spec/fire-time";
import type { TensorName } from "./geometry";
import type { LayoutTexts } from "./measures";
import type { FireParts } from "./parts";

export const TITLE_SIZE = 14.5;
export const LINE_SIZE = 12.5;

/** The words of the drawing that depend on widths alone, in the reader's language. */
export interface FireTexts {
  readonly names: Readonly<Record<TensorName, string>>;
  readonly shapes: Readonly<Record<TensorName, string>>;
  readonly activations: Readonly<Record<TensorName, string>>;
  readonly filters: Readonly<Record<Branch, string>>;
  readonly note: readonly string[];
  readonly layout: LayoutTexts;
}

export function useFireTexts(parts: FireParts, photo: boolean): FireTexts {
  const t = useTranslations("fireDrawing");
  const format = useFormatter();
  return useMemo(() => {
    const { tensors, banks } = parts;
    const tensorNames = ["input", ...BRANCHES] as const;
    const of = <T>(make: (name: TensorName) => T) =>
      Object.fromEntries(tensorNames.map((name) => [name, make(name)])) as Record<TensorName, T>;
    const names = of((name) => t(name));
    const shapes = of((name) => {
      const [h, w, c] = tensors[name];
      return t("shape", { h, w, c: format.number(c, { useGrouping: false }) });
    });
    const activations = of((name) => t("activations", { n: tensors[name][0] * tensors[name][1] * tensors[name][2] }));
    const filters = Object.fromEntries(
      BRANCHES.map((branch) => {
        const { filters: n, kernel: k, channels: c } = banks[branch];
        return [branch, n === 0 ? t("noFilters", { k }) : t("filters", { n, k, c })];
      }),
    ) as Record<Branch, string>;
    const [h, w] = tensors.input;
    const note = [t("same", { n: tensors.squeeze[2] }), t("really"), t("unchanged", { h, w })];
    const titled = (name: TensorName) =>
      CUBOID_WIDTH + 4 + textWidth(names[name], TITLE_SIZE, true) + 12 + textWidth(shapes[name], LINE_SIZE + 0.5);
    const filtersWidth = (branch: Branch) => textWidth(filters[branch], TITLE_SIZE, true);
    const named = (name: TensorName) => CUBOID_WIDTH + 4 + textWidth(names[name], TITLE_SIZE, true);
    const shaped = (name: TensorName) => textWidth(shapes[name], LINE_SIZE + 0.5) + 4;
    const thumbnail = photo ? 44 : 0;
    const squeeze = Math.max(named("squeeze"), shaped("squeeze"));
    const short = {
      input: Math.max(named("input"), shaped("input")) + thumbnail,
      squeeze,
      banks: 140,
      results: Math.max(named("expand1x1"), named("expand3x3"), shaped("expand1x1")),
    };
    const layout: LayoutTexts = {
      input: Math.min(230, Math.max(titled("input"), textWidth(activations.input, LINE_SIZE)) + thumbnail),
      squeeze: Math.max(squeeze, Math.min(170, filtersWidth("squeeze"))),
      banks: Math.max(140, Math.min(180, Math.max(filtersWidth("expand1x1"), filtersWidth("expand3x3")))),
      results: Math.min(230, Math.max(titled("expand1x1"), titled("expand3x3"))),
      short,
      note,
    };
    return { names, shapes, activations, filters, note, layout };
  }, [parts, photo, t, format]);
}
