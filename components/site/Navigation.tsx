"use client";

import { usePathname } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { toLocale } from "@/i18n/locales";
import { PageLink } from "./PageLink";
import { pagePath, pages } from "./paths";

/** Links to the pages that exist; the open one is marked for eyes and for screen readers. */
export function Navigation({ upright = false, onFollow }: { upright?: boolean; onFollow?: () => void }) {
  const t = useTranslations("site");
  const locale = toLocale(useLocale());
  const pathname = usePathname();
  const shape = upright
    ? "block border-b border-line py-3 text-[17px]"
    : "flex h-14 items-center border-b-2 border-transparent pt-0.5 text-[15px] aria-[current=page]:border-ink";
  return (
    <nav aria-label={t("navigation")}>
      <ul className={upright ? "" : "flex gap-6"}>
        {pages.map((page) => {
          const href = pagePath(locale, page);
          return (
            <li key={page}>
              <PageLink
                href={href}
                onClick={onFollow}
                aria-current={pathname === href || `${pathname}/` === href ? "page" : undefined}
                className={`${shape} text-ink-2 no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink`}
              >
                {t(`pages.${page}`)}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
