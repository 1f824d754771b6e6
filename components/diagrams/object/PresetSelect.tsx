"use client";
import type { ReactNode } from "react";

interface Props {
  readonly name: ReactNode;
  /** What stands for settings that are none of these, where there are such; it cannot be chosen. */
  readonly none?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** null where the settings are none of these. */
  readonly value: string | null;
  onChange(value: string): void;
}

/** Named settings to choose from, as the layers of a trained network. */
export function PresetSelect({ name, none, options, value, onChange }: Props) {
  return (
    <label className="grid gap-1 text-[13px] text-ink-2">
      {name}
      <select
        className="h-9 w-full rounded-md border border-line bg-bg px-1 text-[14px] text-ink max-lg:h-11"
        value={value ?? ""}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {none !== undefined && (
          <option value="" disabled>
            {none}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
