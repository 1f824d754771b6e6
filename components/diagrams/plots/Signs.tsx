"use client";
import { Sign } from "./Panel";

export interface SignEntry {
  readonly series: number;
  readonly name: string;
  readonly hollow?: boolean;
  readonly own?: boolean;
}

/** What each sign stands for. */
export function Signs({ entries }: { readonly entries: readonly SignEntry[] }) {
  return entries.map(({ series, name, hollow = false, own = false }) => (
    <span key={name} className="inline-flex items-center gap-1.5">
      <svg aria-hidden="true" width={22} height={22}>
        <Sign mark={{ id: name, x: 11, y: 11, series, own, hollow, edge: false }} />
      </svg>
      {name}
    </span>
  ));
}
