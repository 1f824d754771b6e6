"use client";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { Scale } from "@/components/marks/maps";
import type { RunResult } from "@/lib/engine/protocol";
import type { Price } from "@/lib/spec/map";
import type { Frame } from "../object/Stage";
import type { How } from "../usePointed";
import { Bands } from "./Bands";
import { Banks } from "./Banks";
import { Bars } from "./Bars";
import { BarsList } from "./BarsList";
import { Card } from "./Card";
import { Crumbs } from "./Crumbs";
import type { Opened } from "./contract";
import type { MapView } from "./derive";
import { GaugeSign, Gauges } from "./Gauges";
import { Glow } from "./Glow";
import type { Gauges as GaugeMarks } from "./gaugeMarks";
import { Heads } from "./Heads";
import { layoutMap } from "./layout";
import { MapTouch } from "./MapTouch";
import { Marks } from "./Marks";
import { Panel } from "./Panel";
import { Scores } from "./Scores";
import { heldSpot, middleOf, rowOf, type Spot } from "./spot";
import { Tensors } from "./Tensors";
import { momentAt, type Schedule } from "./time";
import { Unfold } from "./Unfold";
import { useLikest } from "./useLikest";
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
  /** Marks at the blocks, where there are such. */
  readonly gauges: GaugeMarks | null;
  /** The price that a phone's bars show. */
  readonly price: Price;
  onSpot(spot: Spot | null, how: How): void;
  onOpen(block: string | null): void;
  onPrice(price: Price): void;
}

/** The whole network, drawn: rows of the river, between them the block that is open, below them the bars. */
export function River(props: Props) {
  const { name, view, result, schedule, scale, spot, pinned, open, opened, width, height, mode, time, reduced } = props;
  const { gauges, price, onSpot, onOpen, onPrice } = props;
  const t = useTranslations("map");
  const { map } = view;
  const wide = mode === "wide";
  const gauged = gauges !== null;
  const layout = useMemo(() => layoutMap(map, { width, height }, mode, gauged), [map, width, height, mode, gauged]);
  const { done, share } = momentAt(schedule, time);
  const layers = map.layers.length;
  const running =
    done < layers
      ? heldSpot(map, { layer: done, channel: Math.floor(share * (map.layers[done]?.channels ?? 1)), y: 0, x: 0 })
      : null;
  const runs = useMemo(() => layout.rows.flatMap((row) => row.heads), [layout]);
  const heads = useLikest(map, runs, result);
  // A block has run when the last of its layers has.
  const ahead = useMemo(() => new Set(map.layers.slice(done).map(({ block }) => block)), [map, done]);
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

  const bars = {
    map,
    schedule,
    width,
    at: spot?.layer ?? null,
    running: running ? done : null,
    untimed: t(result ? "bars.untimed" : "bars.notYet"),
    onLayer,
  };
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
      {gauges && (
        <p className="pb-2 text-[13.5px] leading-snug text-ink-2" data-gauges>
          {gauges.ways.map((way, i) => (
            <span key={way} className="mr-3 whitespace-nowrap text-ink">
              <GaugeSign way={i} /> {way}
            </span>
          ))}
          {gauges.explained}
        </p>
      )}
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
                <Glow
                  map={map}
                  row={each}
                  width={width}
                  layer={mine ? spot.layer : inside && spot === null ? done : null}
                />
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
                <Heads map={map} row={each} result={result} chosen={heads} />
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
                {gauges && <Gauges map={map} row={each} width={width} gauges={gauges} wide={wide} ahead={ahead} />}
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
                    heads={heads}
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
                    gauges={gauges}
                  />
                )}
              </div>
              <Unfold open={openHere} reduced={reduced}>
                {(scope) => <Panel {...opened} scope={scope} width={width - 2} mode={mode} onClose={close} />}
              </Unfold>
            </div>
          );
        })}
        {wide ? <Bars {...bars} /> : <BarsList {...bars} price={price} onPrice={onPrice} />}
      </div>
    </div>
  );
}
