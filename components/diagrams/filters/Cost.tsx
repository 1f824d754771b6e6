"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { Rect } from "@/lib/readings/scene";
import type { FilterKind } from "@/lib/spec/filters";
import type { FiltersView } from "./derive";

const COMPACT = { notation: "compact", maximumSignificantDigits: 4 } as const;
const RATIO = { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } as const;
const BAR = 8;

/** The hue of each kind's cost, here and below the drawing. */
export const KIND_FILL: Readonly<Record<FilterKind, string>> = {
  standard: "var(--track)",
  depthwise: "var(--input)",
  pointwise: "var(--expand1)",
};

const LETTERS: Readonly<Record<FilterKind, readonly string[]>> = {
  standard: ["DK", "DK", "M", "N"],
  depthwise: ["DK", "DK", "M"],
  pointwise: ["M", "N"],
};

/** Letters of a product in italics, D with its index; in SVG. */
export function Letters({ of }: { readonly of: readonly string[] }) {
  return of.map((letter, i) => {
    const [, name, index, power] = /^(.)([^²]*)(²?)$/.exec(letter) ?? [];
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a factor is its place
      <tspan key={i}>
        {i > 0 && " · "}
        <tspan fontStyle="italic">{name}</tspan>
        {index && (
          <>
            <tspan fontStyle="italic" fontSize="75%" dy={3}>
              {index}
            </tspan>
            <tspan dy={-3}>{power || "\u200b"}</tspan>
          </>
        )}
      </tspan>
    );
  });
}

/** What a row costs: its formula in the paper's letters, its numbers as counted on the graph, bars on one scale, and why it is less. */
export function Cost({
  kind,
  view,
  place: { x, y, width },
}: {
  readonly kind: FilterKind;
  readonly view: FiltersView;
  readonly place: Rect;
}) {
  const t = useTranslations("filters.cost");
  const format = useFormatter();
  const { price } = view.layers[kind];
  const whole = view.layers.standard.price;
  const { out, k, stride } = view.widths;
  const side = stride === 1 ? "DF" : "DG";
  const number = (value: number) => format.number(value, value >= 1e7 ? COMPACT : {});
  const lines = [
    { id: "weights", letters: LETTERS[kind], lead: "", value: price.weights, most: whole.weights },
    { id: "macs", letters: [side, side], lead: "… · ", value: price.macs, most: whole.macs },
  ] as const;
  const most = (of: "weights" | "macs") => Math.max(...Object.values(view.layers).map((layer) => layer.price[of]));
  const fewer = whole.macs >= price.macs;
  const ratio = format.number(fewer ? whole.macs / price.macs : price.macs / whole.macs, RATIO);
  const because = (
    <>
      {t("as")} <Letters of={kind === "depthwise" ? ["N"] : ["DK²"]} /> = {kind === "depthwise" ? out : k * k}
    </>
  );
  return (
    <g className="tabular">
      {lines.map(({ id, letters, lead, value }, i) => {
        const top = y + i * 32;
        return (
          <g key={id}>
            <text x={x} y={top + 14} fontSize={14} fill="var(--ink-2)">
              {lead}
              <Letters of={letters} />
            </text>
            <text x={x + width} y={top + 14} fontSize={13} textAnchor="end" fill="var(--ink-2)">
              <tspan fontWeight={650} fill="var(--ink)">
                {number(value)}
              </tspan>{" "}
              {t(id, { count: value })}
            </text>
            <rect
              x={x}
              y={top + 20}
              width={Math.max(1, (width * value) / most(id))}
              height={BAR}
              fill={KIND_FILL[kind]}
              stroke="var(--ink-3)"
              strokeWidth={0.5}
            />
          </g>
        );
      })}
      {kind === "standard" ? null : whole.macs === price.macs ? (
        <text x={x} y={y + 84} fontSize={13} fill="var(--ink-2)">
          {t("same")} {because}
        </text>
      ) : (
        <text x={x} y={y + 85} fontSize={13} fill="var(--ink-2)">
          <tspan fontSize={18} fontWeight={650} fill="var(--ink)">
            {t("times", { ratio })}
          </tspan>{" "}
          {t(fewer ? "fewer" : "more")} {because}
        </text>
      )}
    </g>
  );
}
