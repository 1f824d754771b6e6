import { useLocale, useTranslations } from "next-intl";
import { toLocale } from "@/i18n/locales";
import { LanguageSwitch } from "./LanguageSwitch";
import { Navigation } from "./Navigation";
import { PageLink } from "./PageLink";
import { PhoneMenu } from "./PhoneMenu";
import { pagePath } from "./paths";
import { ThemeSwitch } from "./ThemeSwitch";

/** 56 px at the top of every page. */
export function Header() {
  const t = useTranslations("site");
  const locale = toLocale(useLocale());
  return (
    <header className="relative z-30 border-b border-line bg-bg">
      <div className="page flex h-[55px] items-center">
        <PageLink
          href={pagePath(locale)}
          className="py-2 text-[15px] font-bold whitespace-nowrap text-ink no-underline"
        >
          {t("name")}
        </PageLink>
        <div className="ml-12 hidden md:block">
          <Navigation />
        </div>
        <div className="ml-auto flex items-center gap-4">
          <LanguageSwitch />
          <div className="hidden md:block">
            <ThemeSwitch name="theme-wide" />
          </div>
          <PhoneMenu />
        </div>
      </div>
    </header>
  );
}
