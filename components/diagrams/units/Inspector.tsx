"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useMemo } from "react";
import { activationColour, colours, signedColour } from "@/components/marks/colour";
import { useTheme } from "@/components/marks/hooks";
import { valueAt } from "@/components/marks/maps";
import type { Maps } from "@/components/marks/values";
import type { RunResult, WindowResult } from "@/lib/engine/protocol";
import type { UnitSpot } from "@/lib/spec/units";
import type { UnitFigure } from "./figure";
import { MADE_BY, readsOf } from "./inspect";
import { TileField } from "./TileField";
import { madeBy, shuffleOf } from "./wires";

const LENS = 112;
export const INSPECTOR_HEIGHT = 176;
const ORIGIN = [{ x: 0, y: 0 }];
const DIGITS = { maximumFractionDigits: 3 } as const;

/** One channel as a tensor of its own. */
function channelOf({ shape: [h, w], data, min, max }: Maps, k: number): Maps {
  return {
    shape: [h, w, 1],
    data: data.subarray(k * h * w, (k + 1) * h * w),
    min: min.subarray(k, k + 1),
    max: max.subarray(k, k + 1),
  };
}

/** What is read, the weights, and their products: one column a number, or three by three where the kernel is. */
function Products({ window, width }: { readonly window: WindowResult; readonly width: number }) {
  const t = useTranslations("units.inspector");
  const theme = useTheme();
  const table = colours(theme);
  const [kernel, , channels] = window.shape;
  const count = window.input.length;
  const products = [...window.input].map((value, i) => value * (window.kernel[i] ?? 0));
  const rows = [
    { name: t("read"), values: [...window.input], signed: false },
    { name: t("weights"), values: [...window.kernel], signed: true },
    { name: t("products"), values: products, signed: true },
  ];
  const label = 70;
  const square = kernel > 1;
  const cell = square ? 13 : Math.min(13, (width - label) / count);
  const colourOf = (value: number, far: number, signed: boolean) =>
    signed ? signedColour(table, value, far) : activationColour(table, value, far);
  const height = square ? 3 * cell + 18 : 3 * 17;
  return (
    <svg aria-hidden="true" width={width} height={height} className="block max-w-full">
      {rows.map(({ name, values, signed }, row) => {
        const far = Math.max(...values.map(Math.abs));
        const left = square ? row * (3 * cell + 40) : label;
        const top = square ? 16 : row * 17;
        return (
          <g key={name} fontSize={12} fill="var(--ink-2)">
            <text x={square ? left : 0} y={square ? 11 : top + 12}>
              {name}
            </text>
            {values.map((value, i) => {
              const tap = Math.floor(i / channels);
              const [x, y] = square ? [(tap % kernel) * cell, Math.floor(tap / kernel) * cell] : [i * cell, 0];
              return (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a product is its place
                  key={i}
                  x={left + x}
                  y={top + y}
                  width={Math.max(0.5, cell - (cell > 3 ? 1 : 0))}
                  height={square ? cell - 1 : 14}
                  fill={colourOf(value, far, signed)}
                />
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

interface Props {
  readonly figure: UnitFigure;
  readonly spot: UnitSpot;
  readonly pinned: boolean;
  readonly result: RunResult | null;
  /** Whether the result is of the unit as it stands. */
  readonly fresh: boolean;
  /** The exact numbers behind the spot, where a convolution made it. */
  readonly window: WindowResult | null;
  readonly width: number;
}

/** The channel looked at: its map enlarged, what it is made from, and one of its numbers written out. */
export function Inspector({ figure, spot, pinned, result, fresh, window, width }: Props) {
  const t = useTranslations("units.inspector");
  const format = useFormatter();
  const { tensor, channel, y, x } = spot;
  const found = figure.tensors[tensor];
  const maps = (found && result?.taps[found.id]) ?? null;
  const lens = useMemo(() => (maps && channel < maps.shape[2] ? channelOf(maps, channel) : null), [maps, channel]);
  const [h = 1, w = 1] = found?.shape ?? [];
  const side = LENS / h;
  const at = (name: typeof tensor, k: number, row = y, column = x): string => {
    const node = figure.tensors[name];
    const of = node && fresh ? result?.taps[node.id] : null;
    return of && k < of.shape[2] ? format.number(valueAt(of, k, row, column), DIGITS) : "…";
  };

  const read = readsOf(figure, spot);
  const [first] = read;
  const layer = MADE_BY[tensor];
  const grouped = figure.groups > 1;
  const hears =
    tensor === "branch"
      ? figure.hears[Math.floor((channel * figure.groups) / figure.layers.gconv2.filters)]
      : undefined;
  const range = { from: first?.from ?? 0, to: (first?.to ?? 1) - 1, n: (first?.to ?? 1) - (first?.from ?? 0) };
  const m = figure.layers.gconv1.filters;
  const perm = shuffleOf(figure);
  const pooled = figure.tensors.pooled?.shape[2] ?? 0;
  const sentence = (): string => {
    switch (tensor) {
      case "input":
        return t("input", { channel });
      case "bottleneck":
        return t(grouped ? "bottleneckGrouped" : "bottleneck", {
          ...range,
          channel,
          group: madeBy(channel, figure) + 1,
        });
      case "shuffled":
        return t("shuffled", { j: channel, g: figure.groups, n: m / figure.groups, i: perm?.[channel] ?? channel });
      case "filtered":
        return t("filtered", { channel, stride: figure.layers.depthwise.stride });
      case "branch":
        return t(grouped ? "branchGrouped" : "branch", {
          ...range,
          channel,
          heard: format.list((hears ?? []).map((each) => format.number(each + 1))),
        });
      case "pooled":
        return t(figure.pool?.countPadding ? "pooledCounted" : "pooledValid", {
          channel,
          stride: figure.pool?.stride ?? 1,
        });
      case "output":
        if (figure.join === "add")
          return t(figure.reluAfter ? "added" : "addedBare", {
            channel,
            shortcut: at("input", channel),
            branch: at("branch", channel),
            value: at("output", channel),
          });
        return channel < pooled
          ? t("outputPooled", { channel })
          : t("outputComputed", { channel, from: channel - pooled });
    }
  };
  const shown = window && layer && window.node === figure.layers[layer].id && window.filter === channel ? window : null;
  const products = shown ? shown.sum - shown.bias : 0;
  const number = (value: number) => format.number(value, DIGITS);
  return (
    <div
      data-inspector=""
      className="flex gap-4 overflow-hidden rounded-md border border-line bg-card p-3"
      style={{ minHeight: INSPECTOR_HEIGHT }}
    >
      <div className="relative shrink-0" style={{ width: LENS, height: LENS }} data-lens="">
        <TileField
          box={{ x: 0, y: 0, width: LENS, height: LENS }}
          places={ORIGIN}
          tile={LENS}
          maps={lens}
          scale="channel"
          complete={1}
          partial={0}
          stale={!fresh}
          hues={null}
          hatched
        />
        <svg aria-hidden="true" width={LENS} height={LENS} className="absolute inset-0">
          <rect
            x={x * side}
            y={y * side}
            width={LENS / w}
            height={side}
            fill="none"
            stroke="var(--ink)"
            strokeWidth={1.5}
          />
          <rect width={LENS - 1} height={LENS - 1} x={0.5} y={0.5} fill="none" stroke="var(--line)" />
        </svg>
      </div>
      <div className="grid min-w-0 flex-1 content-start gap-1.5 text-[15px] leading-snug">
        <p>
          <b>{t("title", { unit: figure.kind, name: t(`names.${tensor}`) })}</b>{" "}
          <span className="text-ink-2">{t(pinned ? "kept" : "place", { y, x, value: at(tensor, channel) })}</span>
        </p>
        <p className="text-ink-2">{sentence()}</p>
        {shown && (
          <>
            <Products window={shown} width={Math.max(160, Math.min(900, width - LENS - 48))} />
            <p className="tabular-nums" data-sum="">
              {t(layer && figure.layers[layer].relu ? "sumRelu" : "sum", {
                n: shown.input.length,
                products: number(products),
                bias: number(shown.bias),
                sum: number(shown.sum),
                value: number(shown.output),
              })}
            </p>
          </>
        )}
      </div>
    </div>
  );
}
