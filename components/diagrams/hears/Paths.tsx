import type { ReactNode } from "react";
import { groupHue } from "@/components/marks/groups";
import { Wire } from "@/components/marks/Wire";
import type { HearsCell } from "@/lib/spec/hears";
import type { HearsLayout, TensorName } from "./layout";
import { type CheckedMatrices, endsOf, hopPath, pathsOf, reachedBy, tileOf } from "./pathsOf";
import type { Moment } from "./time";

interface Props {
  readonly layout: HearsLayout;
  readonly cell: HearsCell;
  readonly matrices: CheckedMatrices;
  readonly probe: Moment["probe"];
}

/** Past so many wires at once they are a veil; every nth is drawn. */
const MOST_WIRES = 64;

/** The chosen pair's paths; while a channel is being changed, every tile that it reaches. */
export function Paths({ layout, cell, matrices, probe }: Props): ReactNode {
  const frame = (tensor: TensorName, channel: number, hue: string, dashed = false) => (
    <rect
      key={`${tensor} ${channel}`}
      {...tileOf(layout, tensor, channel)}
      fill="none"
      stroke={`var(${hue})`}
      strokeWidth={2.5}
      {...(dashed && { strokeDasharray: "4 3" })}
    />
  );
  if (probe) {
    const { of, channel } = probe;
    const [from, to] = endsOf(of);
    const matrix = matrices[of];
    const hue = groupHue(channel);
    const reached = matrix ? reachedBy(matrix, channel) : [];
    const every = Math.ceil(reached.length / MOST_WIRES);
    const wires = reached.filter((_, i) => i % every === 0);
    return (
      <g>
        {wires.flatMap((row) =>
          pathsOf({ of, row, column: channel }, matrices)
            .flat()
            .map((hop) => (
              <Wire key={`${hop.to.tensor} ${hop.to.channel} ${row}`} path={hopPath(layout, hop)} hue={hue} width={1} />
            )),
        )}
        {frame(from, channel, hue)}
        {reached.map((row) => frame(to, row, hue))}
      </g>
    );
  }
  const [from, to] = endsOf(cell.of);
  const paths = pathsOf(cell, matrices);
  const hue = groupHue(cell.column);
  const joined = paths.length > 0;
  return (
    <g>
      {paths.flatMap((path) =>
        path.map((hop) => (
          <Wire
            key={`${hop.from.tensor} ${hop.from.channel} ${hop.to.channel}`}
            path={hopPath(layout, hop)}
            hue={hue}
            width={2.5}
          />
        )),
      )}
      {paths.flatMap((path) => path.slice(0, -1).map((hop) => frame(hop.to.tensor, hop.to.channel, hue)))}
      {frame(from, cell.column, joined ? hue : "--ink", !joined)}
      {frame(to, cell.row, joined ? hue : "--ink", !joined)}
    </g>
  );
}
