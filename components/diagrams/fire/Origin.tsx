"use client";
import { useTranslations } from "next-intl";
import type { FireView } from "./derive";

/** Whose weights the module has and what it reads: which channels of which layer, and the photo at which size. */
export function Origin({ view: { built, trained, config } }: { readonly view: FireView }) {
  const t = useTranslations("fire");
  if (!built) return null;
  const { input } = built;
  const [h, w] = input.photo;
  return (
    <>
      {trained ? (
        t("weights.trained", { module: trained })
      ) : (
        <>
          <b className="text-ink">{t("weights.seededTitle")}</b> {t("weights.seeded")}
        </>
      )}{" "}
      {input.kind === "stem"
        ? t("input.stem", { h, w })
        : t(config.in === input.of ? "input.all" : "input.some", {
            module: input.module,
            channels: config.in,
            of: input.of,
            h,
            w,
          })}
    </>
  );
}
