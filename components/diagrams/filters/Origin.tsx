"use client";
import { useFormatter, useTranslations } from "next-intl";
import { KINDS } from "@/lib/spec/filters";
import type { FiltersView } from "./derive";

/** Whose weights and whose maps these are. */
export function Origin({ view }: { readonly view: FiltersView }) {
  const t = useTranslations("filters.origin");
  const format = useFormatter();
  const { layers, input, widths } = view;
  const own = KINDS.filter((kind) => layers[kind].trained);
  const seeded = KINDS.filter((kind) => !layers[kind].trained);
  const list = (names: readonly string[]) => format.list(names, { type: "conjunction" });
  const side = input.photo[0];
  return (
    <>
      {own.length > 0 && `${t("trained", { layers: list(own.map((kind) => layers[kind].node)) })} `}
      {t(own.length > 0 ? "others" : "seeded", { kinds: list(seeded.map((kind) => t(`kinds.${kind}`))) })}{" "}
      {input.kind === "photo"
        ? t("photo", { side })
        : t(input.of === widths.in ? "all" : "some", { pair: input.pair, of: input.of, channels: widths.in, side })}
    </>
  );
}
