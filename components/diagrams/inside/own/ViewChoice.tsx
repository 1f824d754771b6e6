"use client";
import { useTranslations } from "next-intl";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import type { KnownBlock } from "@/lib/readings/block-kind";
import { BLOCK_VIEWS, type BlockView } from "@/lib/spec/inside";

interface Props {
  readonly kind: KnownBlock["kind"];
  readonly view: BlockView;
  onView(view: BlockView, gesture: Gesture): void;
}

/** How the block is drawn: as what it is, or tensor by tensor. */
export function ViewChoice({ kind, view, onView }: Props) {
  const t = useTranslations("inside.own");
  return (
    <Choice
      name={t("view")}
      value={view}
      options={BLOCK_VIEWS.map((value) => ({ value, label: value === "own" ? t(`kinds.${kind}`) : t("steps") }))}
      onChange={(next) => onView(next, "begin")}
    />
  );
}
