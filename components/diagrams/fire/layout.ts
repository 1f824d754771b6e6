/**
 * Where everything of the fire module's drawing stands: a pure function of shapes, room and mode. Rectangles first;
 * drawing comes later.
 */
import { flow } from "./layoutFlow";
import { wide } from "./layoutWide";
import type { FireLayout, Room } from "./measures";
import type { FireParts } from "./parts";

/**
 * The drawing's layout. It is as wide as the room; where the room is too small even with short labels, the layout is of
 * a larger room and `width` says so: the caller draws it reduced.
 */
export function layoutFire(parts: FireParts, room: Room): FireLayout {
  const place = room.mode === "wide" ? wide : flow;
  const narrow = { ...room, texts: { ...room.texts, ...room.texts.short } };
  const full = place(parts, room) ?? place(parts, narrow);
  if (full !== null) return full;
  for (let grow = 1.15; grow < 20; grow *= 1.15) {
    const larger = { ...narrow, width: Math.ceil(room.width * grow), height: Math.ceil(room.height * grow) };
    const found = place(parts, larger);
    if (found !== null) return found;
  }
  throw new RangeError(`The fire module cannot be drawn in ${room.width} x ${room.height} pixels`);
}
