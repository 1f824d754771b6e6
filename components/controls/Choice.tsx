"use client";
import { type ReactNode, useId } from "react";

export interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  /** The label in plain words, where it is not already. */
  readonly name?: string;
}

export interface ChoiceProps<T extends string> {
  /** What is chosen, for those who hear the page; shown before the choices when `shown`. */
  readonly name: string;
  readonly shown?: boolean;
  readonly options: readonly Option<T>[];
  /** null where none of them holds. */
  readonly value: T | null;
  readonly grow?: boolean;
  onChange(value: T): void;
}

/** A few choices side by side, one of which holds. Native radio buttons: arrow keys and readers know them. */
export function Choice<T extends string>({
  name,
  shown = false,
  options,
  value,
  grow = false,
  onChange,
}: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className={`flex items-center gap-2 text-sm ${grow ? "w-full" : ""}`}>
      <legend className="sr-only">{name}</legend>
      {shown && (
        <span aria-hidden className="text-ink-2">
          {name}
        </span>
      )}
      <span className={`flex overflow-hidden rounded-md border border-line ${grow ? "w-full" : ""}`}>
        {options.map((option) => (
          <label
            key={option.value}
            className={`relative cursor-pointer border-line px-2.5 py-1 text-center leading-5 not-first:border-l has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus max-lg:grid max-lg:min-h-11 max-lg:place-items-center ${grow ? "flex-1 px-0" : ""} ${option.value === value ? "bg-ink font-semibold text-bg" : "text-ink-2 hover:text-ink"}`}
          >
            <input
              type="radio"
              className="absolute inset-0 cursor-pointer opacity-0"
              name={group}
              value={option.value}
              aria-label={option.name}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
