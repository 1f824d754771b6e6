"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { BackendName, EngineFault, EngineStatus } from "@/lib/engine/protocol";
import { BackendPicker } from "./BackendPicker";

interface Props {
  readonly status: EngineStatus;
  readonly pending: boolean;
  /** Milliseconds the last run took in the worker, or null before the first. */
  readonly ms: number | null;
  readonly fault: EngineFault | null;
  onPick(backend: BackendName): void;
  onRetry(): void;
}

/** What computes the picture and how long it took; a fault with what a person can do about it. */
export function EngineNote({ status, pending, ms, fault, onPick, onRetry }: Props) {
  const t = useTranslations("controls");
  const format = useFormatter();
  const broken = fault ?? (status.state === "failed" ? status.fault : null);
  return (
    <div data-on-screen className="text-[13px] leading-snug text-ink-2">
      <div className="flex items-center gap-2">
        <BackendPicker status={status} onPick={onPick} />
        <span aria-hidden className="tabular-nums" data-engine>
          {pending
            ? t("computing")
            : ms !== null && t("took", { ms: format.number(ms, { maximumFractionDigits: ms < 10 ? 1 : 0 }) })}
        </span>
      </div>
      {status.state === "ready" && status.fellBackFrom && (
        <p role="status" className="mt-1">
          {t("fellBack", { from: t(`backends.${status.fellBackFrom}`), to: t(`backends.${status.backend}`) })}
        </p>
      )}
      {broken && (
        <div role="alert" className="mt-1 text-bad">
          <p>{t(`engineFaults.${broken.kind}`)}</p>
          <details className="text-ink-2">
            <summary>{t("detail")}</summary>
            <code className="text-xs break-words">{broken.detail}</code>
          </details>
          <button
            type="button"
            className="mt-1 rounded-md border border-line px-2.5 py-1 text-ink max-lg:min-h-11"
            onClick={onRetry}
          >
            {t("retry")}
          </button>
        </div>
      )}
    </div>
  );
}
