import type { useFormatter, useTranslations } from "next-intl";
import type { FireView } from "./derive";
import { ratioOf } from "./ratio";

/** The drawing in one sentence that follows the numbers. */
export function altText(
  view: FireView,
  t: ReturnType<typeof useTranslations<"fire">>,
  format: ReturnType<typeof useFormatter>,
): string {
  const { built, config } = view;
  if (!built) return t("alt.impossible");
  const ratio = ratioOf(built.plain.params, built.total.params, t, format);
  return t("alt.sentence", {
    h: config.h,
    w: config.w,
    in: format.number(config.in),
    s1: format.number(config.s1),
    e1: format.number(config.e1),
    e3: format.number(config.e3),
    out: format.number(config.e1 + config.e3),
    params: format.number(built.total.params),
    macs: format.number(built.total.macs),
    ratio: `${ratio.times} ${ratio.word}`,
  });
}
