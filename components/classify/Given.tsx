"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Intake } from "@/components/photo/useIntake";
import type { Sample } from "@/lib/image/samples";
import { IntakeNote } from "./IntakeNote";
import { NETWORKS } from "./networks";
import { PhotoButtons } from "./PhotoButtons";
import { PhotoFrame } from "./PhotoFrame";
import { Samples } from "./Samples";
import type { TrainedByModel } from "./trained";
import type { Choice, Missing } from "./usePhotoChoice";

interface Props {
  readonly choice: Choice;
  readonly missing: Missing | null;
  readonly intake: Intake;
  /** Something is being dragged over the page. */
  readonly over: boolean;
  readonly trained: TrainedByModel;
  onSample(sample: Sample): void;
}

/** The left side: the photo, the ways to bring another, and the promise that it stays here. */
export function Given({ choice, missing, intake, over, trained, onSample }: Props) {
  const t = useTranslations("classify.photo");
  return (
    <section aria-label={t("heading")} className="grid content-start gap-x-8 md:max-lg:grid-cols-2">
      <PhotoFrame choice={choice} over={over} />
      <div className="mt-3 md:max-lg:mt-0">
        <PhotoButtons intake={intake} />
        <IntakeNote intake={intake} missing={missing} />
        <div className="mt-5">
          <Samples chosen={choice.is === "sample" ? choice.sample : null} onChoose={onSample} />
        </div>
        <Privacy trained={trained} />
      </div>
    </section>
  );
}

function Privacy({ trained }: { readonly trained: TrainedByModel }) {
  const t = useTranslations("classify.photo");
  const format = useFormatter();
  const bytes = NETWORKS.reduce((sum, { model }) => sum + trained[model].bytes, 0);
  const megabytes = format.number(bytes / 1e6, { maximumFractionDigits: 1 });
  return (
    <p className="mt-5 flex gap-3 text-[15px] leading-snug text-ink-2">
      <svg
        aria-hidden
        width="18"
        height="20"
        viewBox="0 0 18 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        className="mt-0.5 shrink-0 text-ink"
      >
        <rect x="2" y="8.5" width="14" height="10" rx="2" />
        <path d="M5 8.5V6a4 4 0 0 1 8 0v2.5M9 12.5v2.5" />
      </svg>
      <span>
        <b className="font-semibold text-ink">{t("privacy")}</b>{" "}
        <span className="max-sm:hidden">{t("download", { megabytes })}</span>
      </span>
    </p>
  );
}
