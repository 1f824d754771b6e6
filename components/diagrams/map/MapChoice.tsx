"use client";
import { useTranslations } from "next-intl";
import type { CommonValues } from "@/lib/spec/object";
import { ChoiceRow } from "../object/ChoiceRow";
import type { LiveState } from "../object/useObject";

interface Props<V extends CommonValues, K extends keyof V & string, T extends string> {
  readonly object: LiveState<V>;
  /** Namespace of the words: `controls.<which>` is the name, `controls.options.<which>` holds those of the options. */
  readonly words: string;
  readonly which: K;
  readonly options: readonly T[];
  /** How an option is called, unless by the words. */
  write?(option: T): string;
  /** What changes along with it. */
  along?(option: T): Partial<V>;
}

/** One of a map's switches, as its table has it. */
export function MapChoice<V extends CommonValues, K extends keyof V & string, T extends V[K] & string>({
  object,
  words,
  which,
  options,
  write,
  along,
}: Props<V, K, T>) {
  const t = useTranslations(words);
  const name: string = which;
  const { values, change } = object;
  return (
    <ChoiceRow
      label={t(`controls.${name}`)}
      name={t(`controls.${name}`)}
      value={values[which] as T}
      options={options.map((value) => ({
        value,
        label: write ? write(value) : t(`controls.options.${name}.${value as string}`),
      }))}
      onChange={(next) => change({ [which]: next, ...along?.(next) } as Partial<V>, "begin")}
    />
  );
}

/** The slider of a map's resolution, with the side at which the network was trained as its tick. */
export const resolution = (trained: number) => ({ which: "res", step: 16, ticks: [trained] }) as const;
