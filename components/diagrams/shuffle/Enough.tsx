"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Density, densitiesOf, type ShuffleView } from "./derive";

const WIDTH = 300;
const HEIGHT = 130;
const LEFT = 34;
const TOP = 14;
const BOTTOM = 26;

/** Is one shuffle enough? The share of inputs that each output hears, at every possible number of groups. */
export function Enough({ view }: { readonly view: ShuffleView }) {
  const t = useTranslations("shuffle.enough");
  const format = useFormatter();
  const { widths } = view;
  const { channels, direction } = widths;
  const densities = useMemo(() => densitiesOf({ channels, direction }), [channels, direction]);
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 1 });
  const x = (i: number) => LEFT + 10 + (i * (WIDTH - LEFT - 20)) / Math.max(1, densities.length - 1);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const path = (of: "with" | "without") =>
    densities.map((each, i) => `${i === 0 ? "M" : "L"}${x(i)} ${y(each[of])}`).join("");
  const now = densities.find(({ groups }) => groups === widths.groups);
  const every = Math.ceil(densities.length / 12);
  const dot = (each: Density, i: number, of: "with" | "without") => (
    <circle
      key={`${of} ${each.groups}`}
      cx={x(i)}
      cy={y(each[of])}
      r={each.groups === widths.groups ? 5 : 3}
      fill={of === "with" ? "var(--ink)" : "var(--bg)"}
      stroke={of === "with" ? "var(--ink)" : "var(--ink-2)"}
      strokeWidth={1.5}
    >
      <title>{`g = ${each.groups}: ${percent(each[of])}`}</title>
    </circle>
  );
  return (
    <section className="min-w-0" data-enough-plot>
      <div className="mb-1 flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-[17px]">{t("title")}</h3>
        <span className="text-sm text-ink-2">{t("unit", { channels: widths.channels })}</span>
      </div>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="w-full max-w-[360px]"
        role="img"
        aria-label={densities
          .map((each) => t("point", { groups: each.groups, with: percent(each.with), without: percent(each.without) }))
          .join("; ")}
      >
        {[0, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH} y1={y(share)} y2={y(share)} stroke="var(--line)" />
            <text x={LEFT - 6} y={y(share) + 4} textAnchor="end" fontSize={12} fill="var(--ink-2)">
              {share === 1 ? t("all") : "0"}
            </text>
          </g>
        ))}
        <path d={path("without")} fill="none" stroke="var(--ink-2)" strokeWidth={1.5} strokeDasharray="4 4" />
        <path d={path("with")} fill="none" stroke="var(--ink)" strokeWidth={2} />
        {densities.map((each, i) => dot(each, i, "without"))}
        {densities.map((each, i) => dot(each, i, "with"))}
        {densities.map(
          (each, i) =>
            (i % every === 0 || each.groups === widths.groups) && (
              <text
                key={each.groups}
                x={x(i)}
                y={HEIGHT - 6}
                textAnchor="middle"
                fontSize={12}
                fontWeight={each.groups === widths.groups ? 700 : 400}
                fill={each.groups === widths.groups ? "var(--ink)" : "var(--ink-2)"}
              >
                {each.groups}
              </text>
            ),
        )}
        <text x={4} y={HEIGHT - 6} fontSize={12} fill="var(--ink-2)" fontStyle="italic">
          g =
        </text>
      </svg>
      {now && (
        <p className="text-sm tabular-nums" data-enough-now>
          {t.rich("now", {
            groups: now.groups,
            with: percent(now.with),
            without: percent(now.without),
            b: (chunks) => <b>{chunks}</b>,
          })}
        </p>
      )}
      <p className="mt-1 text-sm text-ink-2">
        {t.rich("text", { i: (chunks) => <i>{chunks}</i>, b: (chunks) => <b className="text-ink">{chunks}</b> })}
      </p>
    </section>
  );
}
