import { useFormatter, useTranslations } from "next-intl";
import type { Bin, Validated } from "@/lib/facts/measured";

const SIDE = 240;
const LARGEST = 13;
const ROOM = { left: 40, bottom: 40, top: 32, right: 24 } as const;
const TICKS = [0, 0.25, 0.5, 0.75, 1] as const;

interface Props {
  readonly name: string;
  readonly reliability: Validated["reliability"];
  readonly n: number;
}

const x = (share: number) => ROOM.left + share * SIDE;
const y = (share: number) => ROOM.top + (1 - share) * SIDE;

/** A bin as a circle where its mean percentage meets the share that is right; its area is the share of all photos. */
function Dots({ bins, n, look }: { readonly bins: readonly Bin[]; readonly n: number; readonly look: string }) {
  const most = Math.max(...bins.map((bin) => bin.n / n));
  return bins
    .filter((bin) => bin.n > 0)
    .map((bin) => (
      <circle
        key={bin.confidence}
        cx={x(bin.confidence)}
        cy={y(bin.accuracy)}
        r={Math.max(1.5, LARGEST * Math.sqrt(bin.n / n / most))}
        className={look}
      />
    ));
}

/** How often the first answer is right, against the percentage it is given with: on the diagonal both are the same. */
export function Reliability({ name, reliability: { before, after }, n }: Props) {
  const t = useTranslations("measured.calibration");
  const format = useFormatter();
  const percent = (share: number) => format.number(share, { style: "percent" });
  const error = (share: number) => format.number(100 * share, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  const errors = { before: error(before.error), after: error(after.error) };
  const same = before.error === after.error;
  const [width, height] = [ROOM.left + SIDE + ROOM.right, ROOM.top + SIDE + ROOM.bottom];
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t("alt", { name, ...errors })}
      className="max-w-full text-[13px]"
    >
      {TICKS.map((share) => (
        <g key={share} className="fill-ink-2 stroke-line">
          <path d={`M${x(0)} ${y(share)}H${x(1)}M${x(share)} ${y(0)}V${y(1)}`} fill="none" />
          <text x={x(0) - 6} y={y(share)} dy="0.35em" textAnchor="end" stroke="none">
            {percent(share)}
          </text>
          <text x={x(share)} y={y(0) + 16} textAnchor="middle" stroke="none">
            {percent(share)}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={height - 4} textAnchor="middle" className="fill-ink-2">
        {t("said")}
      </text>
      <text x={x(0)} y={12} className="fill-ink-2">
        {t("right")}
      </text>
      <path d={`M${x(0)} ${y(0)}L${x(1)} ${y(1)}`} className="stroke-ink-3" strokeDasharray="4 4" />
      {!same && <Dots bins={before.bins} n={n} look="fill-none stroke-ink-3" />}
      <Dots bins={after.bins} n={n} look="fill-expand1 stroke-expand1-ink" />
    </svg>
  );
}
