"use client";
import { useTranslations } from "next-intl";
import { memo, useCallback, useMemo } from "react";
import { OWN } from "@/components/photo/store";
import { INPUT } from "@/lib/graph/graph";
import { SAMPLES, sampleById } from "@/lib/image/samples";
import { type Head, headOf } from "@/lib/readings/head";
import { INSIDE } from "@/lib/spec/inside";
import type { MapCell, Opened } from "../map/contract";
import type { How } from "../usePointed";
import { BlockDrawing } from "./BlockDrawing";
import { type Block, blockOf, type Station } from "./block";
import { Combined } from "./Combined";
import { Ending } from "./Ending";
import { Enlarged } from "./Enlarged";
import { MapBrowser } from "./MapBrowser";
import { ObjectLink } from "./ObjectLink";
import { objectOf } from "./objectOf";
import { ownBlock, ownNeeds } from "./own/block";
import { Own } from "./own/Own";
import { ViewChoice } from "./own/ViewChoice";
import { PhotoField } from "./PhotoField";
import { needsOf } from "./request";
import { Sum } from "./Sum";
import { useField } from "./useField";
import { useInside } from "./useInside";
import { usePixels } from "./usePixels";
import { useTraced } from "./useTraced";
import { useWords } from "./useWords";

/** Around everything, in CSS pixels. */
const PAD = { wide: 16, flow: 8 } as const;
/** Side of the photo beside the sum, in CSS pixels. */
const PHOTO = 200;

/** A block of a map, opened where it stands: all that happens in it on this photo, down to the products behind one number. */
export default memo(function OpenedBlock(opened: Opened) {
  const t = useTranslations("inside");
  const { graph, scope } = opened;
  const block = useMemo(() => blockOf(graph, scope), [graph, scope]);
  if (!block) return <p role="status">{t("noBlock", { scope })}</p>;
  return <Inside key={scope} opened={opened} block={block} />;
});

/** The ending that a block is part of, or begins; null where the block stands before it. */
function endingOf(head: Head | null, block: Block): Head | null {
  const ids = block.stations.flatMap(({ id, head: { id: own } }) => [id, own]);
  return head?.nodes.some((id) => ids.includes(id)) ? head : null;
}

