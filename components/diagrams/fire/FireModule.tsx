"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { FilterBank } from "@/components/marks/FilterBank";
import { topOf, valueAt } from "@/components/marks/maps";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import { topOfBank } from "@/components/marks/top";
import { fire } from "@/lib/graph/blocks/fire";
import { cost } from "@/lib/readings/cost";
import type { Branch } from "@/lib/spec/fire";
import { Announcer } from "./Announcer";
import { describeFire } from "./describe";
import { Flows } from "./Flows";
import { Frames } from "./Frames";
import { holdPixel, readBy, type TensorName } from "./geometry";
import { HUE } from "./hues";
import { Inspector } from "./Inspector";
import { Labels } from "./Labels";
import { layoutFire } from "./layout";
import type { PlacedMosaic } from "./measures";
import { Outlines } from "./Outlines";
import { fireParts } from "./parts";
import { shownMaps } from "./shown";
import { BankTouch, MosaicTouch, type Spot } from "./Touch";
import { useFireTexts } from "./texts";
import { at, BRANCHES, done } from "./time";
import { type FireModuleProps, fireNodes } from "./types";

const TENSORS: readonly TensorName[] = ["input", ...BRANCHES];
const HINT_HEIGHT = 100;
const ease = (t: number): number => (t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2);

/**
 * The fire module, drawn: a pure function of its properties. Ribbons lie below, canvases with maps and weights between,
 * frames, words and outlines above; on top stands what hears the pointer and the keys.
 */
