"use client";
import { useTranslations } from "next-intl";
import { memo, useCallback, useMemo } from "react";
import type { Scale } from "@/components/marks/maps";
import type { Point } from "@/lib/readings/scene";
import { type ShuffleSpot, shuffleSpot } from "@/lib/spec/shuffle";
import { Drawing, Layer } from "../object/Drawing";
import { TileField } from "../units/TileField";
import type { How } from "../usePointed";
import { Banks } from "./Banks";
import { ChannelTouch } from "./ChannelTouch";
import type { ShuffleView } from "./derive";
import { Followed } from "./Followed";
import { around, tileAt, trackOf } from "./geometry";
import { Labels, PlaceNumbers, RowNames } from "./Labels";
import { shuffleLayout } from "./layout";
import { BankMarks, Hears } from "./Marks";
import { Matrices, MatrixLabels } from "./Matrices";
import { Tiles } from "./Tiles";
import { atWork, type Moment } from "./time";
import { type TensorName, trace } from "./trace";
import { usePixelSum } from "./usePixelSum";
import type { ShuffleRun } from "./useShuffleRun";
import { Bands, LayerWires, ShuffleWires } from "./Wires";
import { usePixelWords, useSaid } from "./words";

interface Props {
  readonly view: ShuffleView;
  readonly run: ShuffleRun;
  readonly moment: Moment;
  /** What the reader looks at; null: nothing, so time leads. */
  readonly looked: ShuffleSpot | null;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  onSpot(spot: ShuffleSpot | null, how: How): void;
}

const NONE: ReadonlySet<number> = new Set();
const AWAY: Point = { x: -1e4, y: -1e4 };
/** Whose map is enlarged. */
const TENSOR_OF = { in: "input", mid: "made", out: "output", pair: "output" } as const;

