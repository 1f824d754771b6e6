"use client";
import { memo } from "react";
import { textWidth } from "@/components/marks/text";
import type { NetworkMap } from "@/lib/readings/network-map";
import { Layer } from "../object/Drawing";
import type { Gauge, Gauges as Marks } from "./gaugeMarks";
import type { MapRow } from "./placed";
import { GAUGE } from "./room";
import { placeOf, spotOf } from "./spot";
import { useMapWords } from "./useMapWords";

interface Props {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly width: number;
  readonly gauges: Marks;
  readonly wide: boolean;
  /** Blocks that have not run yet in the replay. */
  readonly ahead: ReadonlySet<string>;
}

/** Of several ways the first is drawn full, the others as outlines: it is not by hue that they are told apart. */
function Bar({
  way,
  y,
  width,
  share,
}: {
  readonly way: number;
  readonly y: number;
  readonly width: number;
  readonly share: number;
}) {
  const long = Math.max(share > 0 ? 1.5 : 0, width * share);
  return (
    <>
      <rect y={y} width={width} height={GAUGE.bar} fill="var(--track)" />
      {way === 0 ? (
        <rect y={y} width={long} height={GAUGE.bar} fill="var(--ink)" />
      ) : (
        long > 0 && (
          <rect
            x={0.5}
            y={y + 0.5}
            width={Math.max(1, long - 1)}
            height={GAUGE.bar - 1}
            fill="var(--bg)"
            stroke="var(--ink)"
            strokeWidth={1}
          />
        )
      )}
    </>
  );
}

/** The same marks, for the line that explains them. */
export function GaugeSign({ way }: { readonly way: number }) {
  return (
    <svg aria-hidden="true" width={26} height={GAUGE.bar + 2} className="inline-block align-middle" data-way={way}>
      <Bar way={way} y={1} width={26} share={0.7} />
    </svg>
  );
}

/** How much of each block of a row is reached: a bar a way, and the shares in numbers. */
export const Gauges = memo(function Gauges({ map, row, width, gauges, wide, ahead }: Props) {
  const { percent } = useMapWords();
  const spot = spotOf(map, gauges.source);
  const source = spot && placeOf(map, row, spot);
  const said = ({ counts, channels }: Gauge): readonly string[] => counts.map((count) => percent(count / channels));
  return (
    <Layer size={{ width, height: row.height }}>
      {source && (
        <rect
          x={source.tile.x - 3}
          y={source.tile.y - 3}
          width={source.tile.width + 6}
          height={source.tile.height + 6}
          fill="none"
          stroke="var(--ink)"
          strokeWidth={1.5}
          strokeDasharray="3 2"
          data-source=""
        />
      )}
      {row.blocks.map(({ id, gauge: { x, y, width: long } }) => {
        const gauge = gauges.of.get(id);
        if (!gauge) return null;
        const shares = said(gauge);
        const joined = shares.join(" · ");
        const text = !wide || textWidth(joined, 12) <= long + 6 ? joined : (shares.at(-1) ?? "");
        return (
          <g key={id} transform={`translate(${x} ${y})`} opacity={ahead.has(id) ? 0.3 : 1} data-gauge={id}>
            {gauge.counts.map((count, way) => (
              <Bar
                key={gauges.ways[way]}
                way={way}
                y={way * (GAUGE.bar + 1)}
                width={long}
                share={count / gauge.channels}
              />
            ))}
            <text
              x={wide ? 0 : long + 6}
              y={wide ? 2 * GAUGE.bar + 14 : 2 * GAUGE.bar - 1}
              fontSize={12}
              fill="var(--ink-2)"
              stroke="var(--bg)"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {text}
            </text>
          </g>
        );
      })}
    </Layer>
  );
});
