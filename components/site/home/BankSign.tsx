import type { BankLayout, PlacedBank } from "./banks";

/** Pixels of one weight, and between the plain bank and what replaces it. */
const cell = 2;
const between = 24;

const groupHues = ["var(--expand1)", "var(--squeeze)", "var(--expand3)"] as const;
const roleHues: Readonly<Record<string, string>> = {
  squeeze1x1: "var(--squeeze)",
  expand1x1: "var(--expand1)",
  expand3x3: "var(--expand3)",
};

/** A bank's colour: its role's in a fire module, one for each group where groups stay apart, else the plain ink of weights. */
export function hue(bank: PlacedBank, group = 0): string {
  if (bank.groups > 1 && !bank.depthwise) return groupHues[group % groupHues.length] ?? "var(--input)";
  return roleHues[bank.name] ?? "var(--input)";
}

interface Props {
  readonly plain: BankLayout;
  readonly instead: BankLayout;
  /** Cells kept for the replacement, the same in every drawing of a row. */
  readonly width: number;
  /** Marks the patterns of this drawing apart from those of others on the page. */
  readonly id: string;
  readonly label: string;
}

/** The plain 3x3 bank and, at the same scale on the same ground line, the banks of the block that takes its place. */
export function BankSign({ plain, instead, width: kept, id, label }: Props) {
  const width = plain.width * cell + between + kept * cell;
  const height = plain.height * cell;
  const top = height - instead.height * cell;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full"
      style={{ maxWidth: width }}
    >
      <Bank bank={plain.banks[0]} at={{ x: 0, y: 0 }} id={`${id}-plain`} fill="var(--input)" faint />
      {instead.banks.map((bank) => (
        <Bank key={bank.name} bank={bank} at={{ x: plain.width * cell + between, y: top }} id={`${id}-${bank.name}`} />
      ))}
    </svg>
  );
}

interface BankProps {
  readonly bank: PlacedBank | undefined;
  readonly at: { readonly x: number; readonly y: number };
  readonly id: string;
  readonly fill?: string;
  readonly faint?: boolean;
}

/** One bank. A 3x3 filter's window on one channel is a little square of nine weights; 1x1 weights lie without seams. */
function Bank({ bank, at, id, fill, faint = false }: BankProps) {
  if (bank === undefined) return null;
  const step = bank.kernel * cell;
  return (
    <g transform={`translate(${at.x} ${at.y})`} opacity={faint ? 0.45 : 1}>
      {bank.blocks.map((block) => {
        const paint = fill ?? hue(bank, block.group);
        const pattern = `${id}-${block.group}`;
        const size = { width: block.width * cell, height: block.height * cell };
        return (
          <g key={pattern} transform={`translate(${block.x * cell} ${block.y * cell})`}>
            {bank.kernel === 1 ? (
              <rect {...size} fill={paint} opacity={0.8} />
            ) : (
              <>
                <pattern id={pattern} width={step} height={step} patternUnits="userSpaceOnUse">
                  <rect x={0.4} y={0.4} width={step - 0.8} height={step - 0.8} fill={paint} />
                </pattern>
                <rect {...size} fill={`url(#${pattern})`} />
              </>
            )}
          </g>
        );
      })}
    </g>
  );
}
