"use client";
import { useLocale, useTranslations } from "next-intl";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { toLocale } from "@/i18n/locales";
import type { WorkView } from "./derive";
import type { Words } from "./words";

/** What follows from the shares: where a smaller network must begin, and who did. */
export function Next({ built, words }: { readonly built: NonNullable<WorkView["built"]>; readonly words: Words }) {
  const t = useTranslations("work");
  const locale = useLocale();
  const pointwise = built.kinds.find(({ kind }) => kind === "pointwise");
  const first = built.kinds.reduce((most, each) => (each.macs > most.macs ? each : most));
  const which = first.kind === "pointwise" ? "pointwise" : pointwise?.layers === 0 ? "standard" : "other";
  return (
    <p className="text-[17px] leading-relaxed lg:col-span-2" data-next={which}>
      {t.rich(`next.${which}`, {
        kind: t(`kinds.${first.kind}`),
        most: words.share(first.share.macs),
        work: words.share(pointwise?.share.macs ?? 0),
        weights: words.share(pointwise?.share.weights ?? 0),
        b: (chunks) => <b>{chunks}</b>,
        link: (chunks) => (
          <PageLink className="text-link underline underline-offset-2" href={pagePath(toLocale(locale), "shufflenet")}>
            {chunks}
          </PageLink>
        ),
      })}
    </p>
  );
}
