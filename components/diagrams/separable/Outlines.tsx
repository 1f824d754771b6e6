import type { ReactNode } from "react";
import { type Rect, tileRect } from "@/lib/readings/scene";
import { type SeparableSpot, TENSORS, type TensorName } from "@/lib/spec/separable";
import type { SeparableFigure } from "./figure";
import type { SeparableLayout } from "./layout";
import { pairRect } from "./Norms";
import { layerFor, placeOf, tileAt, windowRect } from "./spot";
import { isFolded, type Moment, travelled } from "./time";

interface Props {
  readonly layout: SeparableLayout;
  readonly tensors: SeparableLayout["tensors"];
  readonly figure: SeparableFigure;
  readonly spot: SeparableSpot;
  readonly moment: Moment;
}

/** Past so many tiles the pixel that is read is marked on every nth. */
const MOST_MARKS = 64;

const frame = (key: string, rect: Rect, width = 2, dashed = false) => (
  <rect
    key={key}
    x={rect.x - width / 2}
    y={rect.y - width / 2}
    width={rect.width + width}
    height={rect.height + width}
    fill="none"
    stroke="var(--ink)"
    strokeWidth={width}
    {...(dashed && { strokeDasharray: "4 3" })}
  />
);

/** A pixel is small: the mark around it is not. */
function around(rect: Rect, least: number): Rect {
  const [width, height] = [Math.max(least, rect.width), Math.max(least, rect.height)];
  return { x: rect.x + (rect.width - width) / 2, y: rect.y + (rect.height - height) / 2, width, height };
}

/** From a filter to the tile it makes, which stands beside it, or on a phone to the left below. */
function line(a: Rect, b: Rect, mode: SeparableLayout["mode"]) {
  const from = a.y + a.height / 2;
  const to = b.y + b.height / 2;
  const [end, middle] = [a.x + a.width, (a.x + a.width + b.x) / 2];
  const d =
    mode === "wide"
      ? `M${end} ${from}C${middle} ${from} ${middle} ${to} ${b.x} ${to}`
      : `M${a.x} ${from}C${a.x - 24} ${from} ${b.x + b.width + 24} ${to} ${b.x + b.width} ${to}`;
  return <path d={d} fill="none" stroke="var(--ink)" strokeWidth={1.25} />;
}

/** The number that is looked at in every step of its layer: its pixel, its channel, its filter, and the window that is read. */
export function Outlines({ layout, tensors, figure, spot, moment }: Props): ReactNode {
  const { k, stride } = figure.widths;
  const layer = layerFor(spot);
  const { y, x, filter } = placeOf(spot, stride, figure);
  const { folding } = moment;
  const own = TENSORS.filter((of) => of.startsWith(layer) && !(of === layer && isFolded(folding[layer])));
  const [h, w] = figure.shapes[layer];
  const bank = layout.banks[layer];
  const of = tileRect(bank.mosaic, filter);
  const filterAt = { ...of, x: bank.x + of.x, y: bank.y + of.y };
  const waits = travelled(folding[layer], filter, bank.mosaic.count) === 0;
  const there = (tensor: TensorName) => moment.done[tensor] > filter;
  const read: TensorName = layer === "dw" ? "input" : "dwRelu";
  const [readH, readW] = figure.shapes[read];
  const marks = Array.from({ length: figure.shapes.dwRelu[2] }, (_, c) => c);
  const every = Math.ceil(marks.length / MOST_MARKS);
  const made = own[0] ?? layer;
  const tile = (tensor: TensorName) => tileAt(tensors[tensor], filter);
  return (
    <g pointerEvents="none">
      {layer === "dw" ? (
        <>
          {frame("source", tileAt(tensors.input, filter), 1.5)}
          {frame(
            "window",
            around(
              windowRect(
                tensors.input,
                filter,
                [readH, readW],
                { y: y * stride - figure.padding, x: x * stride - figure.padding },
                k,
              ),
              3,
            ),
            1.5,
          )}
        </>
      ) : (
        marks
          .filter((c) => c % every === 0)
          .map((c) => frame(`read ${c}`, around(windowRect(tensors[read], c, [readH, readW], { y, x }, 1), 3), 1))
      )}
      {frame("filter", around(filterAt, 3), 1.5)}
      {line(filterAt, tile(made), layout.mode)}
      {waits && frame("norm", around(pairRect(layout, layer, filter), 3), 1)}
      {own.map((tensor) => (
        <g key={tensor}>
          {frame(tensor, tile(tensor), tensor === spot.of ? 2.5 : 1.5, !there(tensor))}
          {there(tensor) && frame("pixel", around(windowRect(tensors[tensor], filter, [h, w], { y, x }, 1), 4), 1.25)}
        </g>
      ))}
    </g>
  );
}
