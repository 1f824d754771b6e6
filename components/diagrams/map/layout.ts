/** Where everything on a network's map stands: a pure function of the map and the room. Nothing here knows a network. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Size } from "@/lib/readings/scene";
import { layoutFlow } from "./layoutFlow";
import { layoutWide } from "./layoutWide";
import type { MapLayout } from "./placed";

/** @param gauged Whether blocks have marks, which need room. */
export const layoutMap = (map: NetworkMap, room: Size, mode: "wide" | "flow", gauged = false): MapLayout =>
  mode === "wide" ? layoutWide(map, room, gauged) : layoutFlow(map, room);
