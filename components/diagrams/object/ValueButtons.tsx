"use client";

interface Props {
  readonly values: readonly number[];
  readonly chosen: number | null;
  /** What a button does, in words. */
  name(value: number): string;
  onChoose(value: number): void;
}

/** The possible values of a setting that has few, one button each. */
export function ValueButtons({ values, chosen, name, onChoose }: Props) {
  return values.map((value) => (
    <button
      key={value}
      type="button"
      aria-pressed={value === chosen}
      aria-label={name(value)}
      className={`min-w-7 rounded-md border px-1 text-[13px] leading-6 tabular-nums max-lg:min-h-11 max-lg:min-w-11 ${
        value === chosen ? "border-ink bg-ink text-bg" : "border-line text-ink-2 hover:border-ink-3"
      }`}
      onClick={() => onChoose(value)}
    >
      {value}
    </button>
  ));
}
