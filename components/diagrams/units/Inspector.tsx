"use client";
import { useFormatter, useTranslations } from "next-intl";
import type { RunResult, WindowResult } from "@/lib/engine/protocol";
import type { UnitSpot, UnitTensor } from "@/lib/spec/units";
import { minus } from "../minus";
import type { UnitFigure } from "./figure";
import { MADE_BY, readsOf } from "./inspect";
import { Lens } from "./Lens";
import { Products } from "./Products";
import { useExact } from "./useExact";
import { useSentence } from "./useSentence";

/** Height of the wide form, a strip under the drawing. */
export const INSPECTOR_HEIGHT = 94;
const PRODUCTS = 380;
const DIGITS = { maximumFractionDigits: 3 } as const;

interface Props {
  readonly figure: UnitFigure;
  /** By which name the engine knows the run. */
  readonly diagram: string;
  readonly spot: UnitSpot;
  readonly pinned: boolean;
  readonly result: RunResult | null;
  /** Whether the result is of the unit as it stands. */
  readonly fresh: boolean;
  /** The exact numbers behind the spot, where a convolution made it. */
  readonly window: WindowResult | null;
  readonly mode: "wide" | "flow";
  readonly width: number;
}

/** The channel looked at: its map enlarged, what it is made from, and one of its numbers written out. */
export function Inspector({ figure, diagram, spot, pinned, result, fresh, window, mode, width }: Props) {
  const t = useTranslations("units.inspector");
  const format = useFormatter();
  const { kind, tensors, layers } = figure;
  const { tensor, channel, y, x } = spot;
  const id = (name: UnitTensor) => tensors[name]?.id ?? "";
  const added = tensor === "output" && figure.join === "add" ? readsOf(figure, spot) : [];
  const asked = [{ tensor, from: channel }, ...added].map((read) => ({ node: id(read.tensor), channel: read.from }));
  const exact = useExact(diagram, fresh ? (result?.run ?? null) : null, asked);
  const number = (value: number) => minus(format.number(value, DIGITS));
  const at = (name: UnitTensor, k: number): string => {
    const value = exact({ node: id(name), channel: k })?.[y * (tensors[name]?.shape[1] ?? 1) + x];
    return value === undefined ? "…" : number(value);
  };
  const sentence = useSentence(figure, spot, at);
  const layer = MADE_BY[tensor];
  const shown = window && layer && window.node === layers[layer].id && window.filter === channel ? window : null;
  const wide = mode === "wide";
  return (
    <div
      data-inspector=""
      className={`rounded-md border border-line bg-card p-2.5 text-sm leading-[1.3] ${wide ? "flex gap-4" : "grid gap-3"}`}
      style={{ minHeight: INSPECTOR_HEIGHT }}
    >
      <div className="flex min-w-0 flex-1 gap-4">
        <Lens
          maps={result?.taps[id(tensor)] ?? null}
          channel={channel}
          y={y}
          x={x}
          stale={!fresh}
          side={INSPECTOR_HEIGHT - 22}
        />
        <div className="grid min-w-0 flex-1 content-start gap-0.5" aria-live="polite">
          <p>
            <b>{t("title", { unit: kind, name: t(`names.${tensor}`) })}</b>{" "}
            <span className="text-ink-2">{t(pinned ? "kept" : "place", { y, x, value: at(tensor, channel) })}</span>
          </p>
          <p className="text-ink-2">{sentence}</p>
          {shown && (
            <p className="tabular-nums" data-sum="">
              {t(layer && layers[layer].relu ? "sumRelu" : "sum", {
                n: shown.input.length,
                products: number(shown.sum - shown.bias),
                bias: number(shown.bias),
                sum: number(shown.sum),
                value: number(shown.output),
              })}
            </p>
          )}
        </div>
      </div>
      {shown && <Products window={shown} width={wide ? PRODUCTS : width - 22} />}
    </div>
  );
}
