"use client";
import type { ReactNode } from "react";
import { Presets } from "./Presets";
import { Totals } from "./Totals";
import type { Fire } from "./useFire";
import { WIDTH_KEYS, WidthSlider } from "./Widths";

interface Props {
  readonly fire: Fire;
  /** Below the totals: weights, engine, faults. */
  readonly children: ReactNode;
}

/** Beside the drawing: presets, every hyperparameter's slider, and the totals that follow them. */
export function Panel({ fire, children }: Props) {
  const { values, seen, paper, square, complaints, onSquare, change } = fire;
  return (
    <div className="grid content-start gap-2.5">
      <Presets values={values} onChange={change} />
      <div className="grid gap-0.5">
        {WIDTH_KEYS.filter((key) => !(square && key === "w")).map((key) => (
          <WidthSlider
            key={key}
            which={key}
            values={values}
            paper={paper}
            fault={seen.view.fault}
            complaint={complaints.find((one) => one.key === key || (square && key === "h" && one.key === "w"))}
            square={square}
            onSquare={onSquare}
            onChange={change}
          />
        ))}
      </div>
      <Totals view={seen.view} form="panel" />
      {children}
    </div>
  );
}
