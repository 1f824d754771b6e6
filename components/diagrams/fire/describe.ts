/** The drawing in one sentence that follows the numbers, for those who do not see it. */
import type { FireConfig } from "@/lib/graph/blocks/fire";

type Numbers = Record<string, number>;

/** `t` translates within `fireDrawing`; `cost` is the module's total. */
export function describeFire(
  config: FireConfig,
  t: (key: "description", values: Numbers) => string,
  cost: { readonly params: number; readonly macs: number },
): string {
  const { h, w, s1, e1, e3 } = config;
  return t("description", { h, w, in: config.in, s1, e1, e3, out: e1 + e3, params: cost.params, macs: cost.macs });
}