export function FireModule(props: FireModuleProps) {
  const { config, scope, result, window, time, inspected, pinned, scale, width, height, mode, note, photoUrl } = props;
  const { onInspect, onPin, reducedMotion } = props;
  const t = useTranslations("fireDrawing");
  const format = useFormatter();
  const [inputSpot, setInputSpot] = useState<Spot | null>(null);

  const { parts, total, params } = useMemo(() => {
    const graph = fire({ ...config, scope });
    const costs = cost(graph);
    const ids = fireNodes(scope);
    const of = (branch: Branch) => costs.byId.get(ids[branch].conv)?.params ?? 0;
    const params = { squeeze: of("squeeze"), expand1x1: of("expand1x1"), expand3x3: of("expand3x3") };
    return { parts: fireParts(graph, scope), total: costs, params };
  }, [config, scope]);
  const texts = useFireTexts(parts, photoUrl !== undefined);
  const layout = useMemo(
    () => layoutFire(parts, { width, height, mode, texts: texts.layout }),
    [parts, width, height, mode, texts],
  );
  const blocked = note !== undefined && note !== null && note !== false;
  const shown = useMemo(() => shownMaps(blocked ? null : result, parts, scope), [blocked, result, parts, scope]);

  const moment = at(config, time);
  const progress = done(config, time);
  const playing = moment.stage === "input" || moment.stage === "concat" ? null : moment.stage;
  const pixel = inspected === null ? null : holdPixel(parts, inspected);
  const both = parts.tensors.expand1x1[2] > 0 && parts.tensors.expand3x3[2] > 0;
  const joined = moment.stage !== "concat" ? 0 : reducedMotion ? Math.round(moment.progress) : ease(moment.progress);
  const slid = both ? joined : 0;
  const shift = useMemo(
    () => ({
      expand1x1: { x: layout.slide.x * slid, y: layout.slide.y * slid },
      expand3x3: { x: -layout.slide.x * slid, y: -layout.slide.y * slid },
    }),
    [layout, slid],
  );
  const moved = (name: TensorName): PlacedMosaic => {
    const placed = layout.mosaics[name];
    if (name !== "expand1x1" && name !== "expand3x3") return placed;
    return { ...placed, x: placed.x + shift[name].x, y: placed.y + shift[name].y };
  };
  const results = { squeeze: moved("squeeze"), expand1x1: moved("expand1x1"), expand3x3: moved("expand3x3") };

  const ids = fireNodes(scope);
  const matching =
    window !== null && pixel !== null && BRANCHES.find((branch) => ids[branch].conv === window.node) === pixel.branch
      ? window
      : null;
  const branch = pixel?.branch ?? null;
  const topsOf = (name: TensorName, channel: number) => {
    const maps = shown.maps[name];
    return maps === null ? 0 : topOf(maps, channel, scale);
  };
  const readTop = useCallback(
    (channel: number) => {
      const maps = branch === null ? null : shown.maps[readBy(branch)];
      return maps === null ? 0 : topOf(maps, channel, scale);
    },
    [branch, shown, scale],
  );
  const bank = branch === null ? null : shown.banks[branch];
  const value = (name: TensorName, tile: number, y: number, x: number): string => {
    const maps = shown.maps[name];
    if (maps === null || shown.stale || tile >= maps.shape[2]) return t("waiting");
    return format.number(valueAt(maps, tile, y, x), { maximumFractionDigits: 3 });
  };
  const reading =
    inputSpot === null || inputSpot.tile >= parts.tensors.input[2]
      ? null
      : t("reading", {
          c: inputSpot.tile + 1,
          y: inputSpot.y + 1,
          x: inputSpot.x + 1,
          value: value("input", inputSpot.tile, inputSpot.y, inputSpot.x),
        });
  const spoken =
    reading ??
    (pixel === null || playing !== null
      ? ""
      : t("live", {
          name: texts.names[pixel.branch],
          filter: pixel.filter + 1,
          y: pixel.y + 1,
          x: pixel.x + 1,
          value: value(pixel.branch, pixel.filter, pixel.y, pixel.x),
        }));

  const spotOf = (name: TensorName): Spot | null => {
    if (name === "input") return inputSpot;
    return pixel?.branch === name ? { tile: pixel.filter, y: pixel.y, x: pixel.x } : null;
  };
  const inspectSpot = (name: TensorName, spot: Spot | null) => {
    if (name === "input") setInputSpot(spot);
    else onInspect(spot === null ? null : { branch: name, filter: spot.tile, y: spot.y, x: spot.x });
  };
  const ofFilter = (of: Branch, filter: number) => ({
    branch: of,
    filter,
    y: pixel?.y ?? Math.floor(config.h / 2),
    x: pixel?.x ?? Math.floor(config.w / 2),
  });

  const inspectorInside = layout.mode === "wide";
  // In the flow nothing stands below: without a pixel the panel is only as high as its hint.
  const panelHeight = inspectorInside || pixel !== null ? layout.inspector.height : HINT_HEIGHT;
  const inspector = (
    <Inspector
      width={layout.inspector.width}
      height={panelHeight}
      window={matching}
      branch={branch}
      size={{ h: config.h, w: config.w }}
      readTop={readTop}
      weightTop={bank === null ? 0 : topOfBank(bank)}
      madeTop={pixel === null ? 0 : topsOf(pixel.branch, pixel.filter)}
      stacked={!inspectorInside}
    />
  );
  const whole = inspectorInside ? layout.height : layout.inspector.y + panelHeight;
  const reduced = Math.min(1, width / layout.width);
  const full = { position: "absolute", left: 0, top: 0, pointerEvents: "none", overflow: "visible" } as const;

  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing with parts that take focus is a group, not a fieldset
    <div
      role="group"
      aria-label={describeFire(config, t, total)}
      data-fire-drawing=""
      style={{
        position: "relative",
        width: layout.width,
        height: whole,
        // A room too small for any layout shows a larger one, reduced.
        ...(reduced < 1
          ? {
              transform: `scale(${reduced})`,
              transformOrigin: "0 0",
              marginRight: width - layout.width,
              marginBottom: whole * (reduced - 1),
            }
          : {}),
      }}
    >
      <svg data-layer="" aria-hidden="true" width={layout.width} height={whole} style={full}>
        <Flows layout={layout} active={playing ?? branch} shift={shift} />
      </svg>
      <div aria-hidden="true">
        {BRANCHES.map((name) => {
          const { grid, ...place } = layout.banks[name];
          if (grid.filters === 0) return null;
          const weights = shown.banks[name];
          return <FilterBank key={name} grid={grid} {...place} weights={weights} stale={shown.stale} hue={HUE[name]} />;
        })}
        {TENSORS.map((name) => {
          const { mosaic, ...place } = moved(name);
          if (mosaic.count === 0) return null;
          const made = name === "input" ? { filters: mosaic.count, rows: 0 } : progress[name];
          return (
            <TensorMosaic
              key={name}
              grid={mosaic}
              {...place}
              maps={shown.maps[name]}
              scale={scale}
              complete={made.filters}
              partial={made.rows / config.h}
              stale={shown.stale}
              hue={HUE[name]}
            />
          );
        })}
      </div>
      <svg data-layer="" aria-hidden="true" width={layout.width} height={whole} style={full}>
        <Frames layout={layout} results={results} now={moment.stage} joined={slid} inputSpot={inputSpot} />
        {inspectorInside ? (
          <g transform={`translate(${layout.inspector.x} ${layout.inspector.y})`}>{inspector}</g>
        ) : (
          <g transform={`translate(0 ${layout.inspector.y})`}>{inspector}</g>
        )}
        <Outlines
          layout={layout}
          parts={parts}
          results={results}
          inspected={pixel}
          pinned={pinned}
          playing={playing === null ? null : { branch: playing, filter: moment.filter }}
          inspector={inspectorInside ? layout.inspector : null}
        />
        <Labels
          layout={layout}
          parts={parts}
          texts={texts}
          params={params}
          progress={progress}
          playing={playing}
          known={shown.maps.input !== null && !shown.stale}
          joined={joined}
          reading={reading}
          {...(photoUrl === undefined ? {} : { photoUrl })}
        />
      </svg>
      {BRANCHES.map((name) => {
        const { grid, ...place } = layout.banks[name];
        return grid.filters === 0 ? null : (
          <BankTouch
            key={name}
            place={place}
            grid={grid}
            onFilter={(filter) => {
              if (!pinned) onInspect(filter === null ? null : ofFilter(name, filter));
            }}
            onChoose={(filter) => {
              onInspect(ofFilter(name, filter));
              onPin(true);
            }}
          />
        );
      })}
      {TENSORS.map((name) => {
        const { mosaic, ...place } = moved(name);
        if (mosaic.count === 0) return null;
        const shape = parts.tensors[name];
        const [h, w, c] = shape;
        return (
          <MosaicTouch
            key={name}
            place={place}
            mosaic={mosaic}
            shape={shape}
            label={t("mosaicLabel", { name: texts.names[name], h, w, c })}
            spot={spotOf(name)}
            pinned={name !== "input" && pinned}
            onSpot={(spot) => inspectSpot(name, spot)}
            onPin={name === "input" ? () => undefined : onPin}
          />
        );
      })}
      {blocked ? (
        <div
          className="absolute rounded-md border border-line bg-card px-4 py-3 text-[15px] text-ink"
          style={noteBox(layout.mosaics.expand3x3, layout.width)}
        >
          {note}
        </div>
      ) : null}
      <Announcer text={spoken} />
    </div>
  );
}

/** Over the results, where the maps would be, and within the drawing. */
function noteBox(over: { x: number; y: number; width: number; height: number }, width: number) {
  const box = Math.min(300, width - 32);
  const left = Math.min(width - box - 16, Math.max(16, over.x + over.width / 2 - box / 2));
  return { left, top: Math.max(8, over.y + Math.min(40, over.height / 2)), width: box };
}
