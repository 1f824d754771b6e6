/** Which of a page's objects can show a row: those whose sliders reach its widths. */
import type { Field } from "@/lib/spec/frame";

/** Whether every number lies within its slider's limits. */
export function within(
  table: Readonly<Record<string, Field<never> | Field<unknown>>>,
  set: Readonly<Record<string, number | string>>,
): boolean {
  return Object.entries(set).every(([name, value]) => {
    const limits = table[name]?.limits;
    return typeof value !== "number" || !limits || (value >= limits[0] && value <= limits[1]);
  });
}