/** N2 drawn: channels made by a grouped layer, carried along their wires, read by the next layer; and who hears whom. */
export const ShuffleDrawing = memo(function ShuffleDrawing(props: Props) {
  const { view, run, moment, looked, scale, width, height, mode, onSpot } = props;
  const t = useTranslations("shuffle");
  const { widths, built } = view;
  const { channels, groups } = widths;
  const placing = useMemo(
    () => ({ channels, groups, table: built?.table ?? ([1, channels] as const), places: built?.places ?? [] }),
    [channels, groups, built],
  );
  const layout = useMemo(() => shuffleLayout(placing, { width, height }, mode), [placing, width, height, mode]);
  const tracks = useMemo(
    () => Array.from({ length: channels }, (_, i) => trackOf(layout, placing.places, i)),
    [layout, placing, channels],
  );
  const led = looked === null ? atWork(moment) : null;
  const spotKey = led && `${led.at} ${led.channel}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is at work, which changes only from filter to filter
  const spot = useMemo(() => shuffleSpot({ channels, spot: looked ?? led }), [channels, looked, spotKey]);
  const { factors } = run;
  const traced = useMemo(() => trace(spot, factors), [spot, factors]);
  const said = useSaid(view, spot, traced);
  const pixel = usePixelWords(usePixelSum(spot, widths.h, run.run.result));
  const { tensors, tile } = layout;
  const { maps, banks, matrices } = run;
  const leaving = moment.transpose > 0;
  const arrived = moment.flatten === 1;
  const moving = useMemo(() => tracks.map((track) => tileAt(track, moment)), [tracks, moment]);
  /** Once there the tiles are the executed result of the shuffle, place by place. */
  const atPlaces = useMemo(() => (built?.order ?? []).map((_, j) => tensors.placed[j] ?? AWAY), [built, tensors]);
  const inOwnOrder = useMemo(
    () => (built?.places ?? []).map((place) => tensors.placed[place] ?? AWAY),
    [built, tensors],
  );
  const onChannel = useCallback(
    (at: "in" | "mid" | "out") => (channel: number | null, how: How) =>
      onSpot(channel === null ? null : { at, channel }, how),
    [onSpot],
  );
  const [onIn, onMid, onOut] = useMemo(
    () => [onChannel("in"), onChannel("mid"), onChannel("out")] as const,
    [onChannel],
  );
  const field = (
    name: TensorName | "moving",
    corners: readonly Point[],
    more: { complete: number; partial?: number; stale?: boolean },
  ) => {
    if (tile.side === 0) return null;
    const map = name === "moving" ? maps.made : maps[name];
    return (
      <TileField
        key={name}
        box={{ x: 0, y: 0, width: layout.width, height: layout.mode === "wide" ? height : layout.strip.y }}
        places={corners.map(({ x, y }) => ({ x: x + tile.map.x, y: y + tile.map.y }))}
        tile={tile.side}
        maps={map}
        scale={scale}
        complete={map ? more.complete : 0}
        partial={more.partial ?? 0}
        stale={more.stale ?? false}
        hues={null}
        hatched={name !== "moving"}
      />
    );
  };
  const { strip } = layout;
  const shownTensor = TENSOR_OF[spot.at];
  const shownChannel = spot.at === "pair" ? spot.row : spot.channel;
  const enlarged = Array.from({ length: channels }, (_, k): Point => (k === shownChannel ? { x: 0, y: 0 } : AWAY));
  const at = (kind: "in" | "mid" | "out") => (spot.at === kind ? spot.channel : 0);
  const [inputTiles, outputTiles] = useMemo(() => [[tensors.input], [tensors.output]] as const, [tensors]);
  if (!built) return null;
  return (
    <Drawing
      size={layout}
      label={t(widths.shuffle === "on" ? "describe" : "describeOff", { channels, groups, n: channels / groups })}
      data-shuffle-stage={moment.stage}
    >
      <Layer size={layout}>
        <Bands layout={layout} shown={Math.min(1, 0.35 + moment.transpose)} />
        <LayerWires layout={layout} widths={placing} traced={traced} />
        <ShuffleWires layout={layout} widths={placing} traced={traced} tracks={tracks} moment={moment} />
      </Layer>
      {field("input", tensors.input, { complete: channels })}
      {field("made", tensors.made, { complete: moment.made.filters, partial: moment.made.rows, stale: leaving })}
      {field("placed", atPlaces, { complete: arrived ? channels : 0 })}
      {field("output", tensors.output, { complete: moment.heard.filters, partial: moment.heard.rows })}
      {leaving && !arrived && field("moving", moving, { complete: channels })}
      <Banks place={layout.banks.first} bank={banks.first} size={layout} />
      <Banks place={layout.banks.second} bank={banks.second} size={layout} />
      {strip.map && (
        <TileField
          box={strip.map}
          places={enlarged}
          tile={strip.map.width}
          maps={maps[shownTensor]}
          scale={scale}
          complete={maps[shownTensor] ? channels : 0}
          partial={0}
          stale={false}
          hues={null}
          hatched
        />
      )}
      <Layer size={layout}>
        <Labels layout={layout} widths={widths} built={built} moment={moment} />
        <Tiles layout={layout} widths={placing} corners={tensors.input} kind="own" strong={traced.input} />
        <Tiles
          layout={layout}
          widths={placing}
          corners={tensors.made}
          kind={leaving ? "ghost" : "own"}
          strong={leaving ? NONE : traced.made}
        />
        {!arrived && <Tiles layout={layout} widths={placing} corners={tensors.placed} kind="place" strong={NONE} />}
        <Tiles layout={layout} widths={placing} corners={tensors.output} kind="mixed" strong={traced.output} />
        {leaving && (
          <Tiles
            layout={layout}
            widths={placing}
            corners={arrived ? inOwnOrder : moving}
            kind="own"
            strong={traced.made}
          />
        )}
        <RowNames layout={layout} built={built} moment={moment} />
        {arrived && <PlaceNumbers layout={layout} strong={traced.placed} />}
        <BankMarks place={layout.banks.first} widths={placing} columns={traced.input} rows={traced.made} coloured />
        <BankMarks
          place={layout.banks.second}
          widths={placing}
          columns={traced.placed}
          rows={traced.output}
          coloured={false}
        />
        <Hears layout={layout} widths={placing} checked={widths.shuffle === "on" ? matrices.with : matrices.without} />
        <MatrixLabels layout={layout} view={view} matrices={matrices} />
        <Followed
          strip={strip}
          flow={mode === "flow"}
          widths={widths}
          built={built}
          spot={spot}
          traced={traced}
          said={said}
          pixel={pixel}
        />
      </Layer>
      <ChannelTouch
        place={around(layout, [tensors.input])}
        label={t("touch.in", { channels })}
        tiles={inputTiles}
        tile={tile}
        channel={at("in")}
        count={channels}
        page={channels / groups}
        onChannel={onIn}
      />
      <ChannelTouch
        place={around(layout, [tensors.made, tensors.placed])}
        label={t("touch.mid", { channels })}
        tiles={leaving ? [arrived ? inOwnOrder : moving, tensors.made] : [tensors.made]}
        tile={tile}
        channel={at("mid")}
        count={channels}
        page={channels / groups}
        onChannel={onMid}
      />
      <ChannelTouch
        place={around(layout, [tensors.output])}
        label={t("touch.out", { channels })}
        tiles={outputTiles}
        tile={tile}
        channel={at("out")}
        count={channels}
        page={channels / groups}
        onChannel={onOut}
      />
      <Matrices layout={layout} view={view} matrices={matrices} spot={spot} onSpot={onSpot} />
      <p className="sr-only" aria-live={looked === null ? "off" : "polite"} data-said>
        {t("said", { ...said, pixel })}
      </p>
    </Drawing>
  );
});
