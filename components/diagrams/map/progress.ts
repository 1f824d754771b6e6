/** How much of what is drawn has run at a moment of the replay. */
import type { NetworkMap } from "@/lib/readings/network-map";
import type { Piece } from "./placed";

/** The layer that makes the channels of a piece; of several that are added, the first. */
export function makerOf({ tensors, layers }: NetworkMap, { tensor, from }: Pick<Piece, "tensor" | "from">): number {
  const own = tensors[tensor]?.layers ?? [];
  const makes = (i: number) => {
    const layer = layers[i];
    return layer !== undefined && layer.from <= from && from < layer.from + layer.channels;
  };
  return own.find((i) => makes(i) && layers[i]?.from === from) ?? own.find(makes) ?? 0;
}

/** Tiles of a piece that are there after `done` layers and `share` of the next. */
export function completeOf(map: NetworkMap, piece: Piece, done: number, share: number): number {
  const maker = makerOf(map, piece);
  if (maker < done) return piece.mosaic.count;
  return maker === done ? Math.floor(share * piece.mosaic.count) : 0;
}
