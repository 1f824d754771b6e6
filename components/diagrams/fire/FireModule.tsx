"use client";
import { useFormatter, useTranslations } from "next-intl";
import { useCallback, useMemo, useState } from "react";
import { topOf, valueAt } from "@/components/marks/maps";
import { topOfBank } from "@/components/marks/top";
import { fire } from "@/lib/graph/blocks/fire";
import { cost } from "@/lib/readings/cost";
import type { Branch } from "@/lib/spec/fire";
import { arrived, at, BRANCHES, done } from "@/lib/spec/fire-time";
import type { TileSpot } from "../TileTouch";
import { Announcer } from "./Announcer";
import { Blocked } from "./Blocked";
import { Canvases } from "./Canvases";
import { describeFire } from "./describe";
import { Flows } from "./Flows";
import { Frames } from "./Frames";
import { useFirst } from "./first";
import { holdPixel, readBy, type TensorName } from "./geometry";
import { Inspector } from "./Inspector";
import { Labels } from "./Labels";
import { layoutFire } from "./layout";
import type { PlacedMosaic } from "./measures";
import { Outlines } from "./Outlines";
import { fireParts } from "./parts";
import { shownMaps } from "./shown";
import { TouchLayer } from "./TouchLayer";
import { useFireTexts } from "./texts";
import { type FireModuleProps, fireNodes } from "./types";
import { useHears } from "./useHears";

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
  const first = useFirst();
  const [inputSpot, setInputSpot] = useState<TileSpot | null>(null);

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
  const channels = parts.tensors.input[2];
  const there = reducedMotion ? channels : arrived(moment, channels);
  const progress = { ...done(config, time), input: { filters: there, rows: 0 } };
  const playing = moment.stage === "input" || moment.stage === "concat" ? null : moment.stage;
  const pixel = useMemo(() => (inspected === null ? null : holdPixel(parts, inspected)), [parts, inspected]);
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
  const placed = useMemo(() => {
    const { mosaics } = layout;
    const moved = (name: "expand1x1" | "expand3x3"): PlacedMosaic =>
      slid === 0
        ? mosaics[name]
        : { ...mosaics[name], x: mosaics[name].x + shift[name].x, y: mosaics[name].y + shift[name].y };
    return { ...mosaics, expand1x1: moved("expand1x1"), expand3x3: moved("expand3x3") };
  }, [layout, shift, slid]);

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
          c: inputSpot.tile + first,
          y: inputSpot.y + first,
          x: inputSpot.x + first,
          value: value("input", inputSpot.tile, inputSpot.y, inputSpot.x),
        });
  const spoken =
    reading ??
    (pixel === null || playing !== null
      ? ""
      : t("live", {
          name: texts.names[pixel.branch],
          filter: pixel.filter + first,
          y: pixel.y + first,
          x: pixel.x + first,
          value: value(pixel.branch, pixel.filter, pixel.y, pixel.x),
        }));

  const hears = useHears({ pixel, inputSpot, pinned, config, onInspect, onPin, setInputSpot });

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
      data-drawing-root=""
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
      <Canvases layout={layout} placed={placed} shown={shown} progress={progress} scale={scale} rows={config.h} />
      <svg data-layer="" aria-hidden="true" width={layout.width} height={whole} style={full}>
        <Frames layout={layout} results={placed} now={moment.stage} joined={slid} inputSpot={inputSpot} />
        {inspectorInside ? (
          <g transform={`translate(${layout.inspector.x} ${layout.inspector.y})`}>{inspector}</g>
        ) : (
          <g transform={`translate(0 ${layout.inspector.y})`}>{inspector}</g>
        )}
        <Outlines
          layout={layout}
          parts={parts}
          results={placed}
          inspected={pixel}
          pinned={pinned}
          playing={playing}
          filter={moment.filter}
          arriving={there < channels ? there : null}
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
          reading={reading ?? (there < channels ? t("arriving", { c: there + 1, n: channels }) : null)}
          {...(photoUrl === undefined ? {} : { photoUrl })}
        />
      </svg>
      <TouchLayer layout={layout} parts={parts} placed={placed} names={texts.names} pinned={pinned} hears={hears} />
      {blocked ? <Blocked results={[placed.expand1x1, placed.expand3x3]}>{note}</Blocked> : null}
      <Announcer text={spoken} />
    </div>
  );
}
