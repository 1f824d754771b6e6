"use client";
import { useTranslations } from "next-intl";
import { useMemo } from "react";
import type { Scale } from "@/components/marks/maps";
import type { RunResult } from "@/lib/engine/protocol";
import { KINDS, type UnitSpot } from "@/lib/spec/units";
import { Drawing, Layer } from "../object/Drawing";
import type { How } from "../usePointed";
import { Canvases } from "./Canvases";
import type { UnitFigure } from "./figure";
import { restingSpot } from "./inspect";
import { Frames, Lines } from "./Lines";
import { layoutUnits } from "./layout";
import { Outlines } from "./Outlines";
import { momentAt } from "./time";
import { UnitTouch } from "./UnitTouch";
import { Words } from "./Words";

export interface Shown {
  readonly result: RunResult | null;
  /** Of an earlier setting, shown pale. */
  readonly stale: boolean;
}

const NOTHING: Shown = { result: null, stale: false };

interface Props {
  /** All that are compared, in their order; `only` says which of them there is room for. */
  readonly figures: readonly UnitFigure[];
  readonly only: UnitFigure["kind"] | null;
  readonly shown: Readonly<Partial<Record<UnitFigure["kind"], Shown>>>;
  readonly time: number;
  readonly spot: UnitSpot;
  readonly pinned: boolean;
  /** Whether Escape has anything to let go. Default: yes. */
  readonly held?: boolean;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly reduced: boolean;
  onSpot(spot: UnitSpot | null, how: How): void;
}

/** Units a, b, c drawn beside each other, or one alone: a pure function of its properties. */
export function UnitsDrawing(props: Props) {
  const { figures, only, shown, time, spot, pinned, held = true, scale, width, height, reduced, onSpot } = props;
  const t = useTranslations("units");
  const layout = useMemo(
    () => layoutUnits(only ? figures.filter(({ kind }) => kind === only) : figures, { width, height }),
    [figures, only, width, height],
  );
  const moment = useMemo(() => momentAt(time), [time]);
  const [h, , c] = figures[0]?.tensors.input?.shape ?? [0, 0, 0];
  const before = (kind: UnitFigure["kind"]) => figures.find((figure) => figure.kind === KINDS[KINDS.indexOf(kind) - 1]);
  const nameOf = ({ kind, layers }: UnitFigure) => t(`kinds.${kind}`, { stride: layers.depthwise.stride });
  const alone = figures.length === 1 ? figures[0] : undefined;
  return (
    <Drawing
      size={layout}
      label={
        alone
          ? t("describeOne", {
              unit: alone.kind,
              name: nameOf(alone),
              c,
              m: alone.layers.gconv1.filters,
              g: alone.groups,
              h,
            })
          : t("describe", { c, m: figures[0]?.layers.gconv1.filters ?? 0, g: figures[1]?.groups ?? 1, h })
      }
      data-units-drawing=""
    >
      <Layer size={layout}>
        {layout.units.map((unit) => (
          <Lines key={unit.figure.kind} layout={unit} stage={moment.stage} />
        ))}
        {layout.units.slice(1).map(({ x, figure }) => (
          <path key={figure.kind} d={`M${x - 12} 0V${layout.height}`} stroke="var(--line)" />
        ))}
      </Layer>
      {layout.units.map((unit) => (
        <Canvases
          key={unit.figure.kind}
          layout={unit}
          {...(shown[unit.figure.kind] ?? NOTHING)}
          moment={moment}
          scale={scale}
          reduced={reduced}
        />
      ))}
      <Layer size={layout}>
        {layout.units.map((unit) => (
          <g key={unit.figure.kind}>
            <Frames layout={unit} />
            <Words layout={unit} before={before(unit.figure.kind)} />
            {unit.figure.kind === spot.unit ? <Outlines layout={unit} spot={spot} pinned={pinned} /> : null}
          </g>
        ))}
      </Layer>
      {layout.units.map((unit) => (
        <UnitTouch
          key={unit.figure.kind}
          layout={unit}
          label={t("touch", { unit: unit.figure.kind, name: nameOf(unit.figure) })}
          spot={unit.figure.kind === spot.unit ? spot : restingSpot(unit.figure)}
          held={held}
          onSpot={onSpot}
        />
      ))}
    </Drawing>
  );
}
