"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { MeasuredPair } from "@/lib/facts/measured";
import { type Compared, compared, SIDES, type Side } from "./pairNetworks";

/** A lane a side; a seed's mark so far below the former one's, that none covers another. */
const LANE = { head: 20, seed: 11, after: 16 } as const;
const AXIS = 22;
const RADIUS = 5;
/** The axis' ends stand so many percent of the width inside. */
const INSET = 5;

/** Whole percent around all marks and bands, and no fewer than four of them. */
function domainOf({ sides }: Compared): readonly [number, number] {
  const ends = SIDES.flatMap((side) => {
    const { mean, spread, seeds } = sides[side];
    return [mean - (spread ?? 0), mean + (spread ?? 0), ...seeds.map(({ top1 }) => top1)];
  });
  const [low, high] = [Math.floor(Math.min(...ends)), Math.ceil(Math.max(...ends))];
  const wider = Math.max(0, 4 - (high - low)) / 2;
  return [Math.max(0, low - Math.ceil(wider)), Math.min(100, high + Math.floor(wider))];
}

/** Each training as a mark on one axis, its side's mean as a stroke in the band of its spread; equal seeds are joined. */
function Marks({ all }: { readonly all: Compared }) {
  const t = useTranslations("shufflenetPlot.pair");
  const format = useFormatter();
  const [low, high] = domainOf(all);
  const at = (value: number) => `${INSET + ((100 - 2 * INSET) * (value - low)) / (high - low)}%`;
  const deep = (side: Side) => LANE.head + all.sides[side].seeds.length * LANE.seed;
  const tops = { with: 0, without: deep("with") + LANE.after };
  const bottom = tops.without + deep("without") + 6;
  const place = (side: Side, index: number) => tops[side] + LANE.head + (index + 0.5) * LANE.seed;
  const step = high - low > 20 ? 5 : high - low > 8 ? 2 : 1;
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((tick) => tick % step === 0);
  return (
    <svg
      role="img"
      aria-label={t("drawing", { low, high })}
      width="100%"
      height={bottom + AXIS}
      className="tabular block"
      fontSize={13}
    >
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={at(tick)} x2={at(tick)} y1={LANE.head - 4} y2={bottom} stroke="var(--line)" />
          <text x={at(tick)} y={bottom + 16} textAnchor="middle" fill="var(--ink-2)">
            {t("percent", { value: format.number(tick) })}
          </text>
        </g>
      ))}
      {all.sides.with.seeds.map(({ seed, top1 }, i) => {
        const k = all.sides.without.seeds.findIndex((each) => each.seed === seed);
        const other = all.sides.without.seeds[k];
        return (
          other && (
            <line
              key={seed}
              x1={at(top1)}
              x2={at(other.top1)}
              y1={place("with", i)}
              y2={place("without", k)}
              stroke="var(--ink-3)"
              strokeDasharray="2 3"
            />
          )
        );
      })}
      {SIDES.map((side) => {
        const { mean, spread, seeds } = all.sides[side];
        const [y, height] = [tops[side] + LANE.head - 4, deep(side) - LANE.head + 8];
        return (
          <g key={side} data-side={side}>
            <text y={tops[side] + 12} fill="var(--ink)">
              {t(side)}
            </text>
            {spread !== null && (
              <rect
                x={at(mean - spread)}
                width={`${((100 - 2 * INSET) * 2 * spread) / (high - low)}%`}
                y={y}
                height={height}
                fill="var(--ink-3)"
                opacity={0.18}
                data-spread=""
              />
            )}
            <line
              x1={at(mean)}
              x2={at(mean)}
              y1={y}
              y2={y + height}
              stroke="var(--ink)"
              strokeWidth={2.5}
              data-mean={mean}
            />
            {seeds.map(({ seed, top1 }, i) => (
              <circle
                key={seed}
                cx={at(top1)}
                cy={place(side, i)}
                r={RADIUS}
                fill={side === "with" ? "var(--ink)" : "var(--bg)"}
                stroke="var(--ink)"
                strokeWidth={1.75}
                data-seed={seed}
              >
                <title>{t("seed", { seed, value: format.number(top1, { maximumFractionDigits: 2 }) })}</title>
              </circle>
            ))}
          </g>
        );
      })}
      <line x1="0" x2="100%" y1={bottom} y2={bottom} stroke="var(--ink-3)" />
    </svg>
  );
}

/** Our own pair as measured: every training, the means, their spread, and whether the difference is more than that. */
export function PairMeasured({ pair }: { readonly pair: MeasuredPair }) {
  const t = useTranslations("shufflenetPlot.pair");
  const format = useFormatter();
  const all = compared(pair);
  // Of some thousand photos tenths of a percent mean something; what is less than one is written all the same.
  const digits = (value: number) => {
    const kept = value !== 0 && Math.abs(value) < 0.1 ? 2 : 1;
    return { minimumFractionDigits: kept, maximumFractionDigits: kept };
  };
  const number = (value: number) => format.number(value, digits(value));
  const signed = (value: number) => format.number(value, { ...digits(value), signDisplay: "exceptZero" });
  // Chinese sentences stand without a space between.
  const gap = useLocale() === "zh" ? "" : " ";
  const { difference, between, bySeed, apart } = all;
  const verdict = () => {
    if (between === null) return t("oneSeed");
    const said = { between: number(between) };
    return t(Math.abs(difference) > between ? "beyond" : "within", said);
  };
  return (
    <div className="min-w-0" data-pair="measured">
      <Marks all={all} />
      <dl className="mt-2 text-[15px] tabular-nums">
        {SIDES.map((side) => {
          const { mean, spread, seeds } = all.sides[side];
          const list = seeds.map(({ top1 }) => number(top1)).join(t("and"));
          return (
            <div key={side} className="flex flex-wrap justify-between gap-x-3" data-summary={side}>
              <dt className="text-ink-2">{t(side)}</dt>
              <dd>
                <b>
                  {spread === null
                    ? t("one", { mean: number(mean) })
                    : t("several", { mean: number(mean), spread: number(spread) })}
                </b>{" "}
                {seeds.length > 1 && <span className="text-ink-2">({list})</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p className="mt-2 text-[15px]" data-verdict={between === null ? "unknown" : Math.abs(difference) > between}>
        {[
          t("difference", { points: number(Math.abs(difference)), ahead: difference < 0 ? "without" : "with" }),
          verdict(),
          ...(between !== null && bySeed.length > 1
            ? [t("bySeed", { list: bySeed.map((each) => signed(each.top1)).join(t("and")) })]
            : []),
          ...(between !== null ? [t(apart ? "apart" : "overlap")] : []),
        ].join(gap)}
      </p>
      <p className="mt-1 text-sm text-ink-2">
        {t("how", { epochs: pair.with.epochs, n: pair.with.n, seeds: pair.with.seeds.length })}
      </p>
    </div>
  );
}
