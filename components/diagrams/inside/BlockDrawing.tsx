"use client";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { FilterBank } from "@/components/marks/FilterBank";
import type { Scale } from "@/components/marks/maps";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import type { RunResult } from "@/lib/engine/protocol";
import { filterAt } from "@/lib/readings/scene";
import { Label, type LabelLine } from "../Label";
import type { MapCell } from "../map/contract";
import { Drawing, Layer } from "../object/Drawing";
import { TileTouch } from "../TileTouch";
import { Touch } from "../Touch";
import type { How } from "../usePointed";
import { type Block, isStation, type Source } from "./block";
import { type InsideLayout, insideLayout } from "./layout";
import { rounded } from "./outlines";
import { type Reached, seenAs } from "./reach";
import { Traced } from "./Traced";
import type { Words } from "./useWords";

interface Props {
  readonly block: Block;
  readonly result: RunResult | null;
  readonly words: Words;
  /** The number that is traced through the block. */
  readonly cell: MapCell;
  readonly origin: MapCell;
  readonly pinned: boolean;
  readonly reached: ReadonlyMap<string, Reached>;
  /** The channel that the sum is being read at, of what the number's operation reads; null: none. */
  readonly probe: number | null;
  readonly scale: Scale;
  readonly width: number;
  readonly mode: "wide" | "flow";
  onCell(cell: MapCell | null, how: How): void;
}

const same = (shape: readonly number[] | undefined, item: Source): boolean => shape?.join() === item.shape.join();

/** An opened block drawn: every tensor on one scale, each bank beside the tensor it makes, one number traced through all of it. */
export const BlockDrawing = memo(function BlockDrawing(props: Props) {
  const { block, result, words, cell, origin, pinned, reached, probe, scale, width, mode, onCell } = props;
  const t = useTranslations("inside");
  const layout = useMemo(() => insideLayout(block, width, mode), [block, width, mode]);
  const seen = useMemo(() => new Map([...seenAs(block, cell), [origin.node, origin]]), [block, cell, origin]);
  const items = useMemo(() => new Map([...block.sources, ...block.stations].map((item) => [item.id, item])), [block]);
  return (
    <Drawing size={layout} label={t("describe", { scope: block.scope, tensors: items.size })} data-inside={block.scope}>
      {layout.placed.map(({ id, tensor, bank }) => {
        const item = items.get(id);
        if (!item) return null;
        const maps = result?.taps[id];
        const fits = same(maps?.shape, item);
        const weights = isStation(item) && item.asked !== null ? result?.banks[item.asked] : undefined;
        return (
          <div key={id}>
            {bank && (
              <FilterBank
                grid={bank.grid}
                x={bank.x}
                y={bank.y}
                width={bank.width}
                height={bank.height}
                weights={weights ?? null}
                hue="--input"
              />
            )}
            <TensorMosaic
              grid={tensor.mosaic}
              x={tensor.x}
              y={tensor.y}
              width={tensor.width}
              height={tensor.height}
              maps={maps && fits ? maps : null}
              scale={scale}
              complete={fits ? item.shape[2] : 0}
              partial={0}
              hue="--input"
            />
          </div>
        );
      })}
      <Layer size={layout}>
        <Wires layout={layout} />
        {layout.placed.map(({ id, label }) => {
          const item = items.get(id);
          return item && <Label key={id} place={label} lines={linesOf(item, words)} />;
        })}
        <Traced
          block={block}
          layout={layout}
          cell={cell}
          origin={origin}
          reached={reached}
          probe={probe}
          pinned={pinned}
        />
      </Layer>
      {layout.placed.map(({ id, tensor, bank }) => {
        const item = items.get(id);
        if (!item) return null;
        const [h, w, c] = item.shape;
        const own = seen.get(id);
        const part = reached.get(id)?.rect;
        const spot = own
          ? { tile: own.channel, y: own.y, x: own.x }
          : { tile: Math.min(cell.channel, c - 1), y: Math.min(part?.y ?? 0, h - 1), x: Math.min(part?.x ?? 0, w - 1) };
        return (
          <div key={id}>
            <TileTouch
              place={tensor}
              size={[h, w]}
              label={t("touch", { name: words.name(id), count: c })}
              spot={spot}
              held={pinned}
              onSpot={(next, how) => onCell(next && { node: id, channel: next.tile, y: next.y, x: next.x }, how)}
            />
            {bank && (
              <Touch
                place={bank}
                label={t("touchBank", { name: words.name(id), count: bank.grid.filters })}
                now={own?.channel ?? 0}
                held={pinned}
                under={(point) => filterAt(bank.grid, point)}
                moved={({ key, shiftKey }, from) => movedFilter(key, shiftKey, from, bank.grid.rows, c)}
                onSpot={(filter, how) =>
                  onCell(filter === null ? null : { node: id, channel: filter, y: spot.y, x: spot.x }, how)
                }
              />
            )}
          </div>
        );
      })}
    </Drawing>
  );
});

const STRIDE = 5;

/** Filters run down the columns of their bank, and so do the keys. */
function movedFilter(key: string, shift: boolean, from: number, rows: number, count: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    ArrowLeft: -rows,
    ArrowRight: rows,
    "[": -1,
    "]": 1,
  };
  const step = steps[key];
  if (step === undefined) return null;
  const next = from + step * (shift && Math.abs(step) === 1 ? STRIDE : 1);
  return next < 0 || next >= count ? from : next;
}

function linesOf(item: Source, words: Words): readonly LabelLine[] {
  const weights = words.weights(item);
  return [[words.name(item.id)], [words.op(item)], [words.shape(item)], ...(weights ? [[weights] as const] : [])];
}

/** From each tensor to what reads it. */
function Wires({ layout }: { readonly layout: InsideLayout }) {
  return layout.wires.map(({ from, to, points }) => (
    <path key={`${from} ${to}`} d={rounded(points)} fill="none" stroke="var(--line)" strokeWidth={3} />
  ));
}
