"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { PageLink } from "@/components/site/PageLink";
import { pagePath } from "@/components/site/paths";
import { toLocale } from "@/i18n/locales";
import type { EngineFault } from "@/lib/engine/protocol";
import { insideQuery } from "@/lib/spec/inside";
import type { Network } from "./networks";
import type { Row } from "./ranks";
import { Scores } from "./Scores";
import { Times } from "./Times";
import type { ClassName, Trained } from "./trained";
import type { Result } from "./useClassification";

interface Props {
  readonly network: Network;
  readonly trained: Trained;
  readonly result: Result;
  readonly rows: readonly Row[];
  readonly classes: readonly ClassName[];
  /** The answer shown is about the photo shown. */
  readonly fresh: boolean;
  /** The engine has started, so what is missing is the answer and not the engine. */
  readonly started: boolean;
  readonly longest: number;
  readonly looked: number | null;
  readonly right: number | null;
  /** The photo's name in a link. */
  readonly photo: string;
  /** Lines to the column at the left. */
  readonly children?: ReactNode;
  onLook(cls: number | null): void;
  onPin(cls: number): void;
  onRetry(): void;
}

/** What one network thinks of the photo, how sure it is, and what that took. */
export function Column({
  network,
  trained,
  result,
  fresh,
  started,
  longest,
  photo,
  children,
  onRetry,
  ...rest
}: Props) {
  const t = useTranslations("classify.column");
  const locale = toLocale(useLocale());
  const format = useFormatter();
  const heading = useId();
  const { answer, fault, times } = result;
  const { name, params, macs, last } = network;
  const [doubt] = answer?.opinion.doubts ?? [];
  const doubtful = doubt !== undefined;
  const million = (n: number, digits: number) =>
    format.number(n / 1e6, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const waiting = answer || started ? t("running") : t("loading", { megabytes: million(trained.bytes, 1) });
  return (
    <section
      aria-labelledby={heading}
      aria-busy={!fresh && !fault}
      data-network={network.model}
      data-doubtful={doubtful}
    >
      <div className="flex items-center justify-between gap-2">
        <h2 id={heading} className="text-[22px]">
          {name}
        </h2>
        {doubtful && (
          <p className="rounded-sm border border-dashed border-ink-2 px-1.5 text-sm leading-5 whitespace-nowrap text-ink">
            <span aria-hidden>? </span>
            {t("doubt")}
          </p>
        )}
      </div>
      <p className="mt-0.5 text-[13px] leading-5 text-ink-2">
        {t("params", { count: million(params, 2) })} · {t("macs", { count: million(macs, 1) })}
        <br />
        {trained.validation && t("accuracy", trained.validation)}
      </p>
      {/* Room for the reason, so that a doubt moves nothing. */}
      <p className="mb-2 min-h-5 text-[13px] leading-5">
        {doubt &&
          t(`doubtWhy.${doubt.score}`, {
            count: Math.round((answer?.opinion.answering ?? 0) * last.channels),
            all: last.channels,
          })}
      </p>
      <div className={`relative transition-opacity ${fresh ? "" : "opacity-60"}`}>
        {children}
        <Scores network={name} doubtful={doubtful} {...rest} />
      </div>
      <PageLink
        href={`${pagePath(locale, "classify")}inside/?${insideQuery(network.model, photo)}`}
        aria-label={t("insideName", { network: name })}
        className="mt-1 inline-flex min-h-8 items-center text-[15px] max-lg:min-h-11"
      >
        {t("inside")}
      </PageLink>
      <div className="mt-1 min-h-[76px] border-t border-line pt-2">
        {fault ? (
          <Fault network={name} fault={fault} onRetry={onRetry} />
        ) : answer ? (
          <Times times={times} backend={answer.backend} longest={longest} />
        ) : (
          <p role="status" className="text-[15px] text-ink-2">
            {waiting}
          </p>
        )}
      </div>
    </section>
  );
}

function Fault({
  network,
  fault,
  onRetry,
}: {
  readonly network: string;
  readonly fault: EngineFault;
  onRetry(): void;
}) {
  const t = useTranslations("classify");
  return (
    <div role="alert" className="text-[15px] leading-snug">
      <p className="text-bad">{t(`fault.${fault.kind}`, { network })}</p>
      <button type="button" className="button mt-2 min-h-9 py-1 text-sm" onClick={onRetry}>
        {t("column.retry")}
      </button>
      <details className="mt-2 text-sm text-ink-2">
        <summary>{t("column.detail")}</summary>
        <code className="text-xs break-words">{fault.detail}</code>
      </details>
    </div>
  );
}
