"use client";
import { useLocale, useTranslations } from "next-intl";
import { useCallback, useRef } from "react";
import type { Gesture } from "@/components/controls/gesture";
import { OWN, useOwnPhoto } from "@/components/photo/store";
import { useFaultSentence } from "@/components/photo/useFaultSentence";
import { useIntake } from "@/components/photo/useIntake";
import { assetPath } from "@/components/site/paths";
import { SAMPLES, type SampleId } from "@/lib/image/samples";

interface Props {
  /** The sample shown; null while it is the reader's own photo. */
  readonly sample: SampleId | null;
  onChange(change: { readonly photo: string | null }, gesture: Gesture): void;
}

const THUMB = "block size-9 overflow-hidden rounded-md border-2 max-lg:size-11";

/** Whose activations the object reads: a sample photo or the reader's own, which stays in this browser. */
export function PhotoChooser({ sample, onChange }: Props) {
  const t = useTranslations("object");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const say = useFaultSentence();
  const file = useRef<HTMLInputElement>(null);
  const own = useOwnPhoto();
  const chooseOwn = useCallback(() => onChange({ photo: OWN }, "begin"), [onChange]);
  const { fault, give, forget } = useIntake(chooseOwn);

  return (
    <div>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t("photo.name")}</legend>
        {SAMPLES.map((option) => {
          const chosen = option.id === sample;
          return (
            <button
              key={option.id}
              type="button"
              aria-pressed={chosen}
              aria-label={option.shows[locale]}
              title={`${option.shows[locale]} (${option.credit[locale]})`}
              className={`${THUMB} ${chosen ? "border-ink" : "border-transparent opacity-75 hover:opacity-100"}`}
              onClick={() => {
                forget();
                onChange({ photo: option.id === SAMPLES[0]?.id ? null : option.id }, "begin");
              }}
            >
              {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser */}
              <img src={assetPath(option.thumb)} alt="" loading="lazy" className="size-full object-cover" />
            </button>
          );
        })}
        {own && (
          <button
            type="button"
            aria-pressed={sample === null}
            aria-label={t("photo.own")}
            title={own.name ?? t("photo.own")}
            className={`${THUMB} ${sample === null ? "border-ink" : "border-transparent opacity-75 hover:opacity-100"}`}
            onClick={() => {
              forget();
              chooseOwn();
            }}
          >
            {/* biome-ignore lint/performance/noImgElement: the reader's own photo, from memory */}
            <img src={own.url} alt="" className="size-full object-cover" />
          </button>
        )}
        <input
          ref={file}
          type="file"
          accept="image/*"
          className="sr-only"
          tabIndex={-1}
          aria-label={t("photo.choose")}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen) give(chosen, "chooser");
            event.currentTarget.value = "";
          }}
        />
        <button
          type="button"
          className="h-9 rounded-md border border-line px-2 text-sm text-ink-2 hover:text-ink max-lg:h-11"
          onClick={() => file.current?.click()}
        >
          {t("photo.choose")}
        </button>
      </fieldset>
      {fault?.kind === "image" && (
        <p role="alert" className="mt-1 text-[13px] text-bad">
          {say(fault.fault, fault.name)}
        </p>
      )}
      {own && sample === null && <p className="mt-1 text-[13px] text-ink-2">{t("photo.stays")}</p>}
    </div>
  );
}
