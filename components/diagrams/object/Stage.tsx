"use client";
import { type CSSProperties, type ReactNode, type RefObject, useCallback, useDeferredValue } from "react";
import { Player } from "@/components/controls/Player";
import type { PlayerStage, TrackLink } from "@/components/controls/PlayerTrack";
import { useReducedMotion } from "@/components/controls/useReducedMotion";
import { type CommonValues, SPEEDS } from "@/lib/spec/object";
import { useWidth, useWindowHeight } from "../useSize";
import { drawingHeight } from "./room";
import { type Control, Strip } from "./Strip";
import type { LiveState } from "./useObject";
import { useTimeline } from "./useTimeline";

/** How an object's time goes, the player's track and the words for a place on it. */
export interface Timeline extends TrackLink {
  /** Milliseconds from 0 to 1 at speed 1. */
  readonly duration: number;
  readonly stages: readonly PlayerStage[];
  /** The next place worth stopping at, or the former. */
  stop(time: number, direction: 1 | -1): number;
  /** Where time is, in words. */
  place(time: number): string;
}

/** What a drawing is given besides what its object knows. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** `flow`: below 1024 pixels, downwards, as high as it needs. */
  readonly mode: "wide" | "flow";
  readonly time: number;
  readonly reduced: boolean;
  /** Whether the clock is running. */
  readonly playing: boolean;
}

interface Props<V extends CommonValues> {
  readonly object: LiveState<V>;
  readonly title: string;
  /** null where nothing moves. */
  readonly timeline: Timeline | null;
  readonly wide: boolean;
  /** The player stays at the window's bottom edge while the drawing is scrolled. */
  readonly floats: boolean;
  /** What the drawing can be saved from. */
  readonly place: RefObject<HTMLDivElement | null>;
  /** Why there is nothing to draw, in place of the drawing. */
  readonly fault: ReactNode;
  /** What is to be said over the drawing. */
  readonly note: ReactNode;
  readonly controls: readonly Control[];
  readonly caused: string | null;
  readonly totals: ReactNode;
  readonly table: ReactNode;
  draw(frame: Frame): ReactNode;
}

type Timed<V extends CommonValues> = Omit<Props<V>, "timeline"> & { readonly timeline: Timeline };

/** What time moves: the drawing and its player. Nothing outside is rendered again while it plays. */
export function Stage<V extends CommonValues>({ timeline, ...props }: Props<V>) {
  return timeline ? <Moving {...props} timeline={timeline} /> : <Scene {...props} time={1} playing={false} />;
}

function Moving<V extends CommonValues>({ timeline, ...props }: Timed<V>) {
  const { object, title, wide } = props;
  const { values, set } = object;
  const { t = 1, speed = 1 } = values;
  const { stages, stop } = timeline;
  const onTime = useCallback(
    (time: number, gesture: "begin" | "go on") => set({ t: time } as Partial<V>, gesture),
    [set],
  );
  const clock = useTimeline(timeline, t, speed, onTime);
  const player = (
    <Player
      name={title}
      clock={clock}
      stages={stages}
      place={timeline.place(clock.time)}
      speed={speed}
      speeds={SPEEDS}
      form={wide ? "bar" : "strip"}
      stop={(direction) => stop(clock.time, direction)}
      onSpeed={(speed) => set({ speed } as Partial<V>, "begin")}
      mark={timeline.mark ?? null}
      {...(timeline.onPoint && { onPoint: timeline.onPoint })}
    />
  );
  return <Scene {...props} time={clock.time} playing={clock.playing} player={player} />;
}

type SceneProps<V extends CommonValues> = Omit<Props<V>, "timeline"> &
  Pick<Frame, "time" | "playing"> & { readonly player?: ReactNode };

/** The drawing, or what stands in its place, and below it the player and on a phone the strip. */
function Scene<V extends CommonValues>({ time, playing, player = null, ...props }: SceneProps<V>) {
  const { object, wide, floats, place, fault, note, table, draw } = props;
  // Also for the print style, which makes the drawing as wide as the paper.
  const width = useWidth(place);
  const height = drawingHeight(useWindowHeight());
  const reduced = useReducedMotion();
  // Numbers come first: while a slider is dragged the drawing follows them as fast as the device can draw.
  const deferred = useDeferredValue(draw);
  // A table is the numbers themselves.
  const drawn = table === null ? draw : deferred;
  const frame: Frame = { width, height, mode: wide ? "wide" : "flow", time, reduced, playing };
  return (
    <>
      <div ref={place} className="relative min-w-0" data-drawing style={{ "--width": width } as CSSProperties}>
        {fault ? (
          <div className="rounded-md border border-line p-6 text-bad" style={{ minHeight: height }} role="status">
            {fault}
          </div>
        ) : table !== null && object.values.view === "table" ? (
          <div style={{ minHeight: wide ? height : undefined }}>{table}</div>
        ) : (
          width > 0 && drawn(frame)
        )}
        {!fault && note && (
          <p role="status" className="mt-2 rounded-md border border-line bg-card px-3 py-2 text-[15px]">
            {note}
          </p>
        )}
      </div>
      {!wide && <Strip controls={props.controls} caused={props.caused} player={player} totals={props.totals} />}
      {wide && player && (
        <div
          data-on-screen
          className={`rounded-md border border-line bg-card px-3 py-1.5 ${floats ? "sticky bottom-1 z-10 [@media(max-height:520px)]:static" : ""}`}
        >
          {player}
        </div>
      )}
    </>
  );
}
