"use client";
import { useTranslations } from "next-intl";
import { Slider as Radix } from "radix-ui";
import { type KeyboardEvent, useRef } from "react";
import { type Gesture, KEY_RUN } from "./gesture";
import { ROLE_COLOUR, ROLE_TEXT, type Role } from "./role";

export interface PlayerStage {
  readonly id: string;
  readonly label: string;
  readonly role: Role;
  /** In [0, 1], as `end`; the stages cover the track without a hole. */
  readonly start: number;
  readonly end: number;
}

/** What a track and a drawing have to do with each other besides time. */
export interface TrackLink {
  /** The part that belongs to what is looked at in the drawing: it is marked. */
  readonly mark?: { readonly start: number; readonly end: number } | null;
  /** The pointer passes over this time; null: it has left. */
  onPoint?(time: number | null): void;
}

interface Props extends TrackLink {
  readonly time: number;
  readonly stages: readonly PlayerStage[];
  /** Where time is, in words: stage, filter, row. */
  readonly place: string;
  readonly labels: boolean;
  stop(direction: 1 | -1): number;
  onSeek(time: number, gesture: Gesture): void;
}

/** The track's ends stand so many pixels inside. */
const INSET = 8;
const PLACES = 10000;
/** The track of a player: one segment a stage, as long as its work. Arrow keys go from filter to filter, page keys from stage to stage. */
export function PlayerTrack({ time, stages, place, labels, stop, onSeek, mark, onPoint }: Props) {
  const t = useTranslations("controls");
  const dragging = useRef(false);
  const lastKey = useRef(Number.NEGATIVE_INFINITY);
  const current = stages.findLast((stage) => time >= stage.start) ?? stages[0];

  function onKeyDown(event: KeyboardEvent) {
    const edges = [...stages.map((stage) => stage.start), 1];
    const epsilon = 1e-6;
    const moves: Record<string, number> = {
      ArrowRight: stop(1),
      ArrowUp: stop(1),
      ArrowLeft: stop(-1),
      ArrowDown: stop(-1),
      PageUp: edges.find((edge) => edge > time + epsilon) ?? 1,
      PageDown: edges.findLast((edge) => edge < time - epsilon) ?? 0,
      Home: 0,
      End: 1,
    };
    const to = moves[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const run = event.timeStamp - lastKey.current < KEY_RUN;
    lastKey.current = event.timeStamp;
    onSeek(to, run ? "go on" : "begin");
  }

  return (
    <div className="relative min-w-0 flex-1">
      {labels && (
        <div aria-hidden className="@container relative mx-2 h-5 text-[13px]">
          {stages.map((stage) => (
            <span
              key={stage.id}
              className={`absolute h-5 ${
                stage === current
                  ? `z-10 whitespace-nowrap font-semibold ${ROLE_TEXT[stage.role]}`
                  : "hidden overflow-hidden text-ink-3 @sm:block"
              }`}
              style={{ left: `${stage.start * 100}%`, width: `${(stage.end - stage.start) * 100}%` }}
            >
              {/* Behind something a label without room falls to the next line, which is not seen: none is cut or run over. */}
              <span className="inline-block w-px" />
              <span className={`inline-block whitespace-nowrap ${stage === current ? "bg-card pr-1" : ""}`}>
                {stage.label}
              </span>
            </span>
          ))}
        </div>
      )}
      <Radix.Root
        className="relative flex h-6 touch-none select-none items-center max-lg:h-11"
        min={0}
        max={PLACES}
        step={1}
        value={[Math.round(time * PLACES)]}
        onKeyDown={onKeyDown}
        onPointerDown={() => {
          dragging.current = false;
        }}
        {...(onPoint && {
          onPointerMove: (event) => {
            if (event.pointerType !== "mouse" || event.buttons !== 0) return;
            const { left, width } = event.currentTarget.getBoundingClientRect();
            onPoint(Math.min(1, Math.max(0, (event.clientX - left - INSET) / (width - 2 * INSET))));
          },
          onPointerLeave: () => onPoint(null),
        })}
        onValueChange={([value]) => {
          onSeek((value ?? 0) / PLACES, dragging.current ? "go on" : "begin");
          dragging.current = true;
        }}
      >
        <Radix.Track className="relative mx-2 flex h-1.5 grow">
          {stages.map((stage) => {
            const passed = Math.min(1, Math.max(0, (time - stage.start) / (stage.end - stage.start)));
            return (
              <span
                key={stage.id}
                className="absolute h-full overflow-hidden rounded-full bg-track"
                style={{ left: `${stage.start * 100}%`, width: `calc(${(stage.end - stage.start) * 100}% - 2px)` }}
              >
                <span
                  className="block h-full origin-left"
                  style={{ background: ROLE_COLOUR[stage.role], transform: `scaleX(${passed})` }}
                />
              </span>
            );
          })}
          {mark && (
            <span
              data-mark
              className="absolute -top-2 h-1 min-w-[3px] rounded-full bg-ink"
              style={{ left: `${mark.start * 100}%`, width: `${(mark.end - mark.start) * 100}%` }}
            />
          )}
        </Radix.Track>
        <Radix.Thumb
          aria-label={t("time")}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(time * 100)}
          aria-valuetext={place}
          className="block size-4 rounded-full border-[3px] bg-bg max-lg:before:absolute max-lg:before:-inset-3.5 max-lg:before:content-['']"
          style={{ borderColor: ROLE_COLOUR[current?.role ?? "ink"] }}
        />
      </Radix.Root>
    </div>
  );
}
