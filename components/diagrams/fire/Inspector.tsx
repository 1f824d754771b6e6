import { useFormatter, useTranslations } from "next-intl";
import { memo } from "react";
import { activationColour, colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { fitText, textWidth } from "@/components/marks/text";
import { Waterfall, type WaterfallStep } from "@/components/marks/Waterfall";
import type { WindowResult } from "@/lib/engine/protocol";
import { HUE, INK } from "./hues";
import { type Contribution, outside, strongest, writeOut } from "./inspect";
import type { Branch } from "./types";

interface Props {
  readonly width: number;
  readonly height: number;
  readonly window: WindowResult | null;
  readonly branch: Branch | null;
  /** Height and width of the map that is read, for the taps that lie outside. */
  readonly size: { readonly h: number; readonly w: number };
  /** Greatest activation of the tensor that is read, and strongest weight of the bank: colours as in the drawing. */
  readonly readMax: number;
  readonly weightMax: number;
  readonly madeMax: number;
  /** Names above their rows instead of beside them: for the width of a phone. */
  readonly stacked: boolean;
}

const EDGE = 12;
const SMALL = 10.5;

/** One output pixel, written out: windows, filter, products, their running sum, bias, ReLU. */
export const Inspector = memo(function Inspector(props: Props) {
  const t = useTranslations("fireDrawing");
  const { width, height, window, branch, stacked } = props;
  const name = branch === null ? null : t(branch);
  const place =
    window === null || name === null
      ? ""
      : t("inspector.place", { name, filter: window.filter + 1, y: window.y + 1, x: window.x + 1 });
  const title = t("inspector.title");
  const titleWidth = textWidth(title, 14.5, true);
  const beside = width - 2 * EDGE - titleWidth - 12;
  const fitted = fitText([place], 12.5, stacked ? width - 2 * EDGE : beside);
  return (
    <g fontFamily="var(--font-text)" style={{ fontVariantNumeric: "tabular-nums" }}>
      <rect
        x={0.5}
        y={0.5}
        width={width - 1}
        height={height - 1}
        rx={6}
        fill="var(--card)"
        stroke="var(--line)"
        strokeWidth={1}
      />
      <text x={EDGE} y={22} fontSize={14.5} fontWeight={650} fill="var(--ink)">
        {title}
      </text>
      <text
        x={stacked ? EDGE : width - EDGE}
        y={stacked ? 40 : 22}
        fontSize={fitted.size}
        textAnchor={stacked ? "start" : "end"}
        fill={branch === null ? "var(--ink-2)" : `var(${INK[branch]})`}
      >
        {fitted.text}
      </text>
      {window === null || branch === null ? (
        <Hint {...props} text={t(branch === null ? "inspector.hint" : "inspector.waiting")} />
      ) : (
        <Written {...props} window={window} branch={branch} />
      )}
    </g>
  );
});

function Hint({ width, text }: Props & { readonly text: string }) {
  const half = fitText([text], 13, width - 2 * EDGE);
  if (half.size >= 11) {
    return (
      <text x={EDGE} y={66} fontSize={half.size} fill="var(--ink-2)">
        {half.text}
      </text>
    );
  }
  const middle = text.length / 2;
  const breaks = [...text.matchAll(/[ ，、。]/g)].map((match) => match.index + 1);
  const at = breaks.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? Math.floor(middle);
  return (
    <text x={EDGE} y={66} fontSize={12.5} fill="var(--ink-2)">
      <tspan x={EDGE}>{text.slice(0, at).trim()}</tspan>
      <tspan x={EDGE} dy={18}>
        {text.slice(at).trim()}
      </tspan>
    </text>
  );
}

function Written({
  width,
  height,
  window,
  branch,
  size,
  readMax,
  weightMax,
  madeMax,
  stacked,
}: Props & { readonly window: WindowResult; readonly branch: Branch }) {
  const t = useTranslations("fireDrawing");
  const format = useFormatter();
  const table = colours(useTheme());
  const sum = writeOut(window);
  const [kernel, , channels] = window.shape;

  const rowNames = ["channel", "window", "filter", "product", "running"] as const;
  const names = Object.fromEntries(rowNames.map((row) => [row, t(`inspector.${row}`)])) as Record<
    (typeof rowNames)[number],
    string
  >;
  const running = names.running.split(" ");
  const gutter = stacked
    ? 0
    : Math.max(
        ...[names.channel, names.window, names.filter, names.product, ...running].map((name) => textWidth(name, 12)),
      ) + 8;
  const room = width - 2 * EDGE - gutter;
  const least = 18;
  const { shown, rest } = strongest(sum.contributions, Math.floor(room / least) - 2);
  const columns = shown.length + (rest === null ? 0 : 1) + 2;
  const pitch = Math.min(32, room / columns);
  const left = EDGE + gutter;
  const xs = Array.from({ length: columns }, (_, i) => left + pitch * (i + 0.5));
  const biasX = xs[columns - 2] ?? 0;
  const outX = xs[columns - 1] ?? 0;

  const cell = Math.max(3, Math.min(kernel === 1 ? 14 : 6, Math.floor((pitch - 3) / kernel)));
  const grid = cell * kernel;
  const y = { channel: stacked ? 58 : 42, first: stacked ? 78 : 50 };
  const pitchY = grid + (stacked ? 20 : 7);
  const rowY = [y.first, y.first + pitchY, y.first + 2 * pitchY] as const;
  const falls = { y: rowY[2] + grid + (stacked ? 14 : 12) };
  const bottom = height - 66;
  const fallHeight = Math.max(24, bottom - 16 - falls.y);
  const valuesY = falls.y + fallHeight + 13;

  const taps = Array.from({ length: kernel * kernel }, (_, tap) => tap);
  const productMax = Math.max(
    ...shown.flatMap(({ channel }) => taps.map((tap) => Math.abs(tapAt(channel, tap, "product")))),
    1e-12,
  );

  function tapAt(channel: number, tap: number, what: "window" | "filter" | "product"): number {
    const at = tap * channels + channel - window.firstChannel;
    const input = window.input[at] ?? 0;
    const weight = window.kernel[at] ?? 0;
    return what === "window" ? input : what === "filter" ? weight : input * weight;
  }

  const small = (value: number) => format.number(value, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
  const short = (value: number): string => {
    if (Math.abs(value) < 0.005) return "0";
    const text = small(Math.abs(value)).replace(/^0(?=\D)/, "");
    return `${value < 0 ? "−" : "+"}${text}`;
  };
  const exact = (value: number) =>
    format.number(value, { maximumFractionDigits: 3, minimumFractionDigits: 3 }).replace("-", "−");

  const positive = signedColour(table, 0.72, 1);
  const negative = signedColour(table, -0.72, 1);
  const fillOf = (value: number) => (value < 0 ? negative : positive);
  const lumps: readonly Contribution[] = rest === null ? shown : [...shown, { channel: -1, value: rest.value }];
  const steps: WaterfallStep[] = [
    ...lumps.map(({ channel, value }) => ({
      key: String(channel),
      value,
      kind: "step" as const,
      fill: fillOf(value),
    })),
    { key: "bias", value: window.bias, kind: "step" as const, fill: "var(--ink-2)" },
    { key: "out", value: sum.total, kind: "sum" as const, fill: `var(${HUE[branch]})` },
  ];

  const rows = ["window", "filter", "product"] as const;
  let padded = false;
  const cells = shown.flatMap(({ channel }, i) =>
    rows.flatMap((row, r) =>
      taps.map((tap) => {
        const ky = Math.floor(tap / kernel);
        const kx = tap % kernel;
        const x = (xs[i] ?? 0) - grid / 2 + kx * cell;
        const top = rowY[r as 0 | 1 | 2] + ky * cell;
        if (row === "window" && outside(window, ky, kx, size)) {
          padded = true;
          return (
            <path
              key={`${channel} ${row} ${tap}`}
              d={`M${x + 0.5} ${top + 0.5}h${cell - 1}v${cell - 1}h${1 - cell}zl${cell - 1} ${cell - 1}`}
              fill="none"
              stroke="var(--ink-3)"
              strokeWidth={0.6}
            />
          );
        }
        const value = tapAt(channel, tap, row);
        const fill =
          row === "window"
            ? activationColour(table, value, readMax)
            : signedColour(table, value, row === "filter" ? weightMax : productMax);
        return <rect key={`${channel} ${row} ${tap}`} x={x} y={top} width={cell} height={cell} fill={fill} />;
      }),
    ),
  );

  const restName = t("inspector.rest", { n: rest?.count ?? 0 });
  const head = (word: string, bold = false) => fitText([word], SMALL, pitch - 1, bold).size;
  const aside = padded
    ? t("inspector.padding")
    : rest === null
      ? t("inspector.keys")
      : t("inspector.restLong", { shown: shown.length, n: channels, rest: rest.count });
  const asideFit = fitText([aside], 11.5, width - 2 * EDGE);
  const labelX = EDGE;
  const rowLabel = (row: "window" | "filter" | "product", at: number) => (
    <text key={row} x={labelX} y={stacked ? at - 5 : at + grid / 2 + 4} fontSize={12} fill="var(--ink-2)">
      {names[row]}
    </text>
  );
  const sentence = {
    products: t("inspector.products", { n: sum.taps }),
    bias: t("inspector.plusBias"),
  };
  const plain = `${sentence.products} ${exact(sum.products)} ${sentence.bias} ${exact(window.bias)} = ${exact(sum.total)} → ReLU → ${exact(sum.value)}`;
  const sentenceSize = fitText([plain], 14, width - 2 * EDGE - 22, true).size;

  return (
    <g>
      {stacked ? null : (
        <text x={labelX} y={y.channel} fontSize={12} fill="var(--ink-2)">
          {names.channel}
        </text>
      )}
      {shown.map(({ channel }, i) => (
        <text key={channel} x={xs[i]} y={y.channel} fontSize={SMALL} textAnchor="middle" fill="var(--ink-3)">
          {channel + 1}
        </text>
      ))}
      {rest === null ? null : (
        <text
          x={xs[shown.length]}
          y={y.channel}
          fontSize={fitText([restName], SMALL, pitch - 2).size}
          textAnchor="middle"
          fill="var(--ink-3)"
        >
          {restName}
        </text>
      )}
      <text x={biasX} y={y.channel} fontSize={head(t("inspector.bias"))} textAnchor="middle" fill="var(--ink-2)">
        {t("inspector.bias")}
      </text>
      <text x={outX} y={y.channel} fontSize={SMALL} fontWeight={650} textAnchor="middle" fill={`var(${INK[branch]})`}>
        {t("inspector.out")}
      </text>
      {rows.map((row, r) => rowLabel(row, rowY[r as 0 | 1 | 2]))}
      {cells}
      {stacked ? null : (
        <text x={labelX} y={falls.y + fallHeight / 2 + 4} fontSize={12} fill="var(--ink-2)">
          {running.map((word, i) => (
            <tspan key={word} x={labelX} dy={i === 0 ? (1 - running.length) * 8 : 16}>
              {word}
            </tspan>
          ))}
        </text>
      )}
      <Waterfall steps={steps} xs={xs} bar={Math.min(14, pitch * 0.62)} y={falls.y} height={fallHeight} />
      {steps.map((step, i) => {
        const last = step.kind === "sum";
        if (stacked && i < steps.length - 2) return null;
        const size = format.number(Math.abs(step.value), { maximumFractionDigits: 1, minimumFractionDigits: 1 });
        const shortest = `${step.value < 0 ? "−" : last ? "" : "+"}${size}`;
        const words = fitText(
          [last ? small(step.value).replace("-", "−") : short(step.value), shortest],
          pitch < 20 ? 9 : 9.5,
          pitch + 1,
        );
        return (
          <text
            key={step.key}
            x={xs[i]}
            y={valuesY}
            fontSize={words.size}
            fontWeight={last ? 650 : 400}
            textAnchor="middle"
            fill={last ? `var(${INK[branch]})` : "var(--ink-2)"}
          >
            {words.text}
          </text>
        );
      })}
      <text x={EDGE} y={height - 36} fontSize={sentenceSize} fill="var(--ink)">
        {sentence.products} <tspan fontWeight={650}>{exact(sum.products)}</tspan> {sentence.bias}{" "}
        <tspan fontWeight={650}>{exact(window.bias)}</tspan> = {exact(sum.total)}{" "}
        <tspan fill="var(--ink-2)">→ ReLU →</tspan>{" "}
        <tspan fontWeight={650} fill={`var(${INK[branch]})`}>
          {exact(sum.value)}
        </tspan>
      </text>
      <rect
        x={width - EDGE - 14}
        y={height - 48}
        width={14}
        height={14}
        fill={activationColour(table, sum.value, madeMax)}
        stroke={`var(${HUE[branch]})`}
        strokeWidth={1.5}
      />
      {sum.differs ? (
        <text x={EDGE} y={height - 13} fontSize={12} fontWeight={650} fill="var(--bad)">
          {t("inspector.fault", { value: exact(window.output) })}
        </text>
      ) : (
        <text x={EDGE} y={height - 13} fontSize={asideFit.size} fill="var(--ink-3)">
          {asideFit.text}
        </text>
      )}
    </g>
  );
}
