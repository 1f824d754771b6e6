import { joinPath, joins, type Row } from "./ranks";
import { ROW, ROW_MIDDLE, ROWS } from "./Scores";

/** Width of the gap between two columns, and how far a line keeps from either. */
export const GAP = 56;
const CLEAR = 8;

interface Props {
  readonly left: readonly Row[];
  readonly right: readonly Row[];
  readonly looked: number | null;
}

/** Lines between two neighbouring columns, one for each class in both. Told again by the ranks themselves, so hidden from readers. */
export function Joins({ left, right, looked }: Props) {
  const width = GAP - 2 * CLEAR;
  const y = (row: number) => row * ROW + ROW_MIDDLE;
  return (
    <svg
      aria-hidden
      data-testid="joins"
      width={width}
      height={ROWS * ROW}
      className="absolute top-0 hidden overflow-visible md:block"
      style={{ left: -GAP + CLEAR }}
      fill="none"
    >
      {joins(left, right).map((join) => {
        const agreed = join.from === 0 && join.to === 0;
        const strong = agreed || join.cls === looked;
        return (
          <path
            key={join.cls}
            d={joinPath(join, width, y)}
            className={strong ? "stroke-ink" : "stroke-ink-3"}
            strokeWidth={strong ? 2 : 1.25}
            opacity={strong ? 1 : 0.7}
          />
        );
      })}
    </svg>
  );
}
