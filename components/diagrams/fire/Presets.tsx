"use client";
import { useTranslations } from "next-intl";
import { Choice } from "@/components/controls/Choice";
import type { Gesture } from "@/components/controls/gesture";
import { type FireValues, MODULES, VERSIONS } from "@/lib/spec/fire";
import { matchingPreset, presets } from "@/lib/spec/fire-presets";

interface Props {
  readonly values: FireValues;
  onChange(change: Partial<FireValues>, gesture: Gesture): void;
}

/** fire2 to fire9 of either version, as the paper has them at its resolution. */
export function Presets({ values, onChange }: Props) {
  const t = useTranslations("fire");
  const { version } = values;
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center justify-between gap-2">
        <span className="text-[15px] text-ink-2">{t("presets")}</span>
        <Choice
          name={t("version")}
          value={version}
          options={VERSIONS.map((value) => ({ value, label: `v${value}` }))}
          onChange={(value) => onChange({ version: value }, "begin")}
        />
      </div>
      <Choice
        name={t("preset")}
        grow
        value={matchingPreset(version, values)}
        options={MODULES.map((value) => ({ value, label: value.replace("fire", ""), name: value }))}
        onChange={(module) => onChange({ ...presets(version)[module], module }, "begin")}
      />
    </div>
  );
}
