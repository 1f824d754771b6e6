"use client";
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef } from "react";
import { useLatest } from "@/components/marks/hooks";
import type { NetworkMap } from "@/lib/readings/network-map";
import type { How } from "../usePointed";
import type { MapRow } from "./placed";
import { inside, middleOf, type Spot, spotOf, under } from "./spot";
import type { Chosen } from "./useLikest";

export interface Walk {
  /** null: the pointer has left. */
  onSpot(spot: Spot | null, how: How): void;
  /** Opens the block of a layer; null closes what is open. */
  onOpen(block: string | null): void;
}

interface Props extends Walk {
  readonly map: NetworkMap;
  readonly row: MapRow;
  readonly width: number;
  readonly label: string;
  /** Where keys go on from. */
  readonly spot: Spot;
  readonly chosen: boolean;
  readonly open: string | null;
  /** One stop for Tab in all of the map: the row that the reader is in. */
  readonly stop: boolean;
  readonly here: RefObject<HTMLDivElement | null>;
  /** The channels that are enlarged over the row. */
  readonly heads: ReadonlyMap<number, Chosen>;
}

/** Left and right: layers; up and down: channels of one. Capitals of ten. */
function moved(map: NetworkMap, key: string, shift: boolean, from: Spot): Spot | null {
  const across = { ArrowLeft: -1, ArrowRight: 1 }[key];
  const along = { ArrowUp: -1, ArrowDown: 1, "[": -1, "]": 1 }[key];
  if (across) {
    const layer = Math.min(map.layers.length - 1, Math.max(0, from.layer + across));
    return layer === from.layer ? from : middleOf(map, layer, from.channel);
  }
  if (along) return middleOf(map, from.layer, from.channel + along * (shift ? 10 : 1));
  if (key === "Home") return middleOf(map, 0, 0);
  return key === "End" ? middleOf(map, map.layers.length - 1, 0) : null;
}

/** A row of the map hears pointer, finger and keys; it draws nothing. */
export function MapTouch({ map, row, width, label, spot, chosen, open, stop, here, heads, onSpot, onOpen }: Props) {
  const latest = useLatest(spot);
  const shown = useLatest(chosen);
  const down = useRef(false);
  const found = (event: PointerEvent): Spot | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    const head = row.heads.find(({ thumb }) => thumb && inside(point, thumb));
    const one = head && heads.get(head.tensors[0] ?? -1);
    if (!one) return under(map, row, point);
    const { id = "", shape: [h, w] = [1, 1] } = map.tensors[one.tensor] ?? {};
    return spotOf(map, { node: id, channel: one.channel, y: Math.floor(h / 2), x: Math.floor(w / 2) });
  };
  const blockOf = ({ layer }: Spot) => map.layers[layer]?.block ?? null;

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = moved(map, event.key, event.shiftKey, latest.current);
    if (next) {
      // The first key shows where one is; the next ones walk on.
      const to = shown.current ? next : latest.current;
      latest.current = to;
      shown.current = true;
      onSpot(to, "choose");
      if (open !== null && blockOf(to) !== open) onOpen(blockOf(to));
    } else if (event.key === "Enter" || event.key === " ") {
      onSpot(latest.current, "choose");
      onOpen(blockOf(latest.current));
    } else if (event.key === "Escape" && (open !== null || shown.current)) {
      if (open !== null) onOpen(null);
      else onSpot(null, "choose");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={stop ? here : undefined}
      role="application"
      aria-label={label}
      data-map-row
      tabIndex={stop ? 0 : -1}
      className="absolute top-0 left-0 cursor-pointer rounded-[3px]"
      style={{ width, height: row.height, touchAction: "pan-y pinch-zoom" }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        down.current = event.button === 0;
      }}
      onPointerMove={(event) => {
        if (event.pointerType === "mouse") onSpot(found(event), "point");
      }}
      onPointerLeave={(event) => {
        down.current = false;
        if (event.pointerType === "mouse") onSpot(null, "point");
      }}
      onPointerUp={(event) => {
        const at = down.current ? found(event) : null;
        down.current = false;
        if (!at) return;
        onSpot(at, "choose");
        onOpen(blockOf(at));
      }}
      onPointerCancel={() => {
        down.current = false;
      }}
    />
  );
}
