"use client";
import { useTranslations } from "next-intl";
import { memo, useCallback, useMemo } from "react";
import type { Scale } from "@/components/marks/maps";
import { TensorMosaic } from "@/components/marks/TensorMosaic";
import { wrap } from "@/components/marks/text";
import type { Bitmap, RunResult } from "@/lib/engine/protocol";
import { INPUT } from "@/lib/graph/graph";
import { type HearsCell, MATRICES, type MatrixName } from "@/lib/spec/hears";
import { Label } from "../Label";
import { Drawing, Layer } from "../object/Drawing";
import { TileTouch } from "../TileTouch";
import type { How } from "../usePointed";
import { type HearsView, nodesOf } from "./derive";
import { HearsMatrix } from "./HearsMatrix";
import { hearsLayout, TENSORS, type TensorName } from "./layout";
import { MatrixLabel } from "./MatrixLabel";
import { Paths } from "./Paths";
import type { CheckedMatrices } from "./pathsOf";
import type { Moment } from "./time";
import { useSay, useSayProbe } from "./useSay";

interface Props {
  readonly view: HearsView;
  /** The pair's run, and the standard convolution's on the same input. */
  readonly result: RunResult | null;
  readonly standard: RunResult | null;
  readonly matrices: CheckedMatrices;
  readonly moment: Moment;
  readonly cell: HearsCell;
  /** Whether the pair was chosen or is pointed at, and no clock runs. */
  readonly looking: boolean;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly mode: "wide" | "flow";
  onCell(cell: HearsCell | null, how: How): void;
}

/** M3 drawn: the maps on their way, the chosen pair's paths over them, and the four executed matrices. */
export const HearsDrawing = memo(function HearsDrawing(props: Props) {
  const { view, result, standard, matrices, moment, cell, looking, scale, width, height, mode, onCell } = props;
  const t = useTranslations("hears");
  const { in: channels, out, k, stride, h } = view.widths;
  const layout = useMemo(
    () => hearsLayout({ in: channels, out, stride }, { width, height }, mode),
    [channels, out, stride, width, height, mode],
  );
  const side = view.built?.side ?? h;
  const ids = nodesOf(view.built?.scope ?? "");
  const counts: Readonly<Record<TensorName, number>> = { input: channels, filtered: channels, output: out };
  const sides: Readonly<Record<TensorName, number>> = { input: h, filtered: side, output: side };
  const direct = cell.of === "standard";
  const held: Readonly<Record<TensorName, Bitmap | undefined>> = {
    input: result?.taps[INPUT],
    filtered: result?.taps[ids.filtered],
    output: direct ? standard?.taps[view.built?.standard.output ?? ""] : result?.taps[ids.output],
  };
  const names: Readonly<Record<MatrixName, string>> = {
    depthwise: t("names.depthwise", { k }),
    pointwise: t("names.pointwise"),
    both: t("names.both"),
    standard: t("names.standard", { k }),
  };
  const say = useSay(view, matrices, names);
  const sayProbe = useSayProbe(matrices, names);
  const onTile = useCallback(
    (tensor: TensorName, tile: number | null, how: How) => {
      if (tile === null) return onCell(null, how);
      // A tile of the middle stands for its own channel of the depthwise layer; the outer ones change the chosen pair's end.
      if (tensor === "filtered") return onCell({ of: "depthwise", row: tile, column: tile }, how);
      const whole = direct ? "standard" : "both";
      const inside = cell.of === whole ? cell : { row: Math.min(cell.row, out - 1), column: cell.column };
      onCell(
        tensor === "input"
          ? { of: whole, row: inside.row, column: tile }
          : { of: whole, row: tile, column: inside.column },
        how,
      );
    },
    [onCell, cell, direct, out],
  );
  // What is looked at leads, once it has been found out; else the channel that is being changed.
  const known = (at: HearsCell) => at.column < moment.known[at.of];
  const probe = looking && known(cell) ? null : moment.probe;
  const words = wrap(probe ? sayProbe(probe) : say(cell), 15, layout.words.width);
  return (
    <Drawing size={layout} label={t("describe", { in: channels, out })}>
      {TENSORS.map((tensor) => {
        const place = layout.tensors[tensor];
        const map = held[tensor];
        const fits = map?.shape.join() === [sides[tensor], sides[tensor], counts[tensor]].join();
        return (
          <div key={tensor} style={{ opacity: direct && tensor === "filtered" ? 0.25 : 1 }}>
            <TensorMosaic
              x={place.x}
              y={place.y}
              width={place.width}
              height={place.height}
              grid={place.mosaic}
              maps={fits ? map : null}
              scale={scale}
              complete={fits ? counts[tensor] : 0}
              partial={0}
              hue="--input"
            />
          </div>
        );
      })}
      <Layer size={layout}>
        {TENSORS.map((tensor) => (
          <Label
            key={tensor}
            place={layout.tensorLabels[tensor]}
            lines={[
              [t(direct && tensor === "output" ? "tensors.outputStandard" : `tensors.${tensor}`)],
              [t("tensors.shape", { h: sides[tensor], c: counts[tensor] })],
            ]}
          />
        ))}
        {MATRICES.map((of) => (
          <MatrixLabel
            key={of}
            place={layout.matrixLabels[of]}
            name={names[of]}
            checked={matrices[of]}
            known={moment.known[of]}
            columns={channels}
          />
        ))}
        <Paths layout={layout} cell={cell} matrices={matrices} probe={probe} />
        {words.map((line, i) => (
          <text key={line} x={layout.words.x} y={layout.words.y + 18 + i * 21} fontSize={15} fill="var(--ink)">
            {line}
          </text>
        ))}
      </Layer>
      {TENSORS.map((tensor) => (
        <TileTouch
          key={tensor}
          place={layout.tensors[tensor]}
          size={[sides[tensor], sides[tensor]]}
          label={t("touch", { name: t(`tensors.${tensor}`), count: counts[tensor] })}
          spot={{ tile: Math.min(counts[tensor] - 1, tensor === "output" ? cell.row : cell.column), y: 0, x: 0 }}
          whole
          onSpot={(spot, how) => onTile(tensor, spot?.tile ?? null, how)}
        />
      ))}
      {MATRICES.map((of) => (
        <HearsMatrix
          key={of}
          of={of}
          place={layout.matrices[of]}
          name={names[of]}
          checked={matrices[of]}
          known={moment.known[of]}
          cell={cell.of === of && known(cell) ? cell : null}
          say={say}
          onCell={onCell}
        />
      ))}
    </Drawing>
  );
});
