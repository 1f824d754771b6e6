"use client";
import { useFormatter, useTranslations } from "next-intl";
import { memo, useCallback, useMemo } from "react";
import type { Scale } from "@/components/marks/maps";
import { dependency } from "@/lib/readings/dependency";
import { filterAt } from "@/lib/readings/scene";
import { type FilterKind, type FiltersSpot, filtersSpot, KINDS } from "@/lib/spec/filters";
import { filterLayers } from "@/lib/spec/filters-input";
import { Label } from "../Label";
import { Drawing, Layer } from "../object/Drawing";
import { type TileSpot, TileTouch } from "../TileTouch";
import type { How } from "../usePointed";
import { Bus } from "./Bus";
import { Canvases, inputMaps } from "./Canvases";
import { Cost } from "./Cost";
import type { FiltersView } from "./derive";
import { filterAtSpot } from "./geometry";
import { filtersLayout } from "./layout";
import { Outlines } from "./Outlines";
import { Pair } from "./Pair";
import { Patches } from "./Patches";
import { Products } from "./Products";
import { RowWords } from "./RowWords";
import { Strips } from "./Strips";
import { Sum } from "./Sum";
import type { Moment } from "./time";
import { type Results, useWindows } from "./useFiltersRun";
import { signed, VALUE } from "./words";

interface Props {
  readonly view: FiltersView;
  readonly results: Results;
  readonly moment: Moment;
  /** Where the reader looks; null: where the filters are at work. */
  readonly chosen: FiltersSpot | null;
  /** Whether the reader has chosen that place, so that it is worth being told. */
  readonly pinned: boolean;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  onSpot(spot: FiltersSpot | null, how: How): void;
}

/** M1 drawn: one input, and three rows of what is read, filters, output, sum and cost. */
export const FiltersDrawing = memo(function FiltersDrawing(props: Props) {
  const { view, results, moment, chosen, pinned, scale, width, height, mode, onSpot } = props;
  const t = useTranslations("filters");
  const format = useFormatter();
  const { widths, side } = view;
  const { in: channels, out, k, stride, h } = widths;
  const layout = useMemo(
    () => filtersLayout({ in: channels, out, k, stride }, { width, height }, mode),
    [channels, out, k, stride, width, height, mode],
  );
  const hears = useMemo(() => {
    const layers = filterLayers(widths, Math.max(2, widths.k));
    const of = (kind: FilterKind) => dependency(layers[kind].graph);
    return { standard: of("standard"), depthwise: of("depthwise"), pointwise: of("pointwise") };
  }, [widths]);
  const { at } = moment;
  const given = chosen ?? (at && { out: at.turn, in: at.turn, y: at.y, x: at.x });
  const spot = filtersSpot(widths, side, given);
  const windows = useWindows(view, results, spot);
  const maps = inputMaps(view, results);

  const choose = useCallback(
    (change: Partial<FiltersSpot> | null, how: How) => onSpot(change && { ...spot, ...change }, how),
    [onSpot, spot],
  );
  const onTile = (kind: FilterKind | "input") => (next: TileSpot | null, how: How) =>
    choose(next && { y: next.y, x: next.x, [kind === "input" || kind === "depthwise" ? "in" : "out"]: next.tile }, how);
  const onBank = (kind: FilterKind, x: number, y: number) => {
    const { grid } = layout.rows[kind].bank;
    const filter = filterAt(grid, { x, y });
    if (filter === null) return;
    const pitch = grid.kernel * grid.cell + grid.gaps.channel;
    const channel = Math.min(channels - 1, Math.floor(x / pitch));
    choose(kind === "depthwise" ? { in: filter } : { out: filter, in: channel }, "choose");
  };
  const value = (kind: FilterKind) => {
    const window = windows[kind];
    return window ? signed(format.number(window.sum, VALUE)) : "…";
  };
  return (
    <Drawing size={layout} label={t("describe", { in: channels, out, k, h })}>
      <Canvases layout={layout} view={view} results={results} moment={moment} scale={scale} />
      <Layer size={layout}>
        {KINDS.slice(1).map((kind) => {
          const { x, y, width: long } = layout.rows[kind].box;
          return <line key={kind} x1={x} x2={x + long} y1={y - 8} y2={y - 8} stroke="var(--line)" />;
        })}
        <Bus layout={layout} channel={spot.in} />
        <Label place={layout.inputLabel} lines={[[t("labels.input")], [t("labels.shape", { h, c: channels })]]} />
        <Strips layout={layout} hears={hears} />
        <Patches layout={layout} windows={windows} maps={maps} spot={spot} scale={scale} />
        <Outlines layout={layout} widths={widths} side={side} spot={spot} />
        {layout.pair && <Pair view={view} place={layout.pair} below={mode === "wide"} />}
        {KINDS.map((kind) => {
          const row = layout.rows[kind];
          return (
            <g key={kind} data-row={kind}>
              <RowWords kind={kind} view={view} row={row} />
              <Products row={row} mode={mode} filter={filterAtSpot(kind, spot)} window={windows[kind]} />
              <Sum place={row.sum} channels={channels} spot={spot} window={windows[kind]} />
              {row.cost && <Cost kind={kind} view={view} place={row.cost} />}
            </g>
          );
        })}
      </Layer>
      <TileTouch
        place={layout.input}
        size={[side, side]}
        label={t("touch.input", { count: channels })}
        spot={{ tile: spot.in, y: spot.y, x: spot.x }}
        onSpot={onTile("input")}
      />
      {KINDS.map((kind) => {
        const { bank, output } = layout.rows[kind];
        return (
          <div key={kind}>
            <div
              aria-hidden="true"
              className="absolute cursor-crosshair"
              style={{ left: bank.x, top: bank.y, width: bank.width, height: bank.height }}
              onPointerUp={(event) => {
                if (event.button !== 0) return;
                const box = event.currentTarget.getBoundingClientRect();
                onBank(kind, event.clientX - box.left, event.clientY - box.top);
              }}
            />
            <TileTouch
              place={output}
              size={[side, side]}
              label={t("touch.output", {
                name: t(`names.${kind}`, { k: kind === "pointwise" ? 1 : k }),
                count: output.mosaic.count,
              })}
              spot={{ tile: filterAtSpot(kind, spot), y: spot.y, x: spot.x }}
              onSpot={onTile(kind)}
            />
          </div>
        );
      })}
      <p aria-live="polite" className="sr-only" data-said>
        {pinned &&
          t("said", {
            y: spot.y,
            x: spot.x,
            out: spot.out,
            in: spot.in,
            standard: value("standard"),
            depthwise: value("depthwise"),
            pointwise: value("pointwise"),
          })}
      </p>
    </Drawing>
  );
});
