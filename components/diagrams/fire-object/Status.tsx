"use client";
import { useTranslations } from "next-intl";
import { EngineNote } from "@/components/controls/EngineNote";
import { OWN } from "@/components/photo/store";
import { engine } from "@/lib/engine/client";
import type { FireInput } from "@/lib/spec/fire-input";
import type { Complaint } from "@/lib/spec/frame";
import { useEngineStatus } from "../useEngineStatus";
import type { Run } from "../useRun";
import type { FireView } from "./derive";
import { LinkComplaint } from "./LinkComplaint";

interface Props {
  readonly view: FireView;
  readonly run: Run;
  readonly disagreeing: number;
  /** What the link asked for in vain, but for what is said beside its own slider. */
  readonly complaints: readonly Complaint[];
  readonly unknownPhoto: string | null;
  readonly photoFailed: boolean;
  onRetryPhoto(): void;
}

/** Beside the drawing: whose weights and input these are, what computes them, and what is wrong. */
export function Status({ view, run, disagreeing, complaints, unknownPhoto, photoFailed, onRetryPhoto }: Props) {
  const t = useTranslations("fire");
  const status = useEngineStatus();
  const { trained, built } = view;
  return (
    <div className="grid gap-1.5 text-[13px] leading-snug text-ink-2">
      <div role="status" data-weights={built ? (trained ?? "seeded") : "none"}>
        {!built ? null : trained ? (
          t("weights.trained", { module: trained })
        ) : (
          <>
            <b className="text-ink">{t("weights.seededTitle")}</b> {t("weights.seeded")}
          </>
        )}{" "}
        {built && <InputNote input={built.input} channels={view.config.in} />}
      </div>
      {complaints.map((complaint) => (
        <p key={complaint.key} role="status" className="text-bad">
          <LinkComplaint complaint={complaint} />
        </p>
      ))}
      {unknownPhoto !== null && (
        <p role="status" className="text-bad">
          {unknownPhoto === OWN ? t("photo.gone") : t("photo.unknown", { given: unknownPhoto })}
        </p>
      )}
      {photoFailed && (
        <p role="alert" className="text-bad">
          {t("photo.failed")}{" "}
          <button type="button" className="text-link underline max-lg:min-h-11" onClick={onRetryPhoto}>
            {t("photo.retry")}
          </button>
        </p>
      )}
      {disagreeing > 0 && (
        <p role="alert" className="text-bad">
          {t("shapesDisagree", { count: disagreeing })}
        </p>
      )}
      <EngineNote
        status={status}
        pending={run.pending}
        ms={run.result?.ms ?? null}
        fault={run.fault}
        onPick={(backend) => void engine().use(backend).then(run.retry)}
        onRetry={run.retry}
      />
    </div>
  );
}

/** What the module reads: which channels of which layer, and the photo at which size. */
function InputNote({ input, channels }: { readonly input: FireInput; readonly channels: number }) {
  const t = useTranslations("fire");
  const [h, w] = input.photo;
  if (input.kind === "stem") return t("input.stem", { h, w });
  const { module, of } = input;
  return t(channels === of ? "input.all" : "input.some", { module, channels, of, h, w });
}
