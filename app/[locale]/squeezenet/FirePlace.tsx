import { useLocale, useTranslations } from "next-intl";
import { ObjectPlace } from "@/components/diagrams/object/ObjectPlace";
import { FIRE, FIRE_OBJECT } from "@/lib/spec/fire";

/** As measured in each language. */
const HEIGHTS = { en: { around: 530, flow: 2719 }, zh: { around: 512, flow: 2721 } } as const;

/** What stands in the fire module's place until its code has come. */
export function FirePlace() {
  const t = useTranslations("fire");
  const locale = useLocale() === "zh" ? "zh" : "en";
  return (
    <ObjectPlace
      label={FIRE_OBJECT.label}
      title={t("title")}
      howToRead={t("howToRead", { h: FIRE.h.default, w: FIRE.w.default })}
      heights={HEIGHTS[locale]}
    />
  );
}
