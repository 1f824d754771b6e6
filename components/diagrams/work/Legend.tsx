"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LAYER_KINDS } from "@/lib/readings/shares";
import { Ink, KindPatterns } from "./Kind";

/** The ink of each kind of layer. */
export function Legend() {
  const t = useTranslations("work");
  const id = useId();
  return LAYER_KINDS.map((kind, i) => (
    <span key={kind} className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" width={22} height={14}>
        {i === 0 && <KindPatterns id={id} />}
        <Ink rect={{ x: 0, y: 0, width: 22, height: 14 }} kind={kind} id={id} />
      </svg>
      {t(`kinds.${kind}`)}
    </span>
  ));
}
