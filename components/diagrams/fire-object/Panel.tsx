"use client";
import type { ReactNode } from "react";
import type { Gesture } from "@/components/controls/gesture";
import type { FireValues } from "@/lib/spec/fire";
import type { FirePreset } from "@/lib/spec/fire-presets";
import type { FireView } from "./derive";
import { Presets } from "./Presets";
import { Totals } from "./Totals";
import { WIDTH_KEYS, WidthSlider } from "./Widths";

interface Props {
  readonly values: FireValues;
  readonly view: FireView;
  readonly paper: FirePreset;
  readonly square: boolean;
  onSquare(square: boolean): void;
  onChange(change: Partial<FireValues>, gesture: Gesture): void;
  /** Below the totals: weights, engine, faults. */
  readonly children: ReactNode;
}

/** Beside the drawing: presets, every hyperparameter's slider, and the totals that follow them. */
export function Panel({ values, view, paper, square, onSquare, onChange, children }: Props) {
  return (
    <div className="grid content-start gap-2.5">
      <Presets values={values} onChange={onChange} />
      <div className="grid gap-0.5">
        {WIDTH_KEYS.filter((key) => !(square && key === "w")).map((key) => (
          <WidthSlider
            key={key}
            which={key}
            values={values}
            paper={paper}
            fault={view.fault}
            square={square}
            onSquare={onSquare}
            onChange={onChange}
          />
        ))}
      </div>
      <Totals view={view} form="panel" />
      {children}
    </div>
  );
}
