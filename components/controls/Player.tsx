"use client";
import { useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { Choice } from "./Choice";
import { Icon } from "./icons";
import { type PlayerStage, PlayerTrack, type TrackLink } from "./PlayerTrack";
import type { Clock } from "./useClock";

interface Props extends TrackLink {
  /** What is played, for those who hear the page. */
  readonly name: string;
  readonly clock: Clock;
  readonly stages: readonly PlayerStage[];
  /** Where time is, in words: stage, filter, row. */
  readonly place: string;
  readonly speed: number;
  readonly speeds: readonly number[];
  /** `strip`: the place on a line of its own, no labels over the track and one button for the speed, as on a phone. */
  readonly form: "bar" | "strip";
  /** The next place worth stopping at. */
  stop(direction: 1 | -1): number;
  onSpeed(speed: number): void;
}

const FRACTIONS: Readonly<Record<string, string>> = { "0.25": "¼×", "0.5": "½×" };
const speedLabel = (speed: number) => FRACTIONS[String(speed)] ?? `${speed}×`;
const ROUND = "grid size-9 place-items-center rounded-full text-ink hover:bg-track disabled:opacity-40 max-lg:size-11";

/** Play, pause, step, scrub and speed. Space plays while the focus is inside, arrow keys step. */
export function Player({ name, clock, stages, place, speed, speeds, form, stop, onSpeed, ...link }: Props) {
  const t = useTranslations("controls");
  const strip = form === "strip";

  function onKeyDown(event: KeyboardEvent) {
    const onButton = event.target instanceof HTMLElement && event.target.closest("button, input") !== null;
    if (event.key !== " " || onButton) return;
    event.preventDefault();
    clock.toggle();
  }

  const nextSpeed = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? speed;
  return (
    <section aria-label={t("player", { name })} onKeyDown={onKeyDown} data-player>
      {strip && (
        <p aria-hidden className="truncate text-xs leading-4 text-ink-2 tabular-nums" data-place>
          {place}
        </p>
      )}
      <div className={`flex items-center ${strip ? "gap-1" : "gap-4"}`}>
        <div className="flex items-center gap-1">
          <button
            type="button"
            className={ROUND}
            aria-label={t("stepBack")}
            disabled={clock.time <= 0}
            onClick={() => clock.seek(stop(-1), "begin")}
          >
            <Icon name="back" />
          </button>
          <button
            type="button"
            className="grid size-10 place-items-center rounded-full bg-ink text-bg hover:opacity-90 max-lg:size-11"
            aria-label={clock.playing ? t("pause") : t("play")}
            onClick={clock.toggle}
          >
            <Icon name={clock.playing ? "pause" : "play"} />
          </button>
          <button
            type="button"
            className={ROUND}
            aria-label={t("stepForward")}
            disabled={clock.time >= 1}
            onClick={() => clock.seek(stop(1), "begin")}
          >
            <Icon name="forward" />
          </button>
        </div>
        {!strip && (
          <p className="w-36 shrink-0 text-[13px] leading-tight text-ink-2 tabular-nums" data-place>
            {place}
          </p>
        )}
        <PlayerTrack
          time={clock.time}
          stages={stages}
          place={place}
          labels={!strip}
          stop={stop}
          onSeek={clock.seek}
          {...link}
        />
        {strip ? (
          <button
            type="button"
            className="min-h-11 min-w-11 rounded-md border border-line text-sm text-ink-2"
            aria-label={t("speedNow", { speed: speedLabel(speed), next: speedLabel(nextSpeed) })}
            onClick={() => onSpeed(nextSpeed)}
          >
            {speedLabel(speed)}
          </button>
        ) : (
          <Choice
            name={t("speed")}
            value={String(speed)}
            options={speeds.map((value) => ({ value: String(value), label: speedLabel(value) }))}
            onChange={(value) => onSpeed(Number(value))}
          />
        )}
      </div>
    </section>
  );
}
