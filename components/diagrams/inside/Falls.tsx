"use client";
import { useTranslations } from "next-intl";
import { colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { runningSum, Waterfall, type WaterfallStep } from "@/components/marks/Waterfall";
import type { Bitmap } from "@/lib/engine/protocol";
import type { Explained, Part } from "@/lib/readings/head";
import { OneChannel } from "../OneChannel";
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
/** Map, mean and weight over each column; its number and its name below. */
const OVER = TILE + 44;
const UNDER = 40;
const FALL = 120;
const LEAST = 58;
/** One line where columns stand below each other. */
const LINE = 44;

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
  const fill = (value: number) => signedColour(table, value < 0 ? -0.62 : 0.62, 1);
  const steps = columns.map(
    ({ key, kind, value }): WaterfallStep => ({
      key,
      kind,
      value,
      fill: kind === "sum" ? "var(--ink)" : key === "bias" ? "var(--ink-2)" : fill(value),
    }),
  );
  return (
    <section aria-label={t("caption")} data-falls={score}>
      {width < LEAST * columns.length ? (
        <Downwards columns={columns} steps={steps} maps={maps} words={words} width={width} />
      ) : (
        <Across columns={columns} steps={steps} maps={maps} words={words} width={width} />
      )}
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

interface Form extends Pick<Props, "maps" | "words" | "width"> {
  readonly columns: readonly Column[];
  readonly steps: readonly WaterfallStep[];
}

/** Side by side, the running sum going up and down. */
function Across({ columns, steps, maps, words, width }: Form) {
  const pitch = Math.min(92, width / columns.length);
  const all = { width: pitch * columns.length, height: OVER + FALL + UNDER };
  const xs = columns.map((_, i) => (i + 0.5) * pitch);
  return (
    <div className="relative" style={all}>
      {columns.map(({ key, part }, i) =>
        part ? (
          <OneChannel key={key} maps={maps} channel={part.channel} x={(xs[i] ?? 0) - TILE / 2} y={0} side={TILE} />
        ) : null,
      )}
      <svg aria-hidden="true" width={all.width} height={all.height} className="absolute inset-0 tabular">
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
  );
}

/** In a narrow place below each other, the running sum going to the right and back. */
function Downwards({ columns, steps, maps, words, width }: Form) {
  const spans = runningSum(steps);
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const [left, right] = [TILE + 92, width - 58];
  const at = (value: number) => left + ((right - left) * (value - low)) / (high - low || 1);
  const height = LINE * columns.length;
  return (
    <div className="relative" style={{ width, height }}>
      {columns.map(({ key, part }, i) =>
        part ? (
          <OneChannel key={key} maps={maps} channel={part.channel} x={0} y={i * LINE + (LINE - TILE) / 2} side={TILE} />
        ) : null,
      )}
      <svg aria-hidden="true" width={width} height={height} className="absolute inset-0 tabular">
        <path d={`M${at(0)} 0V${height}`} stroke="var(--line)" />
        {columns.map(({ key, kind, value, part, name }, i) => {
          const { from, to } = spans[i] ?? { from: 0, to: 0 };
          const middle = (i + 0.5) * LINE;
          return (
            <g key={key} fontSize={13}>
              <text x={TILE + 8} y={part ? middle - 2 : middle + 4.5} fill="var(--ink)">
                {name}
              </text>
              {part && (
                <text x={TILE + 8} y={middle + 14} fontSize={12} fill="var(--ink-2)">
                  {words.value(part.mean)} × {words.value(part.weight)}
                </text>
              )}
              <rect
                x={Math.min(at(from), at(to))}
                y={middle - 9}
                width={Math.max(1, Math.abs(at(to) - at(from)))}
                height={18}
                fill={steps[i]?.fill}
              />
              {i < columns.length - 1 && (
                <path d={`M${at(to)} ${middle + 9}v${LINE - 18}`} stroke="var(--ink-3)" strokeWidth={0.75} />
              )}
              <text x={width} y={middle + 4.5} textAnchor="end" fontWeight={650} fill="var(--ink)">
                {kind === "sum" ? words.value(value) : words.signed(value)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
