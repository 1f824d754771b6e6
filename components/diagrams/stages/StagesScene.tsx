"use client";
import type { Frame } from "../object/Stage";
import type { StagesView } from "./derive";
import { Look } from "./Look";
import { StagesDrawing } from "./StagesDrawing";

interface Props {
  readonly frame: Frame;
  readonly view: StagesView;
  /** The station looked at. */
  readonly at: number;
  onFollow(station: number, channel: number): void;
  onLook(station: number | null): void;
  onKeep(station: number | null): void;
}

/** Words under the strip. They take what the site's header leaves while the object is looked at. */
const LOOK = 116;
const HEADER = 76;
const GAP = 8;

/** The strip, and below it the unit looked at, in words. */
export function StagesScene({ frame, view, at, onFollow, onLook, onKeep }: Props) {
  const { width, height, mode, time } = frame;
  const wide = mode === "wide";
  return (
    <div className="grid content-start" style={{ gap: GAP, minHeight: wide ? height + HEADER : undefined }}>
      <StagesDrawing
        view={view}
        time={time}
        at={at}
        width={width}
        height={height + HEADER - LOOK - GAP}
        mode={mode}
        onFollow={onFollow}
        onLook={onLook}
        onKeep={onKeep}
      />
      <div style={{ minHeight: LOOK }}>
        <Look view={view} at={at} />
      </div>
    </div>
  );
}
