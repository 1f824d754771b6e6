"use client";
import { type KeyboardEvent, memo, type PointerEvent, useId, useLayoutEffect, useRef } from "react";
import { drawMatrix } from "./drawMatrix";
import { useLatest, usePixelRatio, useTheme } from "./hooks";
import { type Cell, cellAfter, cellAt, type MatrixGrid } from "./matrix";

export interface DependencyMatrixProps {
  readonly grid: MatrixGrid;
  /** Row-major [rows, columns], 1 where the column's channel reaches the row's; null while nothing has run: hatched. */
  readonly reaches: Uint8Array | null;
  /** What the structure implies. Where a run differs, the cell is struck out as a fault. */
  readonly implied?: Uint8Array | null;
  /** Number of paths per cell, written where there is room. */
  readonly paths?: Float64Array | null;
  /** CSS variable of a cell's hue, `--group0`. Keep the function between renders. Default: grey. */
  hue?(row: number, column: number): string;
  /** Of an earlier run: pale. */
  readonly stale?: boolean;
  /** The cell that is outlined with its row and column. */
  readonly cell: Cell | null;
  /** Name of the matrix, for those who hear it; `description` says in a sentence what it shows. */
  readonly name: string;
  readonly description: string;
  /** A cell in words: which channels, and whether one reaches the other. */
  say(cell: Cell): string;
  /** `point`: the pointer passes; `choose`: a click, a tap or a key. null lets go. */
  onCell?(cell: Cell | null, how: "point" | "choose"): void;
}

const GREY = () => "--ink-2";

/**
 * Who hears whom, rows are outputs and columns inputs: one canvas, walked over by pointer, finger and arrow keys.
 * Takes its size from `grid` (`matrixGrid`); place it where it should stand.
 */
export const DependencyMatrix = memo(function DependencyMatrix(props: DependencyMatrixProps) {
  const { grid, reaches, implied = null, paths = null, hue = GREY, stale = false, cell, name, description } = props;
  const { say, onCell } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const ids = useId();
  const theme = useTheme();
  const ratio = usePixelRatio();
  const latest = useLatest(cell);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the CSS variables say
  useLayoutEffect(() => {
    if (canvas.current) drawMatrix(canvas.current, { grid, reaches, implied, paths, stale, hue }, ratio);
  }, [grid, reaches, implied, paths, stale, hue, ratio, theme]);

  const under = (event: PointerEvent): Cell => {
    const box = event.currentTarget.getBoundingClientRect();
    const zoom = box.width / grid.width;
    return cellAt(grid, (event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom);
  };

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const now = latest.current ?? { row: 0, column: 0 };
    const after = cellAfter(event.key, event.shiftKey, now, grid);
    const enter = event.key === "Enter" || event.key === " ";
    const next = after && latest.current ? after : (after || enter) && now;
    if (next) {
      latest.current = next;
      onCell?.(next, "choose");
    } else if (event.key === "Escape") onCell?.(null, "choose");
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const side = Math.max(3, grid.cell - grid.gap);
  const active = cell && cell.row < grid.rows && cell.column < grid.columns ? cell : null;
  return (
    <div
      role="application"
      aria-label={name}
      aria-describedby={`${ids}about`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that the keyboard walks over needs one stop for Tab
      tabIndex={0}
      className="relative cursor-crosshair touch-pan-y rounded-[2px]"
      style={{ width: grid.width, height: grid.height }}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => {
        if (event.pointerType === "mouse") onCell?.(under(event), "point");
      }}
      onPointerLeave={(event) => {
        if (event.pointerType === "mouse") onCell?.(null, "point");
      }}
      onPointerUp={(event) => {
        if (event.button === 0) onCell?.(under(event), "choose");
      }}
    >
      <canvas
        ref={canvas}
        data-part="matrix"
        width={Math.max(1, Math.round(grid.width * ratio))}
        height={Math.max(1, Math.round(grid.height * ratio))}
        className="pointer-events-none absolute inset-0 outline outline-line"
        style={{ width: grid.width, height: grid.height }}
      />
      <span id={`${ids}about`} className="sr-only">
        {description}
      </span>
      <span aria-live="polite" className="sr-only">
        {active && say(active)}
      </span>
      {active && (
        <span aria-hidden="true" className="pointer-events-none">
          <span
            className="absolute border border-ink-3"
            style={{ left: -2, top: active.row * grid.cell - 2, width: grid.width + 4, height: side + 4 }}
          />
          <span
            className="absolute border border-ink-3"
            style={{ top: -2, left: active.column * grid.cell - 2, height: grid.height + 4, width: side + 4 }}
          />
          <span
            className="absolute border-2 border-ink"
            style={{
              left: active.column * grid.cell - 3,
              top: active.row * grid.cell - 3,
              width: side + 6,
              height: side + 6,
            }}
          />
        </span>
      )}
    </div>
  );
});
