/** Where a network fails, from what was measured: data, no words. Classes are known by their index. */
import type { Confusion, Validated } from "@/lib/facts/measured";

export const TOLD = 5;

export interface Known {
  readonly cls: number;
  readonly right: number;
  readonly n: number;
}

/** The TOLD classes of which the smallest share is answered rightly, the worst first; equal ones by index. */
export function worstClasses({ classes }: Pick<Validated, "classes">): readonly Known[] {
  return classes
    .map(({ n, top1 }, cls) => ({ cls, n, top1, right: Math.round((top1 * n) / 100) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => a.top1 - b.top1 || a.cls - b.cls)
    .slice(0, TOLD)
    .map(({ cls, right, n }) => ({ cls, right, n }));
}

export function commonestConfusions({ confusions }: Pick<Validated, "confusions">): readonly Confusion[] {
  return confusions.slice(0, TOLD);
}
