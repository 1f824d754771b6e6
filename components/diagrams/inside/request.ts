/** What an opened block needs of a run, and the run that has it. */
import type { RunRequest } from "@/lib/engine/protocol";
import type { Opened } from "../map/contract";
import type { Block } from "./block";

export interface Needs extends Pick<RunRequest, "above" | "norms"> {
  readonly taps: readonly string[];
  readonly banks: readonly string[];
}

/** Every tensor of the block and every bank; `also`: further tensors. */
export function needsOf(block: Block | null, also: readonly string[]): Needs {
  const tensors = block ? [...block.sources, ...block.stations].map(({ id }) => id) : [];
  return {
    taps: [...new Set([...tensors, ...also])],
    banks: block?.stations.flatMap(({ asked }) => asked ?? []) ?? [],
  };
}

/** The diagram of the run that an opened block asks for by itself, where the map's has not all of it. */
export const openedDiagram = (diagram: string): string => `${diagram} opened`;

export function openedRequest(
  { diagram, graph, weights, input }: Pick<Opened, "diagram" | "graph" | "weights" | "input">,
  needs: Needs,
): RunRequest {
  return { diagram: openedDiagram(diagram), graph, weights, input, ...needs };
}
