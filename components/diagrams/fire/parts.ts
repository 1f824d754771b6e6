import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import { type BankPart, parts } from "@/lib/readings/scene";
import type { Branch } from "@/lib/spec/fire";
import { BRANCHES } from "@/lib/spec/fire-time";
import { fireNodes } from "./types";

/** What the drawing of a fire module places: four tensors and three kernels. */
export interface FireParts {
  readonly tensors: Readonly<Record<"input" | Branch, Shape>>;
  readonly banks: Readonly<Record<Branch, BankPart>>;
  /** Height, width and channels after concat. */
  readonly output: Shape;
}

/** Picks the drawing's parts out of a fire module's graph. A branch that is not there (e1 or e3 is 0) has no channels. */
export function fireParts(graph: Graph, scope: string): FireParts {
  const all = parts(graph);
  const ids = fireNodes(scope);
  const shapeOf = (id: string): Shape | undefined => all.tensors.find((tensor) => tensor.id === id)?.shape;
  const input = shapeOf(ids.input) ?? [1, 1, 1];
  const tensor = (branch: Branch): Shape => shapeOf(ids[branch].conv) ?? [input[0], input[1], 0];
  const tensors = {
    input,
    squeeze: tensor("squeeze"),
    expand1x1: tensor("expand1x1"),
    expand3x3: tensor("expand3x3"),
  };
  const bank = (branch: Branch): BankPart => {
    const kernel = branch === "expand3x3" ? 3 : 1;
    const channels = branch === "squeeze" ? input[2] : tensors.squeeze[2];
    const none: BankPart = { id: ids[branch].conv, kernel, channels, filters: 0, weights: 0 };
    return all.banks.find(({ id }) => id === ids[branch].conv) ?? none;
  };
  const banks = Object.fromEntries(BRANCHES.map((branch) => [branch, bank(branch)])) as Record<Branch, BankPart>;
  const output = [input[0], input[1], tensors.expand1x1[2] + tensors.expand3x3[2]] as const;
  return { tensors, banks, output };
}
