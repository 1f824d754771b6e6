import { useTranslations } from "next-intl";

export interface Place {
  /** Id of the heading or the object. */
  readonly anchor: string;
  readonly name: string;
  /** Label of a live object, `S1`. */
  readonly object?: string;
}

/** The page's parts; those that are live objects carry their label. */
export function OnThisPage({ places }: { readonly places: readonly Place[] }) {
  const t = useTranslations("site");
  return (
    <nav aria-label={t("onThisPage")} className="max-w-80 text-[15px] max-lg:hidden">
      <p className="border-b border-line pb-2 text-ink-2">{t("onThisPage")}</p>
      <ol>
        {places.map(({ anchor, name, object }) => (
          <li key={anchor} className="border-b border-line">
            <a href={`#${anchor}`} className="flex gap-3 py-2 text-ink no-underline hover:underline">
              <span className="w-6 text-ink-3">{object}</span>
              {name}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
