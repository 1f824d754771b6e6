"use client";
import { median, nice } from "d3";
import { useFormatter, useTranslations } from "next-intl";
import type { BackendName } from "@/lib/engine/protocol";

interface Props {
  readonly times: readonly number[];
  readonly backend: BackendName;
  /** The longest time of any column: all share one axis. */
  readonly longest: number;
}

/** How long a network took: the median, and every run as a dot on an axis from zero that all columns share. */
export function Times({ times, backend, longest }: Props) {
  const t = useTranslations("classify.column");
  const named = useTranslations("controls.backends");
  const format = useFormatter();
  // The first run warms the backend up; it counts only while it is alone.
  const steady = times.length > 1 ? times.slice(1) : times;
  const middle = median(steady) ?? 0;
  const [, end] = nice(0, Math.max(longest, 1), 4);
  const at = (ms: number) => `${Math.min(100, (100 * ms) / end)}%`;
  const short = (ms: number) => format.number(ms, { maximumFractionDigits: ms < 10 ? 1 : 0 });
  const count = steady.length;
  return (
    <div>
      <p className="flex items-baseline justify-between gap-2">
        <span className="text-lg font-semibold whitespace-nowrap tabular-nums">{t("ms", { ms: short(middle) })}</span>
        <span className="text-right text-[13px] leading-tight text-ink-2">
          {t(count > 1 ? "median" : "single", { backend: named(backend), count })}
        </span>
      </p>
      <svg
        role="img"
        aria-label={t("axis", { count, from: short(Math.min(...steady)), to: short(Math.max(...steady)) })}
        className="mt-1 block h-4 w-full overflow-visible"
      >
        <line x1="0" x2="100%" y1="8" y2="8" className="stroke-line" />
        {steady.map((ms, run) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its turn
          <circle key={run} cx={at(ms)} cy="8" r="3.5" className="fill-ink-3" opacity="0.55" />
        ))}
        <line x1={at(middle)} x2={at(middle)} y1="1" y2="15" className="stroke-ink" strokeWidth="2" />
      </svg>
      <p aria-hidden className="flex justify-between text-xs text-ink-3 tabular-nums">
        <span>0</span>
        <span>{t("ms", { ms: short(end) })}</span>
      </p>
    </div>
  );
}
