"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { longName } from "@/components/diagrams/map/names";
import { OWN } from "@/components/photo/store";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { toLocale } from "@/i18n/locales";
import { sampleById } from "@/lib/image/samples";
import { insideQuery } from "@/lib/spec/inside";
import { NAMES } from "./Networks";
import type { InsideAddress } from "./useInsideAddress";

/** Classify, the photo, the network, the layer: each a way back. */
export function Crumbs({ net, photo, layer }: InsideAddress) {
  const t = useTranslations("inside.page");
  const locale = toLocale(useLocale());
  const classify = pagePath(locale, "classify");
  const shown = photo === OWN ? t("own") : (sampleById(photo)?.name[locale] ?? photo);
  const link = (href: string, words: ReactNode) => (
    <PageLink href={href} className="max-lg:inline-flex max-lg:min-h-11 max-lg:items-center">
      {words}
    </PageLink>
  );
  const here = `${classify}inside/?${insideQuery(net, photo)}`;
  const crumbs = [
    { id: "classify", words: link(classify, t("classify")) },
    { id: "photo", words: link(`${classify}?${new URLSearchParams({ photo })}`, shown) },
    { id: "network", words: layer === null ? NAMES[net] : link(here, NAMES[net]) },
    ...(layer === null ? [] : [{ id: "layer", words: longName(layer) }]),
  ];
  return (
    <nav aria-label={t("crumbs")} data-crumbs>
      <ol className="flex min-h-7 flex-wrap items-center gap-x-2 text-[15px]">
        {crumbs.map(({ id, words }, i) => (
          <li
            key={id}
            className="flex items-center gap-x-2"
            aria-current={i === crumbs.length - 1 ? "page" : undefined}
          >
            {i > 0 && (
              <span aria-hidden className="text-ink-3">
                ›
              </span>
            )}
            <span className={i === crumbs.length - 1 ? "font-semibold" : ""}>{words}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
