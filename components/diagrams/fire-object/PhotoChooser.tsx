"use client";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useFaultSentence } from "@/components/classify/useFaultSentence";
import type { Gesture } from "@/components/controls/gesture";
import { SAMPLES, type SampleId } from "@/lib/image/samples";
import type { FireValues } from "@/lib/spec/fire";
import { dropOwnPhoto, type OwnPhoto, takeOwnPhoto } from "../usePhoto";

interface Props {
  readonly sample: SampleId;
  readonly own: OwnPhoto | null;
  onChange(change: Partial<FireValues>, gesture: Gesture): void;
}

const BASE = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
const THUMB = "block size-9 overflow-hidden rounded-md border-2 max-lg:size-11";

/** Whose activations the module reads: a sample photo or the reader's own, which stays in this browser. */
export function PhotoChooser({ sample, own, onChange }: Props) {
  const t = useTranslations("fire");
  const locale = useLocale() === "zh" ? "zh" : "en";
  const say = useFaultSentence();
  const file = useRef<HTMLInputElement>(null);
  const [fault, setFault] = useState<string | null>(null);

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    const wrong = await takeOwnPhoto(chosen);
    setFault(wrong && say(wrong, chosen.name));
  }

  return (
    <div>
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="sr-only">{t("photo.name")}</legend>
        {SAMPLES.map((option) => {
          const chosen = own === null && option.id === sample;
          return (
            <button
              key={option.id}
              type="button"
              aria-pressed={chosen}
              aria-label={option.shows[locale]}
              title={`${option.shows[locale]} (${option.credit[locale]})`}
              className={`${THUMB} ${chosen ? "border-ink" : "border-transparent opacity-75 hover:opacity-100"}`}
              onClick={() => {
                setFault(null);
                dropOwnPhoto();
                onChange({ photo: option.id === SAMPLES[0]?.id ? null : option.id }, "begin");
              }}
            >
              {/* biome-ignore lint/performance/noImgElement: a static export has no image optimiser */}
              <img src={`${BASE}${option.thumb}`} alt="" loading="lazy" className="size-full object-cover" />
            </button>
          );
        })}
        {own && (
          <span className={`${THUMB} border-ink`}>
            {/* biome-ignore lint/performance/noImgElement: the reader's own photo, from memory */}
            <img src={own.url} alt={t("photo.own")} className="size-full object-cover" />
          </span>
        )}
        <input
          ref={file}
          type="file"
          accept="image/*"
          className="sr-only"
          tabIndex={-1}
          aria-label={t("photo.choose")}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
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
      {fault && (
        <p role="alert" className="mt-1 text-[13px] text-bad">
          {fault}
        </p>
      )}
      {own && <p className="mt-1 text-[13px] text-ink-2">{t("photo.stays")}</p>}
    </div>
  );
}
