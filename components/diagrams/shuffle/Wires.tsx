import { memo } from "react";
import { groupHue } from "@/components/marks/groups";
import { Wire } from "@/components/marks/Wire";
import { shuffleGroup } from "@/lib/spec/shuffle";
import { curvePath, type Hop, hopCurve, type Track, wireOf } from "./geometry";
import type { LayoutWidths, ShuffleLayout } from "./layout";
import type { Moment } from "./time";
import type { TensorName, Traced } from "./trace";

interface Props {
  readonly layout: ShuffleLayout;
  readonly widths: LayoutWidths;
  readonly traced: Traced;
}

const HOPS: readonly (readonly [Hop, TensorName])[] = [
  ["read", "input"],
  ["make", "made"],
  ["read2", "placed"],
  ["make2", "output"],
];

/** The hue of a channel of the input or of the first layer: grey where there is one group alone. */
export const hueOf = (channel: number, widths: Pick<LayoutWidths, "channels" | "groups">): string =>
  widths.groups === 1 ? "--ink-2" : groupHue(shuffleGroup(channel, widths));

/** What is read and made, from tile to weights to tile; strong along what is inspected. */
export const LayerWires = memo(function LayerWires({ layout, widths, traced }: Props) {
  const channels = Array.from({ length: widths.channels }, (_, k) => k);
  return HOPS.map(([hop, tensor]) => (
    <g key={hop} data-hop={hop}>
      {[false, true].map((strong) => (
        <g key={String(strong)} opacity={strong ? 1 : 0.45}>
          {channels
            .filter((k) => traced[tensor].has(k) === strong)
            .map((k) => (
              <Wire
                key={k}
                path={curvePath(hopCurve(layout, widths, hop, k))}
                // After the second layer channels are mixtures: hue means made by this group, and nothing else.
                hue={hop === "read" || hop === "make" ? hueOf(k, widths) : strong ? "--ink-2" : "--ink-3"}
                width={strong ? 2 : 0.9}
              />
            ))}
        </g>
      ))}
    </g>
  ));
});

/** The wires of the shuffle: solid where the tile has been, dotted where it will go. */
export function ShuffleWires({
  layout,
  widths,
  traced,
  tracks,
  moment,
}: Props & { readonly tracks: readonly Track[]; readonly moment: Moment }) {
  const many = widths.channels > 24;
  return tracks.map((track, i) => {
    const { gone, ahead } = wireOf(layout, track, moment);
    const strong = traced.made.has(i);
    const hue = hueOf(i, widths);
    const width = strong ? 3 : many ? 0.8 : 1.4;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a channel is its number
      <g key={i} opacity={strong ? 1 : 0.75}>
        <path
          d={ahead}
          fill="none"
          stroke={`var(${hue})`}
          strokeWidth={Math.max(1, width * 0.8)}
          strokeDasharray={many ? "1 3" : "1.5 3.5"}
          strokeLinecap="round"
          opacity={strong ? 1 : 0.7}
        />
        <Wire path={gone} hue={hue} width={width} />
      </g>
    );
  });
}

/** Behind all: the rows of the transposed table, which are read one after another, and the groups of the second layer. */
export const Bands = memo(function Bands({
  layout,
  shown,
}: {
  readonly layout: ShuffleLayout;
  readonly shown: number;
}) {
  if (shown <= 0) return null;
  return (
    <g opacity={shown}>
      {layout.bands.map(({ row, ...rect }) => (
        <rect key={row} {...rect} rx={3} fill="var(--track)" opacity={row % 2 === 0 ? 0.42 : 0.2} />
      ))}
    </g>
  );
});
