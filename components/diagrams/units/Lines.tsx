import { memo } from "react";
import { groupHue } from "@/components/marks/groups";
import { bankBox, flows } from "./flows";
import type { UnitLayout } from "./layout";
import { blockBox, type TileBlocks } from "./tiles";
import type { StageName } from "./time";
import { groupWires, shuffleOf } from "./wires";

interface Props {
  readonly layout: UnitLayout;
  /** What runs now: its bands are strong. */
  readonly stage: StageName;
}

/** Below the maps: bands, wires, the shortcut and the join. */
export const Lines = memo(function Lines({ layout, stage }: Props) {
  const { figure, tensors, rail, join } = layout;
  const { input, output, pooled, branch } = tensors;
  const perm = shuffleOf(figure);
  const groups = Array.from({ length: figure.groups }, (_, group) => group);
  const strong = stage === "merge";
  const line = { fill: "none", stroke: strong ? "var(--ink)" : "var(--ink-3)", strokeWidth: strong ? 2 : 1.5 } as const;
  if (!input || !output || !branch) return null;
  const start = input.y + Math.min(16, input.height / 2);
  const turn = 8;
  const corner = `M${input.x - 3} ${start}H${rail + turn}Q${rail} ${start} ${rail} ${start + turn}`;
  const end = `V${join.y - turn}Q${rail} ${join.y} ${rail + turn} ${join.y}H${join.x}`;
  return (
    <g>
      {flows(layout).map(({ path, group }) => (
        <path
          key={path}
          d={path}
          fill={group === null ? "var(--track)" : `var(${groupHue(group)})`}
          opacity={group === null ? 0.75 : 0.2}
        />
      ))}
      {perm &&
        groups.map((group) => (
          <path
            key={group}
            d={groupWires(layout, perm, group)}
            fill="none"
            stroke={`var(${groupHue(group)})`}
            strokeWidth={1}
            opacity={stage === "shuffle" ? 0.9 : 0.55}
          />
        ))}
      <path d={pooled ? `${corner}V${pooled.y}M${rail} ${pooled.y + pooled.height}${end}` : corner + end} {...line} />
      <path d={`M${join.x} ${branch.y + branch.height + 12}V${output.y - 3}`} {...line} />
    </g>
  );
});

interface FrameProps {
  readonly layout: UnitLayout;
}

const boxPath = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }, by: number) =>
  `M${x - by} ${y - by}h${width + 2 * by}v${height + 2 * by}h${-width - 2 * by}z`;

/** Above the maps: frames of groups, whose hue says who made what; grey where groups are mixed. */
export const Frames = memo(function Frames({ layout }: FrameProps) {
  const { figure, tensors, banks } = layout;
  const grouped = figure.groups > 1;
  const groups = Array.from({ length: figure.groups }, (_, group) => group);
  const blocks = (tiles: TileBlocks | undefined, hued: boolean, by: number) =>
    tiles &&
    groups.map((group) => (
      <path
        key={`${group} ${tiles.y}`}
        d={boxPath(blockBox(tiles, group), by)}
        stroke={hued && grouped ? `var(${groupHue(group)})` : "var(--ink-3)"}
      />
    ));
  return (
    <g fill="none" strokeWidth={1.25}>
      {blocks(tensors.input, true, 3)}
      {blocks(tensors.branch, false, 2)}
      {groups.map((group) => (
        <path
          key={group}
          d={boxPath(bankBox(banks.gconv1, group), 1.5)}
          stroke={grouped ? `var(${groupHue(group)})` : "var(--line)"}
        />
      ))}
      {groups.map((group) => (
        <path key={group} d={boxPath(bankBox(banks.gconv2, group), 1.5)} stroke="var(--ink-3)" />
      ))}
      {tensors.output && <path d={boxPath(tensors.output, 3)} stroke="var(--ink)" />}
      {tensors.pooled && <path d={boxPath(tensors.pooled, 2)} stroke="var(--ink-3)" />}
    </g>
  );
});
