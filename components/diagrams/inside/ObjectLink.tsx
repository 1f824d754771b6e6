"use client";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { toLocale } from "@/i18n/locales";
import type { ObjectOf } from "./objectOf";

/** To the object that explains such a block, set to this one's widths. On its own page the rest of the address stays. */
export function ObjectLink({ object }: { readonly object: ObjectOf }) {
  const t = useTranslations("inside.object");
  const locale = toLocale(useLocale());
  const router = useRouter();
  const { page, query, anchor, keys, label, exact } = object;
  const path = pagePath(locale, page);
  const address = (before: string): string => {
    const all = new URLSearchParams(before);
    for (const key of keys) all.delete(key);
    for (const [key, value] of new URLSearchParams(query)) all.set(key, value);
    const said = all.toString();
    return `${path}${said === "" ? "" : `?${said}`}#${anchor}`;
  };
  function follow(event: MouseEvent<HTMLAnchorElement>) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!window.location.pathname.endsWith(path)) return;
    event.preventDefault();
    router.push(address(window.location.search));
  }
  return (
    <PageLink
      href={address("")}
      onClick={follow}
      className="text-[15px] max-lg:inline-flex max-lg:min-h-11 max-lg:items-center"
    >
      {t(exact ? "exact" : "near", { label, name: t(`name.${page}`) })}
    </PageLink>
  );
}
