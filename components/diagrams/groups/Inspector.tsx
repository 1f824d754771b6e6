"use client";
import { useFormatter, useTranslations } from "next-intl";
import { activationColour, colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { wrap } from "@/components/marks/text";
import { Waterfall } from "@/components/marks/Waterfall";
import type { WindowResult } from "@/lib/engine/protocol";
import type { Rect } from "@/lib/readings/scene";
import { type GroupsSpot, groupOf } from "@/lib/spec/groups";
import { minus } from "../minus";
import { hueOf } from "./Frames";
import { sums } from "./sums";

interface Props {
  readonly place: Rect;
  readonly spot: GroupsSpot;
  readonly channels: number;
  readonly filters: number;
  readonly groups: number;
  readonly window: WindowResult | null;
  /** Whether the layer is run at all. */
  readonly runs: boolean;
}

const LINE = 20;
const GRID = 54;
const TAIL = 48;
const MOST_PITCH = 64;
const VALUE = { maximumFractionDigits: 2, minimumFractionDigits: 2 } as const;

/** A k x k grid of coloured cells of `GRID` pixels, with its name below. */
function Grid({ x, y, k, fills, name }: { x: number; y: number; k: number; fills: readonly string[]; name: string }) {
  const cell = GRID / k;
  return (
    <g>
      {fills.map((fill, i) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
          key={i}
          x={x + (i % k) * cell}
          y={y + Math.floor(i / k) * cell}
          width={cell}
          height={cell}
          fill={fill}
        />
      ))}
      <rect x={x} y={y} width={GRID} height={GRID} fill="none" stroke="var(--line)" />
      <text x={x + GRID / 2} y={y + GRID + 15} textAnchor="middle" fontSize={12} fill="var(--ink-2)">
        {name}
      </text>
    </g>
  );
}

/** One output number written out: which channels it reads, one of them in full, and the running sum over all. */
export function Inspector({ place, spot, channels, filters, groups, window, runs }: Props) {
  const t = useTranslations("groups");
  const format = useFormatter();
  const table = colours(useTheme());
  const own = groupOf(spot.out, filters, groups);
  const [first, last] = [(own * channels) / groups, ((own + 1) * channels) / groups - 1];
  const hears = spot.in >= first && spot.in <= last;
  const current = window?.filter === spot.out && window.y === spot.y && window.x === spot.x ? window : null;
  const title = t(first === last ? "inspector.titleOne" : "inspector.title", {
    out: spot.out,
    y: spot.y,
    x: spot.x,
    first,
    last,
  });
  // Bold takes some more room than the estimate.
  const lines = wrap(title, 15.8, place.width);
  const top = place.y + 16 + (lines.length - 1) * LINE;
  const hue = hueOf(own, groups);
  const narrow = place.width < 560;
  const split = narrow ? 0 : 300;
  const picked = current && hears ? sums.channel(current, spot.in) : null;
  const written = current ? sums.all(current) : null;
  /** Where the running sum begins. */
  const fall = narrow && hears ? top + 84 : top;
  const left = place.x + split + 8;
  const width = place.width - split - 70;
  const steps = (written?.parts ?? []).map((value, i) => ({
    key: String(first + i),
    value,
    kind: "step" as const,
    fill: `var(${hue})`,
  }));
  const tail = written
    ? [
        ...(written.bias === 0
          ? []
          : [{ key: "bias", value: written.bias, kind: "step" as const, fill: "var(--ink-3)" }]),
        { key: "sum", value: written.sum, kind: "sum" as const, fill: "var(--ink)" },
      ]
    : [];
  const all = [...steps, ...tail];
  // Bias and sum keep a place that their numbers fit into, however many channels are read.
  const pitch = Math.min(MOST_PITCH, (width - TAIL * tail.length) / Math.max(1, steps.length));
  const end = left + steps.length * pitch;
  const xs = [...steps.map((_, i) => left + (i + 0.5) * pitch), ...tail.map((_, i) => end + (i + 0.5) * TAIL)];
  const bar = Math.max(0.6, Math.min(28, pitch * 0.72));
  const numbered = pitch >= 30;
  return (
    <g>
      {lines.map((line, i) => (
        <text key={line} x={place.x} y={place.y + 16 + i * LINE} fontSize={15} fontWeight={600} fill="var(--ink)">
          {line}
        </text>
      ))}
      {!written && runs && (hears || !narrow) && (
        <text x={place.x + split} y={top + 36} fontSize={13} fill="var(--ink-2)">
          {t("labels.running")}
        </text>
      )}
      {picked && (
        <g>
          <Grid
            x={place.x}
            y={top + 22}
            k={picked.k}
            fills={picked.read.map((value) =>
              (picked.signed ? signedColour : activationColour)(table, value, picked.readTop),
            )}
            name={t("inspector.read", { in: spot.in })}
          />
          <text x={place.x + GRID + 11} y={top + 54} fontSize={16} textAnchor="middle" fill="var(--ink-2)">
            ×
          </text>
          <Grid
            x={place.x + GRID + 22}
            y={top + 22}
            k={picked.k}
            fills={picked.weights.map((value) => signedColour(table, value, picked.weightTop))}
            name={t("inspector.weights")}
          />
          <text x={place.x + 2 * GRID + 38} y={top + 54} fontSize={16} fill="var(--ink)">
            = {minus(format.number(picked.sum, VALUE))}
          </text>
        </g>
      )}
      {!hears &&
        wrap(
          t("inspector.silent", { in: spot.in, group: groupOf(spot.in, channels, groups), own }),
          14,
          narrow ? place.width : 270,
        ).map((line, i) => (
          <text key={line} x={place.x} y={top + (narrow ? 20 : 36) + i * 19} fontSize={14} fill="var(--ink-2)">
            {line}
          </text>
        ))}
      {written && (hears || !narrow) && (
        <g>
          <Waterfall steps={all} xs={xs} bar={bar} y={fall + 26} height={74} />
          {all.map(({ key, value, kind }, i) => {
            const words = kind === "sum" || key === "bias";
            if (!numbered && !words) return null;
            return (
              <text key={key} x={xs[i]} y={fall + 118} textAnchor="middle" fontSize={12} fill="var(--ink-2)">
                <tspan>{words ? t(`inspector.${key === "bias" ? "bias" : "sum"}`) : key}</tspan>
                <tspan x={xs[i]} dy={15} fill="var(--ink)" fontWeight={kind === "sum" ? 650 : 400}>
                  {minus(format.number(value, VALUE))}
                </tspan>
              </text>
            );
          })}
          {!numbered && (
            <text x={left} y={fall + 118} fontSize={12} fill="var(--ink-2)">
              {t("inspector.each", { first, last })}
            </text>
          )}
        </g>
      )}
    </g>
  );
}
