"use client";
import { useFormatter, useTranslations } from "next-intl";
import { lazy, memo, type RefObject, Suspense, useDeferredValue, useMemo } from "react";
import { Player } from "@/components/controls/Player";
import { SPEEDS } from "@/lib/spec/fire";
import { FireModule } from "../fire/FireModule";
import { useWidth, useWindowHeight } from "../useSize";
import { FaultNote } from "./FaultNote";
import { drawingHeight } from "./room";
import { Strip } from "./Strip";
import type { Fire } from "./useFire";
import { useFireClock } from "./useFireClock";
import { type FireRun, useFireWindow } from "./useFireRun";
import { usePixel } from "./usePixel";

const Drawing = memo(FireModule);
const FireTable = lazy(() => import("../fire/FireTable").then((room) => ({ default: room.FireTable })));
const BASE = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
const COMPACT = { notation: "compact", maximumSignificantDigits: 3 } as const;

interface Props {
  readonly fire: Fire;
  readonly running: FireRun;
  readonly wide: boolean;
  /** What the drawing can be saved from. */
  readonly place: RefObject<HTMLDivElement | null>;
}

/** What time moves: the drawing and its player. Nothing outside is rendered again while it plays. */
export function Stage({ fire, running, wide, place }: Props) {
  const t = useTranslations("fire");
  const format = useFormatter();
  const width = useWidth(place);
  const height = drawingHeight(useWindowHeight());
  const { values, set, change } = fire;
  // Numbers come first: while a slider is dragged the drawing follows them as fast as the device can draw.
  const { values: shown, view } = useDeferredValue(fire.seen);
  const { clock, stages, moment, place: now, reduced, stop } = useFireClock(values, set);
  const { pixel, pinned, onInspect, onPin } = usePixel(shown, moment, set);
  const { run, own, sample, fresh } = running;
  const exact = useFireWindow(fresh, run.result, view.scope, pixel);

  const note = useMemo(() => {
    if (view.fault) return <FaultNote fault={view.fault} onChange={change} />;
    if (!view.built?.tooLarge) return undefined;
    return t("tooLarge", { macs: format.number(view.built.work.macs, COMPACT) });
  }, [view, change, t, format]);

  const player = (
    <Player
      name={t("title")}
      clock={clock}
      stages={stages}
      place={now}
      speed={values.speed}
      speeds={SPEEDS}
      form={wide ? "bar" : "strip"}
      stop={stop}
      onSpeed={(speed) => set({ speed }, "begin")}
    />
  );
  return (
    <>
      <div ref={place} className="min-w-0" data-drawing>
        {!view.built ? (
          <div className="rounded-md border border-line p-6 text-bad" style={{ minHeight: height }}>
            {note}
          </div>
        ) : shown.view === "table" ? (
          <Suspense fallback={<div style={{ minHeight: height }} />}>
            <FireTable config={view.config} scope={view.scope} result={run.result} />
          </Suspense>
        ) : (
          width > 0 && (
            <Drawing
              config={view.config}
              scope={view.scope}
              result={run.result}
              window={exact}
              time={clock.time}
              inspected={view.built.tooLarge ? null : pixel}
              pinned={pinned}
              scale={shown.scale}
              width={width}
              height={height}
              mode={wide ? "wide" : "flow"}
              note={note}
              onInspect={onInspect}
              onPin={onPin}
              photoUrl={own?.url ?? `${BASE}${sample.thumb}`}
              reducedMotion={reduced}
            />
          )
        )}
      </div>
      {wide ? (
        <div className="rounded-md border border-line bg-card px-3 py-1.5">{player}</div>
      ) : (
        <Strip fire={fire} player={player} />
      )}
    </>
  );
}
