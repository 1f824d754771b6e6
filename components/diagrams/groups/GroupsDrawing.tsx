"use client";
import { useFormatter, useTranslations } from "next-intl";
import { memo, useCallback, useMemo } from "react";
import { BlockBank } from "@/components/marks/BlockBank";
import { blockAt } from "@/components/marks/blocks";
import { DependencyMatrix } from "@/components/marks/DependencyMatrix";
import type { Scale } from "@/components/marks/maps";
import type { Cell } from "@/components/marks/matrix";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import type { RunResult, WindowResult } from "@/lib/engine/protocol";
import { INPUT } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import type { Checked } from "@/lib/readings/check";
import { type GroupsSpot, groupOf } from "@/lib/spec/groups";
import { Drawing, Layer } from "../object/Drawing";
import { TileTouch } from "../TileTouch";
import type { How } from "../usePointed";
import type { GroupsView } from "./derive";
import { BlockFrames, hueOf, TileFrames } from "./Frames";
import { filterRow, makesPath, readBy, tileOf, windowOn } from "./geometry";
import { Inspector } from "./Inspector";
import { Labels } from "./Labels";
import { groupsLayout } from "./layout";
import type { Moment } from "./time";

interface Props {
  readonly view: GroupsView;
  readonly result: RunResult | null;
  readonly window: WindowResult | null;
  readonly checked: Checked | null;
  readonly moment: Moment;
  readonly spot: GroupsSpot;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  onSpot(spot: GroupsSpot | null, how: How): void;
}

const same = (shape: Shape | undefined, wanted: readonly number[]) => shape?.join() === wanted.join();

/** Past so many tiles read, a window on each would be a veil. */
const MOST_WINDOWS = 120;

