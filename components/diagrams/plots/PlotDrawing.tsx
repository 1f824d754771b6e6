"use client";
import { memo, useCallback, useMemo } from "react";
import type { Point, Rect } from "@/lib/readings/scene";
import { Touch } from "../Touch";
import type { How } from "../usePointed";
import { Card } from "./Card";
import { nearestMark, plotLayout } from "./layout";
import { Panel } from "./Panel";
import { movedTo, type PlotPanel, type PlotRow } from "./plot";

interface Props {
  readonly panels: readonly PlotPanel[];
  /** Shares of the height. */
  readonly weights?: readonly number[];
  readonly rows: readonly PlotRow[];
  /** The whole drawing in a sentence, and how to touch it. */
  readonly label: string;
  readonly touch: string;
  /** What is looked at. */
  readonly at: string | null;
  readonly pinned: boolean;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  onSpot(id: string | null, how: How): void;
}

/** Kept for the card below, so that nothing moves when a point is looked at. */
const CARD = { wide: 104, flow: 200 };
/** A phone's plot, as high as this for each unit of weight. */
const FLOW_HEIGHT = 380;

/** Points on axes; the one that is looked at explains itself below. */
export const PlotDrawing = memo(function PlotDrawing(props: Props) {
  const { panels, weights, rows, label, touch, at, pinned, width, height, mode, onSpot } = props;
  const units = (weights ?? [1]).reduce((sum, weight) => sum + weight, 0);
  const room = mode === "wide" ? height - CARD.wide - 8 : FLOW_HEIGHT * units;
  const layout = useMemo(() => plotLayout(panels, { width, height: room }, weights), [panels, width, room, weights]);
  const own = rows.find((row) => row.own)?.id ?? null;
  const start = at ?? own ?? rows[0]?.id ?? "";
  const under = useCallback(
    (index: number, place: Rect) => (point: Point) => {
      const panel = layout.panels[index];
      return panel ? nearestMark(panel, { x: point.x + place.x, y: point.y + place.y }) : null;
    },
    [layout],
  );
  const shown = rows.find(({ id }) => id === (at ?? own)) ?? null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with parts that take focus is a group, not a fieldset
    <div role="group" aria-label={label} data-drawing-root>
      <div className="relative" style={{ width, height: layout.height }}>
        <svg
          data-layer
          aria-hidden="true"
          width={width}
          height={layout.height}
          className="pointer-events-none absolute inset-0 overflow-visible"
        >
          {layout.panels.map((panel) => (
            <Panel key={panel.id} panel={panel} chosen={at} />
          ))}
        </svg>
        {layout.panels.map(({ id, frame, x }, i) => {
          const place = { x: frame.x - 6, y: frame.y - 6, width: frame.width + 12, height: x.y - frame.y + 12 };
          const panel = panels[i];
          return (
            panel && (
              <Touch
                key={id}
                place={place}
                label={touch}
                now={start}
                under={under(i, place)}
                moved={({ key }, from) => movedTo(key, panel, from)}
                onSpot={onSpot}
                sparse
                data-unit={id}
              />
            )
          );
        })}
      </div>
      <div className="mt-2" style={{ minHeight: CARD[mode] }}>
        <Card row={shown} pinned={pinned} />
      </div>
    </div>
  );
});
