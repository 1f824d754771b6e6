"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import { Waterfall, type WaterfallStep } from "@/components/marks/Waterfall";
import type { Bitmap } from "@/lib/engine/protocol";
import type { Explained, Part } from "@/lib/readings/head";
import { mosaic } from "@/lib/readings/scene";
import { pickChannel } from "./channels";
import type { Words } from "./useWords";

interface Props {
  readonly explained: Explained;
  readonly maps: Bitmap;
  readonly words: Words;
  readonly width: number;
}

interface Column {
  readonly key: string;
  readonly kind: WaterfallStep["kind"];
  readonly value: number;
  readonly part: Part | null;
  readonly name: string;
}

const TILE = 32;
const GRID = mosaic(1, { width: TILE, height: TILE }, 1);
/** Map, mean and weight over each column; its number and its name below. */
const OVER = TILE + 44;
const UNDER = 40;
const FALL = 120;
const LEAST = 58;

/** A score as a waterfall that closes on it: the channels that matter most, the others as two lumps, the bias. */
export function Falls({ explained, maps, words, width }: Props) {
  const t = useTranslations("inside.ending");
  const table = colours(useTheme());
  const { most, least, rest, bias, score } = explained;
  const of = (part: Part): Column => ({
    key: `c${part.channel}`,
    kind: "step",
    value: part.value,
    part,
    name: t("channel", { channel: part.channel }),
  });
  const columns: readonly Column[] = [
    ...most.map(of),
    ...(rest.up.count > 0
      ? [
          {
            key: "up",
            kind: "step" as const,
            value: rest.up.value,
            part: null,
            name: t("more", { count: rest.up.count }),
          },
        ]
      : []),
    ...least.map(of),
    ...(rest.down.count > 0
      ? [
          {
            key: "down",
            kind: "step" as const,
            value: rest.down.value,
            part: null,
            name: t("more", { count: rest.down.count }),
          },
        ]
      : []),
    { key: "bias", kind: "step", value: bias, part: null, name: t("bias") },
    { key: "score", kind: "sum", value: score, part: null, name: t("score") },
  ];
  const room = Math.max(width, LEAST * columns.length);
  const pitch = Math.min(92, room / columns.length);
  const all = { width: pitch * columns.length, height: OVER + FALL + UNDER };
  const fill = (value: number) => signedColour(table, value < 0 ? -0.62 : 0.62, 1);
  const steps = columns.map(
    ({ key, kind, value }): WaterfallStep => ({
      key,
      kind,
      value,
      fill: kind === "sum" ? "var(--ink)" : key === "bias" ? "var(--ink-2)" : fill(value),
    }),
  );
  const xs = columns.map((_, i) => (i + 0.5) * pitch);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is scrolled by keys too
    <section className="overflow-x-auto" tabIndex={0} aria-label={t("caption")}>
      <div className="relative" style={all}>
        {columns.map(({ key, part }, i) =>
          part ? <Thumb key={key} maps={maps} channel={part.channel} x={(xs[i] ?? 0) - TILE / 2} /> : null,
        )}
        <svg
          aria-hidden="true"
          width={all.width}
          height={all.height}
          className="absolute inset-0 tabular"
          data-falls={score}
        >
          <Waterfall steps={steps} xs={xs} bar={Math.min(40, pitch * 0.62)} y={OVER} height={FALL} />
          {columns.map(({ key, kind, value, part, name }, i) => (
            <g key={key} textAnchor="middle" fontSize={13}>
              {part && (
                <>
                  <text x={xs[i]} y={TILE + 16} fill="var(--ink-2)">
                    {words.value(part.mean)}
                  </text>
                  <text x={xs[i]} y={TILE + 32} fill="var(--ink-2)">
                    × {words.value(part.weight)}
                  </text>
                </>
              )}
              <text x={xs[i]} y={OVER + FALL + 17} fontWeight={650} fill="var(--ink)">
                {kind === "sum" ? words.value(value) : words.signed(value)}
              </text>
              <text x={xs[i]} y={OVER + FALL + 34} fontSize={12.5} fill="var(--ink-2)">
                {name}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <table className="sr-only">
        <caption>{t("caption")}</caption>
        <tbody>
          {columns.map(({ key, value, part, name }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{part ? `${words.value(part.mean)} × ${words.value(part.weight)} = ` : ""}</td>
              <td>{words.value(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Thumb({ maps, channel, x }: { readonly maps: Bitmap; readonly channel: number; readonly x: number }) {
  const one = useMemo(() => pickChannel(maps, channel), [maps, channel]);
  return (
    <TensorMosaic
      grid={GRID}
      x={x}
      y={0}
      width={TILE}
      height={TILE}
      maps={one}
      scale="channel"
      complete={1}
      partial={0}
      hue="--input"
    />
  );
}
