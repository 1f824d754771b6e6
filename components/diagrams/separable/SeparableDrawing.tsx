"use client";
import { useTranslations } from "next-intl";
import { memo, useCallback, useMemo } from "react";
import type { Scale } from "@/components/marks/maps";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import { LAYERS, type SeparableSpot, TENSORS, type TensorName } from "@/lib/spec/separable";
import { Drawing, Layer } from "../object/Drawing";
import { TileTouch } from "../TileTouch";
import type { How } from "../usePointed";
import { Filters } from "./Banks";
import type { BankTiles } from "./bankLayout";
import { Flows } from "./Flows";
import { Freed } from "./Freed";
import type { SeparableFigure } from "./figure";
import { Inspector } from "./Inspector";
import { countOf, separableLayout } from "./layout";
import { Names } from "./Names";
import { Norms } from "./Norms";
import { Outlines } from "./Outlines";
import type { Sides } from "./side";
import { layerFor, placed, shownSpot } from "./spot";
import { isFolded, type Moment } from "./time";
import { useChain } from "./useChain";

interface Props {
  readonly figure: SeparableFigure;
  /** Why there are no batch norms, where there are none: folded away by the training, or never there. */
  readonly without: "trained" | "never";
  /** Nothing is run at this size. */
  readonly still?: boolean;
  readonly run: Sides;
  readonly moment: Moment;
  /** What the reader looks at. */
  readonly chosen: SeparableSpot | null;
  /** Whether Escape has anything to let go. Default: yes. */
  readonly held?: boolean;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  readonly reduced: boolean;
  onSpot(spot: SeparableSpot | null, how: How): void;
}

