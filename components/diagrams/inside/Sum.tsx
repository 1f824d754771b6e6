"use client";
import { useTranslations } from "next-intl";
import { colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import type { WindowResult } from "@/lib/engine/protocol";
import { Touch } from "../Touch";
import type { Source, Station } from "./block";
import { Taps } from "./Taps";
import { type Terms, tapsOf } from "./terms";
import type { Words } from "./useWords";

interface Props {
  readonly station: Station;
  readonly source: Source;
  readonly window: WindowResult;
  readonly terms: Terms;
  /** The channel read whose products are written out, counted from the window's first. */
  readonly probe: number;
  readonly words: Words;
  readonly width: number;
  onProbe(channel: number): void;
}

const HEIGHT = 84;
const STRIDE = 5;

/** One number of a convolution or a linear layer, written out down to its products. */
export function Sum({ station, source, window, terms, probe, words, width, onProbe }: Props) {
  const t = useTranslations("inside.sum");
  const { channels, positive, negative, silent, products } = terms;
  const first = window.firstChannel;
  const taps = tapsOf(window, probe, [source.shape[0], source.shape[1]]);
  const beyond = Array.from({ length: channels.length }).some(
    (_, c) => c === probe && taps.some(({ outside }) => outside),
  );
  const after = station.relu ? t("relu") : t("plain");
  const rows = [
    { id: "up", name: t("positive", { count: positive.count }), value: words.signed(positive.sum) },
    { id: "down", name: t("negative", { count: negative.count, silent }), value: words.signed(negative.sum) },
    { id: "bias", name: t("bias"), value: words.signed(window.bias) },
    { id: "sum", name: t("sum"), value: words.value(window.sum) },
    ...(window.outputNode !== null && window.outputNode !== window.node
      ? [{ id: "output", name: after, value: words.value(window.output) }]
      : []),
  ];
  return (
    <div className="grid gap-2" data-sum={window.sum} data-output={window.output}>
      <p className="text-[15px] text-ink-2">
        {t("head", { products, channels: channels.length, of: source.shape[2], name: words.name(source.id) })}
        {channels.length < source.shape[2] &&
          ` ${t("some", { channels: channels.length, first, last: first + channels.length - 1 })}`}
      </p>
      <Bars channels={channels} probe={probe} first={first} width={width} words={words} onProbe={onProbe} />
      <p className="text-[15px]" aria-live="polite">
        {t("probe", { channel: first + probe, value: words.value(channels[probe] ?? 0), taps: taps.length })}
      </p>
      <Taps taps={taps} side={window.shape[0]} words={words} />
      {beyond && <p className="text-[13px] text-ink-2">{t("padding")}</p>}
      <table className="w-full max-w-[340px] text-[15px] tabular-nums">
        <caption className="sr-only">{t("caption")}</caption>
        <tbody>
          {rows.map(({ id, name, value }) => (
            <tr key={id} className={id === "sum" ? "border-t border-ink-3" : ""}>
              <th scope="row" className="py-0.5 pr-4 text-left font-normal text-ink-2">
                {name}
              </th>
              <td className={`py-0.5 text-right ${id === "sum" || id === "output" ? "font-semibold" : ""}`}>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface BarsProps {
  readonly channels: readonly number[];
  readonly probe: number;
  readonly first: number;
  readonly width: number;
  readonly words: Words;
  onProbe(channel: number): void;
}

/** One bar a channel, up what adds, down what takes away. */
function Bars({ channels, probe, first, width, words, onProbe }: BarsProps) {
  const t = useTranslations("inside.sum");
  const table = colours(useTheme());
  const most = Math.max(...channels.map(Math.abs), 1e-12);
  const [high, low] = [Math.max(0, ...channels), Math.min(0, ...channels)];
  const span = high - low || 1;
  const at = (value: number) => 4 + ((high - value) / span) * (HEIGHT - 8);
  const pitch = Math.min(22, width / Math.max(1, channels.length));
  const place = { x: 0, y: 0, width: Math.max(24, pitch * channels.length), height: HEIGHT };
  const hold = (c: number) => Math.min(channels.length - 1, Math.max(0, c));
  return (
    <div className="relative" style={{ width: place.width, height: HEIGHT }}>
      <svg aria-hidden="true" width={place.width} height={HEIGHT} className="block">
        <line x1={0} x2={place.width} y1={at(0)} y2={at(0)} stroke="var(--ink-3)" strokeWidth={1} />
        {channels.map((value, c) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its place
            key={c}
            x={c * pitch}
            y={Math.min(at(0), at(value))}
            width={Math.max(0.5, pitch - (pitch > 3 ? 1 : 0))}
            height={Math.max(0.5, Math.abs(at(value) - at(0)))}
            fill={signedColour(table, (value < 0 ? -1 : 1) * (0.45 + (0.4 * Math.abs(value)) / most), 1)}
          />
        ))}
        <rect
          x={probe * pitch - 1}
          y={1}
          width={Math.max(4, pitch + 1)}
          height={HEIGHT - 2}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      </svg>
      <Touch
        place={place}
        label={t("bars", { count: channels.length, channel: first + probe, value: words.value(channels[probe] ?? 0) })}
        now={probe}
        held={false}
        under={({ x }) => hold(Math.floor(x / pitch))}
        moved={({ key, shiftKey }, from) => {
          const step = { ArrowLeft: -1, ArrowRight: 1, "[": -1, "]": 1 }[key];
          return step === undefined ? null : hold(from + step * (shiftKey ? STRIDE : 1));
        }}
        onSpot={(channel, how) => {
          if (channel !== null && how === "choose") onProbe(channel);
        }}
      />
    </div>
  );
}
