import { useTranslations } from "next-intl";
import { FIRE_ANCHOR } from "@/components/diagrams/fire-object/anchor";

const PLACES = ["contribution", "strategies", "fire", "stack", "sources"] as const;
const ANCHORS: Readonly<Record<(typeof PLACES)[number], string>> = {
  contribution: "contribution",
  strategies: "strategies",
  fire: FIRE_ANCHOR,
  stack: "stack",
  sources: "sources",
};

/** The page's parts; those that are live objects carry their label. */
export function OnThisPage() {
  const t = useTranslations("squeezenet");
  return (
    <nav aria-label={t("onThisPage")} className="max-w-80 text-[15px] max-lg:hidden">
      <p className="border-b border-line pb-2 text-ink-2">{t("onThisPage")}</p>
      <ol>
        {PLACES.map((place) => (
          <li key={place} className="border-b border-line">
            <a href={`#${ANCHORS[place]}`} className="flex gap-3 py-2 text-ink no-underline hover:underline">
              <span className="w-6 text-ink-3">{place === "fire" ? "S1" : ""}</span>
              {t(`places.${place}`)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