function Inside({ opened, block }: { readonly opened: Opened; readonly block: Block }) {
  const t = useTranslations("inside");
  const { graph, mode, input, weights, scale } = opened;
  const width = opened.width - 2 * PAD[mode];
  const head = useMemo(() => endingOf(headOf(graph), block), [graph, block]);
  const own = useMemo(() => ownBlock(graph, block.scope), [graph, block]);
  const [view, setView] = useField(INSIDE.view);
  const shown = view === "own" ? own : null;
  const needs = useMemo(() => {
    const { taps, ...more } = ownNeeds(shown);
    return { ...needsOf(block, [...(head ? [head.maps, head.classifier] : []), ...taps]), ...more };
  }, [block, head, shown]);
  const known = useInside(opened, needs);
  const words = useWords(graph, block);
  const pixels = usePixels(input);
  const traced = useTraced(opened, block, known);
  const { cell, origin, at, pinned, reached, station, maker, window, terms, probe, onProbe } = traced;
  // Its own drawing knows every node; tensor by tensor a number goes by its layer.
  const on = shown ? traced.on : traced.onStation;
  const photo = input.kind === "photo" ? (sampleById(input.photo) ? input.photo : OWN) : null;
  const object = useMemo(
    () => objectOf(graph, block, weights.kind === "trained", photo === SAMPLES[0]?.id ? null : photo),
    [graph, block, weights.kind, photo],
  );
  const items = [...block.sources, ...block.stations];
  const readBy = ({ reads }: Station) => reads.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const madeFrom = maker && readBy(maker)[0];
  // Of a single number a map there is nothing to enlarge.
  const tapped = known.result?.taps[cell.node];
  const maps = tapped && tapped.shape[0] * tapped.shape[1] > 1 ? tapped : null;
  const onChannel = useCallback((channel: number) => on({ ...cell, channel }, "choose"), [on, cell]);
  const onClass = useCallback(
    (cls: number) => {
      const scores = block.stations.find(({ shape }) => shape[2] === known.result?.output?.length);
      if (scores) on({ node: scores.id, channel: cls, y: 0, x: 0 }, "choose");
    },
    [block, known.result, on],
  );
  const classes = known.result?.output?.length ?? 0;
  const ofClasses =
    head !== null && station !== null && station.shape[2] === classes && head.nodes.includes(station.id);
  const name = words.name(cell.node);
  const onCell = useCallback((next: MapCell | null, how: How) => on(next, how), [on]);
  const across = mode === "wide" ? "grid-cols-[auto_minmax(0,1fr)_minmax(0,1.05fr)]" : "grid-cols-1";
  const room = mode === "wide" ? Math.floor((width - PHOTO - 56) * 0.485) : width;
  const probed = window && terms ? window.firstChannel + probe : null;
  return (
    <div className="grid gap-4" style={{ width: opened.width, padding: PAD[mode] }} data-opened={block.scope}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 text-[14px] text-ink-2">
        {own && <ViewChoice kind={own.kind} view={view} onView={setView} />}
        <p className={mode === "wide" ? "min-w-60 flex-1" : ""}>
          {t(mode === "flow" ? "tap" : shown?.kind === "unit" ? "own.keysUnit" : "keys")}
        </p>
        {object && <ObjectLink object={object} />}
      </div>
      {shown ? (
        <Own
          block={shown}
          opened={opened}
          known={known}
          at={at}
          cell={cell}
          pinned={pinned}
          scale={scale}
          width={width}
          mode={mode}
          on={on}
        />
      ) : (
        <BlockDrawing
          block={block}
          result={known.result}
          words={words}
          cell={cell}
          origin={origin}
          pinned={pinned}
          reached={reached}
          probe={probed}
          scale={scale}
          width={width}
          mode={mode}
          onCell={onCell}
        />
      )}
      <p className="text-[16px]" role="status" data-told>
        {t(pinned ? "at.pinned" : "at.seen", { name, channel: cell.channel, y: cell.y, x: cell.x })}
      </p>
      <div className={`grid items-start gap-x-7 gap-y-5 ${across}`}>
        <PhotoField
          graph={graph}
          cell={cell}
          name={name}
          pixels={pixels}
          side={mode === "wide" ? PHOTO : Math.min(width, 240)}
        />
        <div className="grid min-w-0 gap-3">
          {!station ? (
            <p className="text-[15px] text-ink-2">{t(cell.node === INPUT ? "isPhoto" : "outside", { name })}</p>
          ) : !known.result ? (
            <p className="text-[15px] text-ink-2">{t(known.pending ? "combined.waiting" : "notRun")}</p>
          ) : (
            <>
              {station.asked === null && (
                <Combined station={station} sources={readBy(station)} cell={cell} known={known} words={words} />
              )}
              {maker && maker.asked === null && maker.id !== station.id && (
                <Combined station={maker} sources={readBy(maker)} cell={origin} known={known} words={words} />
              )}
              {maker && window && terms && madeFrom && (
                <Sum
                  station={maker}
                  source={madeFrom}
                  window={window}
                  terms={terms}
                  probe={probe}
                  words={words}
                  width={room}
                  onProbe={onProbe}
                />
              )}
            </>
          )}
        </div>
        {maps && (
          <div className="grid min-w-0 gap-4">
            <Enlarged maps={maps} cell={cell} pinned={pinned} known={known} words={words} side={176} onCell={onCell} />
          </div>
        )}
      </div>
      {maps && maps.shape[2] > 1 && (
        <MapBrowser maps={maps} channel={cell.channel} words={words} onChannel={onChannel} />
      )}
      {head && known.result && (
        <Ending
          head={head}
          result={known.result}
          diagram={known.diagram}
          weights={weights}
          chosen={ofClasses && pinned ? cell.channel : null}
          words={words}
          width={width}
          onClass={onClass}
        />
      )}
    </div>
  );
}
