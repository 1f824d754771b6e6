import { groupHue } from "@/components/marks/groups";
import { busWires, ownWire } from "./geometry";
import type { FiltersLayout } from "./layout";

/** Who reads which channel: all of them the standard and the pointwise filter, one the depthwise filter. */
export function Bus({ layout, channel }: { readonly layout: FiltersLayout; readonly channel: number }) {
  if (!layout.bus) return null;
  const wires = busWires(layout);
  const hue = (of: number) => (of < 0 ? "--ink-3" : groupHue(of));
  const drawn = [
    ...wires.filter((wire) => wire.channel !== channel),
    ...wires.filter((wire) => wire.channel === channel),
  ];
  return (
    <g fill="none" strokeLinejoin="round">
      {drawn.map(({ channel: of, path }) => (
        <g key={of}>
          <path d={path} stroke="var(--bg)" strokeWidth={of === channel ? 4.5 : 3} />
          <path
            d={path}
            stroke={`var(${hue(of)})`}
            strokeWidth={of === channel ? 2 : 1.25}
            opacity={of === channel || of < 0 ? 1 : 0.7}
          />
        </g>
      ))}
      <path d={ownWire(layout, channel)} stroke="var(--bg)" strokeWidth={5} />
      <path d={ownWire(layout, channel)} stroke={`var(${groupHue(channel)})`} strokeWidth={2.5} />
    </g>
  );
}
