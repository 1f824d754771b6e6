/** Where everything on a network's map stands: a pure function of the map and the room. Nothing here knows a network. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Size } from "@/lib/readings/scene";
import { layoutFlow } from "./layoutFlow";
import { layoutWide } from "./layoutWide";
import type { MapLayout } from "./placed";

export const layoutMap = (map: NetworkMap, room: Size, mode: "wide" | "flow"): MapLayout =>
  mode === "wide" ? layoutWide(map, room) : layoutFlow(map, room);
