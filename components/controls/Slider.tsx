"use client";
import { useTranslations } from "next-intl";
import { Slider as Radix } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { type Gesture, KEY_RUN } from "./gesture";
import { NumberEntry } from "./NumberEntry";
import { ROLE_COLOUR, ROLE_TEXT, type Role } from "./role";
import { fromTrack, onStep, pageStep, type TrackScale, toTrack } from "./scale";

export interface SliderProps {
  readonly label: ReactNode;
  /** The label in plain words. */
  readonly name: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly role?: Role;
  readonly unit?: string;
  readonly track?: TrackScale["kind"];
  /** Hand and keys keep to multiples of this; typing may leave them. */
  readonly step?: number;
  /** Decimals that are kept: hand, keys and limits then go in the last of them. */
  readonly decimals?: number;
  /** Other values that have a name in the paper: ticks on the track. */
  readonly ticks?: readonly number[];
  /** What the paper has: a tick on the track, its number as a way back. */
  readonly paper?: number;
  /** Where that number stands, as the tick's label says it: “paper”, “v1.1”. */
  readonly source?: string;
  /** A fault that this control caused, and ways out of it. */
  readonly fault?: ReactNode;
  /** `strip`: on one line, its name said elsewhere. */
  readonly form?: "panel" | "strip";
  readonly extra?: ReactNode;
  onChange(value: number, gesture: Gesture): void;
}

/** Fine enough that every whole number near the low end of a doubling track has a place of its own. */
const PLACES = 2000;

export function Slider(props: SliderProps) {
  const {
    label,
    name,
    value,
    min,
    max,
    role = "ink",
    unit,
    track = "linear",
    decimals = 0,
    step = 10 ** -decimals,
    ticks = [],
    paper,
    source = "",
    fault,
    extra,
    onChange,
  } = props;
  const strip = props.form === "strip";
  const t = useTranslations("controls");
  const messageId = useId();
  const [complaint, setComplaint] = useState<string | null>(null);
  const dragging = useRef(false);
  const lastKey = useRef(Number.NEGATIVE_INFINITY);
  // Tracks and steps count whole numbers; with decimals these are tenths, hundredths …
  const grain = 10 ** decimals;
  const whole = (number: number) => Math.round(number * grain);
  const limits = { min: whole(min), max: whole(max), step: whole(step) };
  const scale: TrackScale = { ...limits, kind: track };
  const placeOf = (number: number) => toTrack(whole(number), scale);

  function change(next: number, gesture: Gesture) {
    const held = onStep(whole(next), limits) / grain;
    if (held === value) return;
    setComplaint(null);
    onChange(held, gesture);
  }

  function onKeyDown(event: KeyboardEvent) {
    const page = pageStep(value / step);
    const moves: Record<string, number> = {
      ArrowRight: value + step,
      ArrowUp: value + step,
      ArrowLeft: value - step,
      ArrowDown: value - step,
      PageUp: value + page * step,
      PageDown: value - page * step,
      Home: min,
      End: max,
    };
    const next = moves[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const run = event.timeStamp - lastKey.current < KEY_RUN;
    lastKey.current = event.timeStamp;
    change(event.shiftKey ? value + 10 * step * Math.sign(next - value) : next, run ? "go on" : "begin");
  }

  const message = complaint ?? fault;
  const entry = (
    <NumberEntry
      name={name}
      value={value}
      min={min}
      max={max}
      decimals={decimals}
      onEnter={(entered) => onChange(entered, "begin")}
      onComplaint={setComplaint}
      describedBy={message ? messageId : undefined}
    />
  );
  const bar = (
    <Radix.Root
      className="relative flex h-5 min-w-0 grow touch-none select-none items-center max-lg:h-11"
      min={0}
      max={PLACES}
      step={1}
      value={[Math.round(placeOf(value) * PLACES)]}
      onKeyDown={onKeyDown}
      onPointerDown={() => {
        dragging.current = false;
      }}
      onValueChange={([place]) => {
        const next = onStep(fromTrack((place ?? 0) / PLACES, scale), limits) / grain;
        if (next === value) return;
        change(next, dragging.current ? "go on" : "begin");
        dragging.current = true;
      }}
    >
      <Radix.Track className="relative h-1 grow rounded-full bg-track">
        <Radix.Range className="absolute h-full rounded-full" style={{ background: ROLE_COLOUR[role] }} />
      </Radix.Track>
      {[...new Set([...ticks, ...(paper === undefined ? [] : [paper])])].map((tick) => (
        <span
          key={tick}
          aria-hidden
          className="pointer-events-none absolute top-1/2 h-3.5 w-px -translate-y-1/2 bg-ink-2"
          style={{ left: `calc(8px + ${placeOf(tick)} * (100% - 16px))` }}
        />
      ))}
      <Radix.Thumb
        aria-label={name}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={unit ? `${value} ${unit}` : String(value)}
        aria-describedby={message ? messageId : undefined}
        className="block size-4 rounded-full border-2 bg-bg max-lg:before:absolute max-lg:before:-inset-3.5 max-lg:before:content-['']"
        style={{ borderColor: ROLE_COLOUR[role] }}
      />
    </Radix.Root>
  );
  return (
    <div className="min-w-0 grow" data-control={name}>
      {!strip && (
        <div className="flex items-center gap-2">
          <span className={`min-w-0 flex-1 truncate text-[15px] leading-7 ${ROLE_TEXT[role]}`}>{label}</span>
          {paper !== undefined && paper !== value && (
            <button
              type="button"
              className="whitespace-nowrap text-xs text-ink-2 underline decoration-dotted underline-offset-2 hover:text-ink max-lg:min-h-11"
              onClick={() => {
                setComplaint(null);
                onChange(paper, "begin");
              }}
              aria-label={t("toPaper", { name, value: paper, source })}
            >
              {t("paper", { value: paper, source })}
            </button>
          )}
          {extra}
          {entry}
        </div>
      )}
      <div className="flex items-center gap-3">
        {bar}
        {strip && extra}
        {strip && entry}
      </div>
      {message && (
        <div id={messageId} role="status" className="text-[13px] leading-snug text-bad">
          {message}
        </div>
      )}
    </div>
  );
}
