"use client";
import { useTranslations } from "next-intl";
import type { Gesture } from "@/components/controls/gesture";
import {
  CODING_KINDS,
  type CompressionValues,
  floatBits,
  isHuffman,
  isSparse,
  LEVEL_KINDS,
} from "@/lib/spec/compression";
import { ChoiceRow } from "../object/ChoiceRow";
import { PresetSelect } from "../object/PresetSelect";

interface Props {
  readonly values: CompressionValues;
  onChange(change: Partial<CompressionValues>, gesture: Gesture): void;
}

/** What weights become, where the smallest are sought, how the file is laid out. */
export function CompressionChoices({ values, onChange }: Props) {
  const t = useTranslations("compression.controls");
  const { levels, kept, scope, coding } = values;
  return (
    <div className="grid gap-2">
      <PresetSelect
        name={t("levels")}
        value={levels}
        options={LEVEL_KINDS.map((each) => ({ value: each, label: t(`levelKinds.${each}`) }))}
        onChange={(chosen) => {
          const next = LEVEL_KINDS.find((each) => each === chosen);
          if (next) onChange({ levels: next }, "begin");
        }}
      />
      <PresetSelect
        name={t("coding")}
        value={coding}
        options={CODING_KINDS.map((each) => ({ value: each, label: t(`codings.${each}`) }))}
        onChange={(chosen) => {
          const next = CODING_KINDS.find((each) => each === chosen);
          if (next) onChange({ coding: next }, "begin");
        }}
      />
      <ChoiceRow
        label={t("scope")}
        name={t("scopeName")}
        value={scope}
        options={(["network", "layer"] as const).map((each) => ({ value: each, label: t(`scopes.${each}`) }))}
        onChange={(next) => onChange({ scope: next }, "begin")}
      />
      {(floatBits(levels) !== null || (isSparse(coding) && kept === 100)) && (
        <p className="text-[13px] leading-snug text-ink-2" data-hint>
          {floatBits(levels) !== null ? t("noBits") : t("noZeros")}{" "}
          <button
            type="button"
            className="text-link underline underline-offset-2 max-lg:min-h-11"
            onClick={() =>
              onChange(
                floatBits(levels) !== null
                  ? { levels: "codebook" }
                  : { coding: isHuffman(coding) ? "denseHuffman" : "dense" },
                "begin",
              )
            }
          >
            {floatBits(levels) !== null ? t("useCodes") : t("useDense")}
          </button>
        </p>
      )}
    </div>
  );
}
