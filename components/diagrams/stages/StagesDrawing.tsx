"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type MouseEvent, useMemo } from "react";
import { useLatest } from "@/components/marks/hooks";
import { MIXINGS, type Mixing } from "@/lib/spec/stages";
import { Drawing, Layer } from "../object/Drawing";
import { Cells } from "./Cells";
import type { StagesView } from "./derive";
import { cellAt, channelUnder, layoutStages, type StationLayout } from "./layout";
import { Note } from "./Note";
import { placeAt } from "./time";
import { useNames } from "./useNames";

interface Props {
  readonly view: StagesView;
  readonly time: number;
  /** The station looked at. */
  readonly at: number;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  /** Follow channel `channel` of station `station` from now on. */
  onFollow(station: number, channel: number): void;
  onLook(station: number | null): void;
  /** Look at it for good; null lets go. */
  onKeep(station: number | null): void;
}

/** The strip, drawn: a pure function of its properties. */
export function StagesDrawing({ view, time, at, width, height, mode, onFollow, onLook, onKeep }: Props) {
  const t = useTranslations("stages");
  const names = useNames();
  const { stations, reached, from, channel } = view;
  const layout = useMemo(() => layoutStages(stations, { width, height }, mode), [stations, width, height, mode]);
  const { shown, partial } = placeAt(time, from, stations.length);
  const wide = layout.mode === "wide";
  const short = ({ station }: StationLayout) => (wide ? names.short(station) : names.long(station));

  const under = (event: MouseEvent) => {
    const place = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - place.left, y: event.clientY - place.top };
    const index = layout.stations.findIndex(
      ({ box }) => point.x >= box.x && point.x < box.x + box.width && point.y >= box.y && point.y < box.y + box.height,
    );
    const station = layout.stations[index];
    const found = MIXINGS.flatMap((mixing) => (station ? [channelUnder(station.cells[mixing], point)] : []));
    return { index, channel: found.find((each) => each !== null) ?? null };
  };
  const latest = useLatest({ from, channel, at });
  const follow = (station: number, next: number) => {
    const count = stations[station]?.channels ?? 0;
    if (station >= stations.length - 1) return;
    const held = Math.min(count - 1, Math.max(0, next));
    latest.current = { ...latest.current, from: station, channel: held };
    onFollow(station, held);
  };
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const stride = event.shiftKey ? 10 : 1;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const other = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const now = latest.current;
    if (step) {
      const next = Math.min(stations.length - 1, Math.max(0, now.at + step));
      latest.current = { ...now, at: next };
      onKeep(next);
    } else if (other) follow(now.from, now.channel + other * stride);
    else if (event.key === "Enter" || event.key === " ") follow(now.at, now.channel);
    else if (event.key === "Escape") onKeep(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const source = layout.stations[from];
  const ring = (mixing: Mixing) => {
    if (!source) return null;
    const { x, y } = cellAt(source.cells[mixing], channel);
    const middle = { cx: x + layout.cell / 2, cy: y + layout.cell / 2 };
    return (
      <g key={mixing} fill="none">
        <circle {...middle} r={layout.cell / 2 + 4} stroke="var(--bg)" strokeWidth={4.5} />
        <circle {...middle} r={layout.cell / 2 + 4} stroke="var(--ink)" strokeWidth={2} />
      </g>
    );
  };
  const here = layout.stations[at]?.box;
  return (
    <Drawing
      size={layout}
      label={t("describe", { g: view.groups, channel, station: stations[from] ? names.long(stations[from]) : "" })}
      data-stages-drawing=""
    >
      <Layer size={layout}>{here && <rect {...here} rx={5} fill="var(--card)" stroke="var(--line)" />}</Layer>
      <Cells layout={layout} reached={reached} shown={shown} partial={partial} />
      <Layer size={layout}>
        {MIXINGS.map((mixing) => (
          <text key={mixing} {...layout.titles[mixing]} fontSize={14} fontWeight={650} fill="var(--ink)">
            {t(`mixing.${mixing}`)}
          </text>
        ))}
        {view.groups > 1 && <Note layout={layout} view={view} />}
        {layout.stations.map((station, i) => (
          <g key={station.station.id}>
            <text
              x={station.name.x}
              y={station.name.y}
              fontSize={13}
              textAnchor={wide ? "middle" : "start"}
              fill="var(--ink-2)"
              fontWeight={i === at ? 650 : 400}
            >
              {short(station)}
            </text>
            {MIXINGS.map((mixing) => (
              <text
                key={mixing}
                {...station.share[mixing]}
                fontSize={13}
                fontWeight={600}
                textAnchor={wide ? "middle" : "start"}
                fill="var(--ink)"
              >
                {i >= from && i < shown ? names.percent(reached[mixing][i]?.share ?? 0) : ""}
              </text>
            ))}
            {station.station.computedFrom > 0 &&
              MIXINGS.map((mixing) => {
                const cells = station.cells[mixing];
                const end = cellAt(cells, station.station.computedFrom - 1);
                // Pooled channels stand first: a line along their rows.
                return (
                  <path
                    key={mixing}
                    d={`M${cells.x - 3.5} ${cells.y}V${end.y + cells.cell}`}
                    stroke="var(--ink)"
                    strokeWidth={1.5}
                  />
                );
              })}
          </g>
        ))}
        {MIXINGS.map(ring)}
      </Layer>
      <div
        role="application"
        aria-label={t("touch")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that the keyboard walks over needs one stop for Tab
        tabIndex={0}
        className="absolute inset-0 cursor-pointer rounded-[5px]"
        style={{ touchAction: "pan-y pinch-zoom" }}
        onKeyDown={onKeyDown}
        onPointerMove={(event) => {
          const { index } = under(event);
          if (event.pointerType === "mouse" && index >= 0) onLook(index);
        }}
        onPointerLeave={() => onLook(null)}
        onClick={(event) => {
          const { index, channel: chosen } = under(event);
          if (index < 0) return;
          if (chosen === null) onKeep(index);
          else follow(index, chosen);
        }}
      />
    </Drawing>
  );
}
