"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Scale } from "@/components/marks/maps";
import type { RunResult } from "@/lib/engine/protocol";
import type { Frame } from "../object/Stage";
import type { How } from "../usePointed";
import { Bands } from "./Bands";
import { Banks } from "./Banks";
import { Bars } from "./Bars";
import { Card } from "./Card";
import { Crumbs } from "./Crumbs";
import type { Opened } from "./contract";
import type { MapView } from "./derive";
import { layoutMap } from "./layout";
import { MapTouch } from "./MapTouch";
import { Marks } from "./Marks";
import { Panel } from "./Panel";
import { Scores } from "./Scores";
import { cellOf, heldSpot, middleOf, rowOf, type Spot } from "./spot";
import { Tensors } from "./Tensors";
import { momentAt, type Schedule } from "./time";
import { Unfold } from "./Unfold";
import { Words } from "./Words";

interface Props extends Omit<Frame, "playing"> {
  readonly name: string;
  readonly view: MapView;
  readonly result: RunResult | null;
  readonly schedule: Schedule;
  readonly scale: Scale;
  readonly spot: Spot | null;
  readonly pinned: boolean;
  readonly open: string | null;
  readonly opened: Omit<Opened, "scope" | "width" | "mode">;
  onSpot(spot: Spot | null, how: How): void;
  onOpen(block: string | null): void;
}

/** The whole network, drawn: rows of the river, between them the block that is open, below them the bars. */
export function River(props: Props) {
  const { name, view, result, schedule, scale, spot, pinned, open, opened, width, height, mode, time, reduced } = props;
  const { onSpot, onOpen } = props;
  const t = useTranslations("map");
  const { map } = view;
  const wide = mode === "wide";
  const layout = useMemo(() => layoutMap(map, { width, height }, mode), [map, width, height, mode]);
  const { done, share } = momentAt(schedule, time);
  const layers = map.layers.length;
  const running =
    done < layers
      ? heldSpot(map, { layer: done, channel: Math.floor(share * (map.layers[done]?.channels ?? 1)), y: 0, x: 0 })
      : null;
  const resting = useMemo(() => middleOf(map, Math.min(1, layers - 1), 0), [map, layers]);
  const walked = spot ?? resting;
  const here = useRef<HTMLDivElement>(null);
  const row = walked ? rowOf(map, layout, walked.layer) : 0;
  const before = useRef(row);
  useEffect(() => {
    // The walk has crossed into another row: the focus goes along.
    if (before.current !== row && document.activeElement?.hasAttribute("data-map-row"))
      here.current?.focus({ preventScroll: false });
    before.current = row;
  }, [row]);
  const onLayer = useCallback(
    (layer: number | null, how: How) => onSpot(layer === null ? null : middleOf(map, layer, 0), how),
    [map, onSpot],
  );
  const close = useCallback(() => {
    onOpen(null);
    here.current?.focus({ preventScroll: true });
  }, [onOpen]);
  const first = useMemo(
    () =>
      layout.rows.map(({ columns }) =>
        layers > 0 ? Math.min(...columns.flatMap(({ tensor }) => map.tensors[tensor]?.layers ?? [])) : 0,
      ),
    [layout, map, layers],
  );

  return (
    <div data-map={view.model} data-unit={`${layout.unit.activation} ${layout.unit.weight}`}>
      <Crumbs
        network={name}
        map={map}
        spot={spot}
        open={open}
        wide={wide}
        onHome={() => {
          onOpen(null);
          onSpot(null, "choose");
        }}
        onOpen={onOpen}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing with parts that take focus is a group, not a fieldset */}
      <div
        role="group"
        data-drawing-root
        aria-label={t("describe", { name, layers, params: map.params, macs: map.macs, activations: map.activations })}
        style={{ width }}
      >
        {layout.rows.map((each, r) => {
          // What is done of a row changes only while the replay is in it, so the others are not drawn again.
          const start = first[r] ?? 0;
          const end = first[r + 1] ?? layers;
          const passed = Math.min(end, Math.max(start, done));
          const inside = done >= start && done < end;
          const mine = spot !== null && rowOf(map, layout, spot.layer) === r;
          const openHere = each.blocks.some(({ id }) => id === open) ? open : null;
          const last = r === layout.rows.length - 1;
          return (
            <div key={each.blocks[0]?.id ?? r}>
              <div className="relative" style={{ width, height: each.height }}>
                <Bands row={each} width={width} />
                <Tensors
                  map={map}
                  row={each}
                  width={width}
                  result={result}
                  scale={scale}
                  done={passed}
                  share={inside ? share : 0}
                />
                <Banks map={map} row={each} width={width} result={result} />
                <Words map={map} layout={layout} row={each} turns={!last} />
                <Marks
                  map={map}
                  row={each}
                  width={width}
                  spot={mine ? spot : null}
                  running={inside ? running : null}
                  open={openHere}
                  wide={wide}
                />
                {last && (
                  <Scores
                    place={layout.scores}
                    size={{ width, height: each.height }}
                    model={view.model}
                    trained={view.trained}
                    result={result}
                    ahead={done < layers}
                  />
                )}
                {walked && (
                  <MapTouch
                    map={map}
                    row={each}
                    width={width}
                    label={t("touch")}
                    spot={walked}
                    chosen={pinned}
                    open={open}
                    stop={r === row}
                    here={here}
                    onSpot={onSpot}
                    onOpen={onOpen}
                  />
                )}
                {wide && mine && spot && open !== map.layers[spot.layer]?.block && (
                  <Card
                    map={map}
                    row={each}
                    width={width}
                    result={result}
                    schedule={schedule}
                    scale={scale}
                    spot={spot}
                  />
                )}
              </div>
              <Unfold open={openHere} reduced={reduced}>
                {(scope) => (
                  <Panel
                    {...opened}
                    scope={scope}
                    at={spot && pinned ? cellOf(map, spot) : null}
                    width={width - 2}
                    mode={mode}
                    onClose={close}
                  />
                )}
              </Unfold>
            </div>
          );
        })}
        <Bars
          map={map}
          schedule={schedule}
          width={width}
          at={spot?.layer ?? null}
          running={running ? done : null}
          untimed={t(result ? "bars.untimed" : "bars.notYet")}
          onLayer={onLayer}
        />
      </div>
    </div>
  );
}
