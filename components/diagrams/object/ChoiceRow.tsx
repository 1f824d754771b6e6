"use client";
import type { ReactNode } from "react";
import { Choice, type ChoiceProps } from "@/components/controls/Choice";

/** A switch with its name before it, as wide as the panel. */
export function ChoiceRow<T extends string>({ label, ...choice }: { readonly label: ReactNode } & ChoiceProps<T>) {
  return (
    <div className="flex items-center justify-between gap-2">
      <span className="text-[15px] leading-tight">{label}</span>
      <Choice {...choice} />
    </div>
  );
}

interface Numbers extends Omit<ChoiceProps<string>, "options" | "value" | "onChange"> {
  readonly label: ReactNode;
  readonly options: readonly number[];
  readonly value: number;
  /** How a number is written; as it is unless told. */
  write?(value: number): string;
  onChange(value: number): void;
}

/** The same for one of a few numbers, as kernels and strides. */
export function NumberRow({ options, value, write = String, onChange, ...row }: Numbers) {
  return (
    <ChoiceRow
      {...row}
      value={String(value)}
      options={options.map((each) => ({ value: String(each), label: write(each) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
