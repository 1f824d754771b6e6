"use client";
import { type ReactNode, useCallback } from "react";
import { Player } from "@/components/controls/Player";
import { useReducedMotion } from "@/components/controls/useReducedMotion";
import { INSIDE, saidTime, timeOf } from "@/lib/spec/inside";
import { SPEEDS } from "@/lib/spec/object";
import { longName } from "../../map/names";
import { drawingHeight } from "../../object/room";
import type { Frame, Timeline } from "../../object/Stage";
import { useTimeline } from "../../object/useTimeline";
import { useWindowHeight } from "../../useSize";
import { useField } from "../useField";

interface Props {
  readonly scope: string;
  readonly timeline: Timeline;
  /** The time at first. */
  readonly start?: number;
  readonly width: number;
  readonly mode: "wide" | "flow";
  draw(frame: Frame): ReactNode;
}

/** Least height of a wide drawing: it stands in the page, not between the edges of the window. */
const LEAST = 600;

/** An object's drawing inside an opened block, and its player: time is the block's own, in the link. */
export function OwnStage({ scope, timeline, start = 1, width, mode, draw }: Props) {
  const [said, say] = useField(INSIDE.time);
  const [speed, setSpeed] = useField(INSIDE.speed);
  const reduced = useReducedMotion();
  const height = Math.max(LEAST, drawingHeight(useWindowHeight()));
  const onTime = useCallback(
    (time: number, gesture: "begin" | "go on") => say(time === start ? null : saidTime(scope, time), gesture),
    [say, scope, start],
  );
  const clock = useTimeline(timeline, timeOf(said, scope) ?? start, speed, onTime);
  const { time, playing } = clock;
  const wide = mode === "wide";
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3" data-own={scope}>
      <div className="relative min-w-0">{draw({ width, height, mode, time, reduced, playing })}</div>
      <div
        className={`rounded-md border border-line bg-card px-3 py-1.5 ${wide ? "flex items-center gap-4" : ""}`}
        data-on-screen
      >
        {/* Another player may stand below, the whole network's: each says whose it is. */}
        <b className="shrink-0 text-[14px]">{longName(scope)}</b>
        <div className="min-w-0 flex-1">
          <Player
            name={longName(scope)}
            clock={clock}
            stages={timeline.stages}
            place={timeline.place(time)}
            speed={speed}
            speeds={SPEEDS}
            form={wide ? "bar" : "strip"}
            stop={(direction) => timeline.stop(time, direction)}
            onSpeed={(next) => setSpeed(next, "begin")}
          />
        </div>
      </div>
    </div>
  );
}