/** N1 drawn: input, weights in their places, output, and who hears whom; below, one output number written out. */
export const GroupsDrawing = memo(function GroupsDrawing(props: Props) {
  const { view, result, window, checked, moment, spot, scale, width, height, mode, onSpot } = props;
  const t = useTranslations("groups");
  const format = useFormatter();
  const { in: channels, out, groups, k, h } = view.widths;
  const layout = useMemo(
    () => groupsLayout({ in: channels, out, groups, k }, { width, height }, mode),
    [channels, out, groups, k, width, height, mode],
  );
  const node = view.built?.node ?? "";
  const maps = { input: result?.taps[INPUT] ?? null, output: result?.taps[node] ?? null };
  const bank = result?.banks[node] ?? null;
  const input = same(maps.input?.shape, [h, h, channels]) ? maps.input : null;
  const output = same(maps.output?.shape, [h, h, out]) ? maps.output : null;
  const known = checked?.rows === out && checked.columns === channels ? checked : null;
  const [first, end] = readBy(spot.out, layout.bank.grid);
  const own = groupOf(spot.out, out, groups);
  const hue = hueOf(own, groups);
  const hears = spot.in >= first && spot.in < end;

  const onInput = useCallback(
    (next: { tile: number; y: number; x: number } | null, how: How) =>
      onSpot(next && { out: spot.out, in: next.tile, y: next.y, x: next.x }, how),
    [onSpot, spot.out],
  );
  const onOutput = useCallback(
    (next: { tile: number; y: number; x: number } | null, how: How) => {
      if (!next) return onSpot(null, how);
      const to = groupOf(next.tile, out, groups);
      const stays = groupOf(spot.in, channels, groups) === to;
      onSpot({ out: next.tile, in: stays ? spot.in : (to * channels) / groups, y: next.y, x: next.x }, how);
    },
    [onSpot, spot.in, out, groups, channels],
  );
  const onCell = useCallback(
    (cell: Cell | null, how: How) => onSpot(cell && { ...spot, out: cell.row, in: cell.column }, how),
    [onSpot, spot],
  );
  const say = useCallback(
    ({ row, column }: Cell) => {
      const joined = known?.reaches[row * channels + column] === 1;
      return t(joined ? "matrix.joined" : "matrix.apart", {
        row,
        column,
        group: groupOf(row, out, groups),
        from: groupOf(column, channels, groups),
      });
    },
    [t, known, channels, out, groups],
  );
  const hueAt = useCallback((row: number) => hueOf(groupOf(row, out, groups), groups), [out, groups]);
  const cell = useMemo(() => ({ row: spot.out, column: spot.in }), [spot.out, spot.in]);

  const read = Array.from({ length: end - first }, (_, i) => first + i);
  const at = { tile: spot.out, y: spot.y, x: spot.x };
  const density = known ? format.number(known.density, { style: "percent", maximumFractionDigits: 1 }) : "";
  return (
    <Drawing size={layout} label={t("describe", { in: channels, out, groups, k, h })}>
      <TensorMosaic
        {...layout.input}
        grid={layout.input.mosaic}
        maps={input}
        scale={scale}
        complete={input ? channels : 0}
        partial={0}
        hue="--input"
      />
      <BlockBank grid={layout.bank.grid} x={layout.bank.x} y={layout.bank.y} weights={bank} />
      <TensorMosaic
        {...layout.output}
        grid={layout.output.mosaic}
        maps={output}
        scale={scale}
        complete={output ? moment.filters : 0}
        partial={output ? moment.rows / h : 0}
        hue="--input"
      />
      <div className="absolute" style={{ left: layout.matrix.x, top: layout.matrix.y }}>
        <DependencyMatrix
          grid={layout.matrix.grid}
          reaches={known?.reaches ?? null}
          implied={known && known.differing > 0 ? known.implied : null}
          hue={hueAt}
          cell={cell}
          name={t("matrix.name")}
          description={t("matrix.description", { joined: known?.joined ?? 0, all: out * channels, density })}
          say={say}
          onCell={onCell}
        />
      </div>
      <Layer size={layout}>
        <Labels layout={layout} view={view} checked={known} />
        <TileFrames place={layout.input} groups={groups} />
        <TileFrames place={layout.output} groups={groups} />
        <BlockFrames layout={layout} />
        <rect
          {...filterRow(layout, spot.out)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={layout.bank.grid.cell < 2 ? 1 : 2}
        />
        {/* On a phone the way from the filter to its tile would run through words. */}
        {mode === "wide" && (
          <path d={makesPath(layout, spot.out)} fill="none" stroke={`var(${hue})`} strokeWidth={1.5} />
        )}
        <rect {...tileOf(layout.output, spot.out)} fill="none" stroke="var(--ink)" strokeWidth={2} />
        {read.length <= MOST_WINDOWS &&
          read.map((tile) => (
            <rect
              key={tile}
              {...windowOn(tileOf(layout.input, tile), spot.y, spot.x, k, h)}
              fill="none"
              stroke="var(--ink)"
              strokeWidth={1.25}
            />
          ))}
        <rect
          {...windowOn(tileOf(layout.output, spot.out), spot.y, spot.x, 1, h)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.25}
        />
        <rect
          {...tileOf(layout.input, spot.in)}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={2}
          strokeDasharray={hears ? undefined : "3 3"}
        />
        <Inspector
          place={layout.inspector}
          spot={spot}
          channels={channels}
          filters={out}
          groups={groups}
          window={window}
          runs={view.built?.tooLarge === false}
        />
      </Layer>
      <TileTouch
        place={layout.input}
        size={[h, h]}
        label={t("touch.input", { in: channels, h })}
        spot={{ tile: spot.in, y: spot.y, x: spot.x }}
        onSpot={onInput}
      />
      <TileTouch
        place={layout.output}
        size={[h, h]}
        label={t("touch.output", { out, h })}
        spot={at}
        onSpot={onOutput}
      />
      <div
        aria-hidden="true"
        className="absolute cursor-crosshair"
        style={{
          left: layout.bank.x,
          top: layout.bank.y,
          width: layout.bank.width,
          height: layout.bank.height,
        }}
        onPointerUp={(event) => {
          if (event.button !== 0) return;
          const box = event.currentTarget.getBoundingClientRect();
          const { filter, channel } = blockAt(layout.bank.grid, event.clientX - box.left, event.clientY - box.top);
          onSpot({ ...spot, out: filter, in: channel }, "choose");
        }}
      />
    </Drawing>
  );
});
