import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties } from "react";
import { DRAWING_HEIGHT } from "@/components/diagrams/fire-object/room";
import { FIRE } from "@/lib/spec/fire";

/** What stands around the wide drawing (heading, story, player, cost table), as measured in each language. */
const AROUND_WIDE = { en: "500px", zh: "545px" };
/** The whole object where it flows downwards: much the same on a phone, where it is narrow, and on a tablet, where it is large. */
const FLOWING = { en: "2670px", zh: "2720px" };

/** What stands in the fire module's place until its code has come: its name and how to read it, at the height it will have. */
export function FirePlace() {
  const t = useTranslations("fire");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const heights = { "--wide": `calc(${DRAWING_HEIGHT} + ${AROUND_WIDE[locale]})`, "--flow": FLOWING[locale] };
  return (
    <div className="min-h-(--flow) lg:min-h-(--wide)" style={heights as CSSProperties}>
      <h2 className="text-[26px]">
        <span className="mr-2 text-[17px] font-normal text-ink-3">S1</span>
        {t("title")}
      </h2>
      <p className="mt-2 text-[15px] text-ink-2">{t("howToRead", { h: FIRE.h.default, w: FIRE.w.default })}</p>
    </div>
  );
}
