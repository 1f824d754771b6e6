"use client";
import { useFormatter } from "next-intl";
import type { WindowResult } from "@/lib/engine/protocol";
import { sumWires } from "./geometry";
import type { FiltersLayout, Row } from "./layout";
import { signed, VALUE } from "./words";

interface Props {
  readonly row: Row;
  readonly mode: FiltersLayout["mode"];
  readonly filter: number;
  readonly window: WindowResult | null;
}

function Sign({ x, y, sign }: { readonly x: number; readonly y: number; readonly sign: string }) {
  return (
    <g>
      <circle cx={x} cy={y} r={8} fill="var(--bg)" stroke="var(--ink)" strokeWidth={1.25} />
      <text x={x} y={y + 4.5} textAnchor="middle" fontSize={13} fill="var(--ink)">
        {sign}
      </text>
    </g>
  );
}

/** Patch times filter, summed, gives one number, and where it goes. */
export function Products({ row, mode, filter, window }: Props) {
  const format = useFormatter();
  const { y, read, made, arrow } = sumWires(row, filter, mode);
  // Close under the bank's numbers the value stands below its line.
  const below = mode === "wide" && y - row.bank.y < 16;
  return (
    <g>
      <path d={read} fill="none" stroke="var(--ink)" strokeWidth={1.25} />
      <path d={made} fill="none" stroke="var(--ink)" strokeWidth={1.25} />
      {arrow && <path d={`M${arrow.x} ${arrow.y}l-6 -4v8z`} fill="var(--ink)" />}
      <Sign x={row.times} y={y} sign="×" />
      <Sign x={row.sigma} y={y} sign="Σ" />
      {window && (
        <text
          x={row.sigma + 14}
          y={below ? y + 19 : y - 6}
          fontSize={14}
          fontWeight={650}
          fill="var(--ink)"
          stroke="var(--bg)"
          strokeWidth={4}
          paintOrder="stroke"
        >
          {signed(format.number(window.sum, VALUE))}
        </text>
      )}
    </g>
  );
}
