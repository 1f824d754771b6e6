import { useTranslations } from "next-intl";

/** The first thing the Tab key meets: past the header, to the page's `<main id="content">`. */
export function SkipLink() {
  const t = useTranslations("site");
  return (
    <a
      href="#content"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-4 focus:z-50 focus:rounded-md focus:border focus:border-line focus:bg-bg focus:px-4 focus:py-2"
    >
      {t("skip")}
    </a>
  );
}
