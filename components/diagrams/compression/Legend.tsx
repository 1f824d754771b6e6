"use client";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { PARTS_IN_ORDER } from "./derive";
import { PartPatterns, partFill } from "./Ink";

/** Which pattern is which part of the file. */
export function Legend() {
  const t = useTranslations("compression.parts");
  const id = useId();
  return (
    <span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
      <svg aria-hidden="true" width={0} height={0} className="absolute">
        <PartPatterns id={id} />
      </svg>
      {PARTS_IN_ORDER.map((part) => (
        <span key={part} className="inline-flex items-center gap-1.5">
          <svg aria-hidden="true" width={14} height={14}>
            <rect width={14} height={14} fill={partFill(part, id)} stroke="var(--ink-3)" strokeWidth={1} />
          </svg>
          {t(part)}
        </span>
      ))}
    </span>
  );
}
