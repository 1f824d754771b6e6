import type { ReactNode } from "react";
import { PAD, type PlacedMosaic } from "./measures";

const WIDEST = 300;
const NARROWEST = 200;

interface Props {
  readonly results: readonly PlacedMosaic[];
  readonly children: ReactNode;
}

/** Why nothing runs, said in the middle of where the results would be; never over the bracket at their right or below. */
export function Blocked({ results, children }: Props) {
  const places = results.filter(({ mosaic }) => mosaic.count > 0);
  const left = Math.min(...places.map(({ x }) => x)) - PAD;
  const right = Math.max(...places.map(({ x, width }) => x + width)) + PAD;
  const top = Math.min(...places.map(({ y }) => y)) - PAD;
  const bottom = Math.max(...places.map(({ y, height }) => y + height)) + PAD;
  // Where the results are narrower than a sentence the note reaches out to the left, away from the bracket.
  const width = Math.max(NARROWEST, Math.min(WIDEST, right - left - 24));
  const x = Math.max(0, Math.min(right - width, (left + right - width) / 2));
  return (
    <div
      className="pointer-events-none absolute flex items-center"
      style={{ left: x, top, width, height: bottom - top }}
    >
      <div className="pointer-events-auto w-full rounded-md border border-line bg-card px-4 py-3 text-[15px] text-ink">
        {children}
      </div>
    </div>
  );
}
