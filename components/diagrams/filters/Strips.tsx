import { groupHue } from "@/components/marks/groups";
import type { Dependency } from "@/lib/readings/dependency";
import { type FilterKind, KINDS } from "@/lib/spec/filters";
import { tileOf } from "./geometry";
import type { FiltersLayout } from "./layout";
import { BARS } from "./layout";
import { few, STRIP } from "./measures";

const counted = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

interface Props {
  readonly layout: FiltersLayout;
  /** Which input channels each output hears, as the structure implies it. */
  readonly hears: Readonly<Record<FilterKind, Dependency>>;
}

/** Under each output tile a segment for every input channel, filled where it is heard; over each bank the channels its columns belong to. */
export function Strips({ layout, hears }: Props) {
  const channels = layout.input.mosaic.count;
  if (!few({ in: channels })) return null;
  const all = counted(channels);
  return (
    <g>
      {KINDS.map((kind) => {
        const { bank, output, stripped } = layout.rows[kind];
        const { kernel, cell, gaps } = bank.grid;
        const pitch = kernel * cell + (kind === "depthwise" ? gaps.column : gaps.channel);
        const { reaches, columns } = hears[kind];
        return (
          <g key={kind}>
            {kernel * cell >= 3 &&
              all.map((channel) => (
                <rect
                  key={channel}
                  x={bank.x + channel * pitch + 0.5}
                  y={bank.y - BARS + 1}
                  width={kernel * cell - 1}
                  height={3}
                  fill={`var(${groupHue(channel)})`}
                />
              ))}
            {stripped &&
              counted(output.mosaic.count).map((tile) => {
                const { x, y, width, height } = tileOf(output, tile);
                const each = width / channels;
                return all.map((channel) => (
                  <rect
                    key={`${tile} ${channel}`}
                    x={x + channel * each}
                    y={y + height + 2}
                    width={Math.max(1, each - 0.75)}
                    height={STRIP}
                    fill={`var(${reaches[tile * columns + channel] === 1 ? groupHue(channel) : "--track"})`}
                  />
                ));
              })}
          </g>
        );
      })}
    </g>
  );
}