/** M2 drawn: two layers of three steps, their filters and batch norms, and one number written out. */
export const SeparableDrawing = memo(function SeparableDrawing(props: Props) {
  const { figure, without, still = false, run, moment, chosen, held = true, scale, width, height, mode } = props;
  const { reduced, onSpot } = props;
  const t = useTranslations("separable");
  const { act, folded, shapes } = figure;
  const { in: channels, out, k, stride } = figure.widths;
  const layout = useMemo(
    () => separableLayout({ in: channels, out, k, stride }, { width, height }, mode),
    [channels, out, k, stride, width, height, mode],
  );
  const { folding } = moment;
  const tensors = placed(layout, folding);
  const spot = shownSpot(chosen, moment, figure);
  const written = useChain(figure, run, moment, spot);
  const layer = layerFor(spot);
  const mapOf = (of: TensorName) => {
    const folded = of !== "input" && isFolded(folding[of.startsWith("dw") ? "dw" : "pw"]);
    return (folded ? run.four : run.six)?.maps[of] ?? run.four?.maps[of];
  };
  const onTile = useCallback(
    (of: TensorName, at: { tile: number; y: number; x: number } | null, how: How) => onSpot(at && { of, ...at }, how),
    [onSpot],
  );
  const shown = TENSORS.filter(
    (of) => !((of === "dw" && isFolded(folding.dw)) || (of === "pw" && isFolded(folding.pw))),
  );
  const bare = folded && without === "never";
  const stepName = (of: TensorName) =>
    of === "input"
      ? t("steps.input")
      : of.endsWith("Relu")
        ? t(`steps.${act}`)
        : of.endsWith("Bn")
          ? t(
              isFolded(folding[of === "dwBn" ? "dw" : "pw"])
                ? `steps.${of === "dwBn" ? (bare ? "dw" : "dwFolded") : bare ? "pw" : "pwFolded"}`
                : "steps.bn",
              { k },
            )
          : t(of === "dw" ? "steps.dw" : "steps.pw", { k });
  const numbered = (of: TensorName) =>
    of === "input" ? stepName(of) : t("steps.numbered", { step: shown.indexOf(of), name: stepName(of) });
  return (
    <Drawing size={layout} label={t("describe", { in: channels, out, k, stride })} data-steps={shown.length - 1}>
      <Layer size={layout}>
        <Flows layout={layout} tensors={tensors} moment={moment} channels={channels} out={out} />
      </Layer>
      {shown.map((of) => {
        const place = tensors[of];
        const map = mapOf(of);
        const count = countOf(of, { in: channels, out });
        const fits = map?.shape.join() === shapes[of].join();
        const there = moment.done[of];
        const pale = of === "dw" ? folding.dw.closed : of === "pw" ? folding.pw.closed : 0;
        return (
          <div key={of} style={{ opacity: 1 - pale }}>
            <TensorMosaic
              x={place.x}
              y={place.y}
              width={place.width}
              height={place.height}
              grid={place.mosaic}
              maps={fits ? map : null}
              scale={scale}
              complete={fits ? Math.min(count, Math.floor(there + 1e-6)) : 0}
              partial={Math.max(0, there - Math.floor(there + 1e-6))}
              hue="--input"
            />
          </div>
        );
      })}
      {LAYERS.map((each) => (
        <Filters
          key={each}
          tiles={layout.banks[each]}
          apart={run.six?.banks[each] ?? null}
          folded={run.four?.banks[each] ?? null}
          done={folding[each].done}
        />
      ))}
      <Layer size={layout}>
        <Names figure={figure} bare={bare} run={run} layout={layout} tensors={tensors} moment={moment} />
        <Outlines layout={layout} tensors={tensors} figure={figure} spot={spot} moment={moment} />
        {LAYERS.map((each) =>
          folded ? null : (
            <Norms
              key={each}
              layout={layout}
              layer={each}
              norm={run.six?.norms[each] ?? null}
              folding={folding[each]}
              reduced={reduced}
            />
          ),
        )}
        {LAYERS.map(
          (each) =>
            folding[each].closed > 0.5 &&
            !(folded && each === "pw") &&
            !still && (
              <Freed
                key={each}
                place={layout.freed[each]}
                opacity={Math.min(1, (folding[each].closed - 0.5) * 2)}
                without={folded ? without : null}
                difference={run.differences[each]}
              />
            ),
        )}
        <Inspector
          place={layout.inspector}
          mode={mode}
          layer={layer}
          chain={written.chain}
          title={written.title}
          lines={written.lines}
        />
      </Layer>
      <p aria-live="polite" className="sr-only">
        {chosen && `${written.title}. ${written.lines.join(". ")}`}
      </p>
      {shown.map((of) => (
        <TileTouch
          key={of}
          place={tensors[of]}
          size={[shapes[of][0], shapes[of][1]]}
          label={t("touch", { name: numbered(of), count: shapes[of][2] })}
          spot={spot.of === of ? spot : { tile: Math.min(spot.tile, shapes[of][2] - 1), y: 0, x: 0 }}
          held={held}
          onSpot={(at, how) => onTile(of, at, how)}
        />
      ))}
      {LAYERS.map((each) => (
        <BankTouch
          key={each}
          tiles={layout.banks[each]}
          label={t("touchBank", {
            name: each === "dw" ? t("steps.dw", { k }) : t("steps.pw"),
            count: layout.banks[each].mosaic.count,
          })}
          spot={spot}
          held={held}
          of={isFolded(folding[each]) ? `${each}Bn` : each}
          onSpot={onSpot}
        />
      ))}
    </Drawing>
  );
});

/** A filter stands for what it makes, at the pixel that is looked at. */
function BankTouch(props: {
  readonly tiles: BankTiles;
  readonly label: string;
  readonly spot: SeparableSpot;
  readonly of: TensorName;
  readonly held: boolean;
  onSpot(spot: SeparableSpot | null, how: How): void;
}) {
  const { tiles, label, spot, of, held, onSpot } = props;
  return (
    <TileTouch
      place={tiles}
      size={[1, 1]}
      whole
      label={label}
      held={held}
      spot={{ tile: Math.min(spot.tile, tiles.mosaic.count - 1), y: 0, x: 0 }}
      onSpot={(at, how) => onSpot(at && { of, tile: at.tile, y: spot.y, x: spot.x }, how)}
    />
  );
}
