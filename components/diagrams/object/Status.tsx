"use client";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EngineNote } from "@/components/controls/EngineNote";
import { OWN } from "@/components/photo/store";
import { engine } from "@/lib/engine/client";
import type { EngineFault } from "@/lib/engine/protocol";
import type { Complaint } from "@/lib/spec/frame";
import { useEngineStatus } from "../useEngineStatus";
import { LinkComplaint } from "./LinkComplaint";
import type { ObjectPhoto } from "./useObjectPhoto";

/** What an object tells of its run or runs. */
export interface Running {
  readonly pending: boolean;
  /** Milliseconds in the worker; null before the first answer. */
  readonly ms: number | null;
  readonly fault: EngineFault | null;
  /** Tensors whose executed shape is not what was counted; there must be none. */
  readonly disagreeing: number;
  retry(): void;
}

interface Props {
  /** Whose weights and whose input are shown; null where nothing runs. */
  readonly origin: ReactNode;
  /** What those weights are, for tests: a trained module's name, `seeded` or `none`. */
  readonly weights: string;
  readonly running: Running | null;
  readonly photo: ObjectPhoto | null;
  /** What the link asked for in vain, but for what is said beside its own control. */
  readonly complaints: readonly Complaint[];
}

/** Beside the drawing: whose weights and input these are, what computes them, and what is wrong. */
export function Status({ origin, weights, running, photo, complaints }: Props) {
  const t = useTranslations("object");
  const status = useEngineStatus();
  return (
    <div className="grid gap-1.5 text-[13px] leading-snug text-ink-2">
      <div role="status" data-weights={weights}>
        {origin}
      </div>
      {complaints.map((complaint) => (
        <p key={complaint.key} role="status" className="text-bad">
          <LinkComplaint complaint={complaint} />
        </p>
      ))}
      {photo && photo.unknown !== null && (
        <p role="status" className="text-bad">
          {photo.unknown === OWN ? t("photo.gone") : t("photo.unknown", { given: photo.unknown })}
        </p>
      )}
      {photo?.failed && (
        <p role="alert" className="text-bad">
          {t("photo.failed")}{" "}
          <button type="button" className="text-link underline max-lg:min-h-11" onClick={photo.retry}>
            {t("photo.retry")}
          </button>
        </p>
      )}
      {running && running.disagreeing > 0 && (
        <p role="alert" className="text-bad">
          {t("shapesDisagree", { count: running.disagreeing })}
        </p>
      )}
      {running && (
        <EngineNote
          status={status}
          pending={running.pending}
          ms={running.ms}
          fault={running.fault}
          onPick={(backend) => void engine().use(backend).then(running.retry)}
          onRetry={running.retry}
        />
      )}
    </div>
  );
}
