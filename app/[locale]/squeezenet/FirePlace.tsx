import { useTranslations } from "next-intl";
import { FIRE } from "@/lib/spec/fire";

/** What stands in the fire module's place until its code has come: its name and how to read it, at the height it will have. */
export function FirePlace() {
  const t = useTranslations("fire");
  return (
    <div className="min-h-[1240px] lg:min-h-[max(980px,calc(100vh+180px))]">
      <h2 className="text-[26px]">
        <span className="mr-2 text-[17px] font-normal text-ink-3">S1</span>
        {t("title")}
      </h2>
      <p className="mt-2 text-[15px] text-ink-2">{t("howToRead", { h: FIRE.h.default, w: FIRE.w.default })}</p>
    </div>
  );
}
