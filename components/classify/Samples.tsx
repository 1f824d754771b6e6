"use client";
import { useLocale, useTranslations } from "next-intl";
import { assetPath } from "@/components/site/paths";
import { SAMPLES, type Sample } from "@/lib/image/samples";

interface Props {
  /** The sample shown, or null where the reader's own photo is. */
  readonly chosen: Sample | null;
  onChoose(sample: Sample): void;
}

/** Six photos that may be shown, as buttons; the chosen one is pressed. */
export function Samples({ chosen, onChoose }: Props) {
  const t = useTranslations("classify.photo");
  const locale = useLocale() === "zh" ? "zh" : "en";
  return (
    <section aria-label={t("samples")}>
      <p className="text-[15px] text-ink-2">{t("samples")}</p>
      <ul className="mt-2 grid grid-cols-6 gap-2">
        {SAMPLES.map((sample) => {
          const pressed = sample === chosen;
          return (
            <li key={sample.id}>
              <button
                type="button"
                aria-pressed={pressed}
                title={`${sample.shows[locale]} · ${sample.credit[locale]}`}
                className="group block w-full text-left"
                onClick={() => onChoose(sample)}
              >
                {/* biome-ignore lint/performance/noImgElement: already a thumbnail of its final size */}
                <img
                  src={assetPath(sample.thumb)}
                  width={144}
                  height={144}
                  alt=""
                  draggable={false}
                  className={`aspect-square w-full rounded-md outline-offset-2 ${pressed ? "outline-2 outline-ink" : "group-hover:outline-2 group-hover:outline-line"}`}
                />
                <span
                  className={`mt-1 block text-xs leading-tight hyphens-auto lg:text-[13px] ${pressed ? "font-semibold text-ink" : "text-ink-2"}`}
                >
                  {sample.name[locale]}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
