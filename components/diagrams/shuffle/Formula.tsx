import type { ReactNode } from "react";
import { fitText } from "@/components/marks/text";
import type { ShuffleSpot, ShuffleWidths } from "@/lib/spec/shuffle";
import type { ShuffleBuilt } from "./derive";
import type { StripLayout } from "./layoutStrip";
import type { Traced } from "./trace";
import { hueOf } from "./Wires";

interface Props {
  readonly strip: StripLayout;
  readonly flow: boolean;
  readonly widths: ShuffleWidths;
  readonly built: ShuffleBuilt;
  readonly spot: ShuffleSpot;
  readonly traced: Traced;
}

type Piece = readonly [text: string, style?: "italic" | "hue"];

/** The index formula in letters, and with the inspected channel's numbers. */
function pieces({ direction }: ShuffleWidths, { table, order }: ShuffleBuilt, j: number) {
  const [rows, columns] = table;
  const [r, c] = direction === "paper" ? (["g", "n"] as const) : (["n", "g"] as const);
  const letters: readonly Piece[] = [
    ["out["],
    ["j", "italic"],
    ["] = in[("],
    ["j", "italic"],
    [" mod "],
    [r, "italic"],
    [") · "],
    [c, "italic"],
    [" + ⌊"],
    ["j", "italic"],
    ["/"],
    [r, "italic"],
    ["⌋]"],
  ];
  const numbers: readonly Piece[] = [
    [`out[${j}] = in[(${j} mod ${rows}) · ${columns} + ⌊${j}/${rows}⌋] = `],
    [`in[${order[j] ?? 0}]`, "hue"],
  ];
  return [letters, numbers] as const;
}

const plain = (line: readonly Piece[]) => line.map(([text]) => text).join("");

/** The index formula, in letters and with the numbers of the inspected channel; the first one where there are several. */
export function Formula({ strip, flow, widths, built, spot, traced }: Props): ReactNode {
  const channel = spot.at === "mid" ? spot.channel : ([...traced.made][0] ?? 0);
  const lines = pieces(widths, built, built.places[channel] ?? 0);
  const { formula } = strip;
  const size = Math.min(flow ? 15 : 16, ...lines.map((line) => fitText([plain(line)], 16, formula.room).size));
  return lines.slice(-formula.lines).map((line, i) => (
    <text key={plain(line)} x={formula.x} y={formula.y + i * 24} fontSize={size} fill="var(--ink)" data-formula={i}>
      {line.map(([text, style], k) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a formula stand where they stand
          key={k}
          fontStyle={style === "italic" ? "italic" : undefined}
          fontWeight={style === "hue" ? 700 : undefined}
          fill={style === "hue" ? `var(${hueOf(channel, widths)})` : undefined}
        >
          {text}
        </tspan>
      ))}
    </text>
  ));
}
