"use client";
import { useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { toLocale } from "@/i18n/locales";
import { INSIDE_NETWORKS, type InsideNetwork, insideQuery } from "@/lib/spec/inside";
import type { InsideAddress } from "./useInsideAddress";

export const NAMES: Readonly<Record<InsideNetwork, string>> = {
  squeezenet: "SqueezeNet",
  mobilenet: "MobileNet",
  shufflenet: "ShuffleNet",
};

/** Title, what this is, and the networks, each on the same photo. */
export function Networks({ net, photo }: InsideAddress) {
  const t = useTranslations("inside.page");
  const path = `${pagePath(toLocale(useLocale()), "classify")}inside/`;
  return (
    <header className="mt-2">
      <h1 className="text-[32px] max-sm:text-[28px]">
        <span className="mr-2 text-[17px] font-normal text-ink-3">K2</span>
        {t("heading", { network: NAMES[net] })}
      </h1>
      <p className="mt-1.5 max-w-[75ch] text-lg text-balance text-ink-2">{t("lead")}</p>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <nav aria-label={t("network")} className="flex overflow-hidden rounded-md border border-line text-[15px]">
          {INSIDE_NETWORKS.map((each) => (
            <PageLink
              key={each}
              href={`${path}?${insideQuery(each, photo)}`}
              scroll={false}
              aria-current={each === net ? "true" : undefined}
              className={`border-line px-3 py-1.5 no-underline not-first:border-l max-lg:grid max-lg:min-h-11 max-lg:place-items-center ${each === net ? "bg-ink font-semibold text-bg" : "text-ink-2 hover:text-ink"}`}
            >
              {NAMES[each]}
            </PageLink>
          ))}
        </nav>
        <p className="text-[15px] text-ink-2">{t("stays")}</p>
      </div>
    </header>
  );
}
