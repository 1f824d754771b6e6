/** Graphs that no paper has: each node reads any that came before, so values live long, end unread, and meet again. */
import { GraphError } from "@/lib/graph/faults";
import { Builder, type Graph, INPUT } from "@/lib/graph/graph";
import type { Op, Padding } from "@/lib/graph/ops";

/** Numbers from 0 up to `below`, always the same ones for a seed (a linear congruential generator, Numerical Recipes). */
function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PADDINGS: readonly Padding[] = ["same", "valid", 0, 1, 2];

function anyOp(roll: (below: number) => number): Op {
  const flag = roll(2) === 1;
  const padding = PADDINGS[roll(PADDINGS.length)] ?? 0;
  const pool = { size: 1 + roll(4), stride: 1 + roll(3), padding };
  const groups = [1, 1, 2, 4][roll(4)] ?? 1;
  const kernel = 1 + 2 * roll(3);
  const ops: readonly Op[] = [
    { kind: "conv", filters: 4 * (1 + roll(2)), kernel, stride: 1 + roll(2), padding, groups, bias: flag },
    { kind: "batchNorm", epsilon: flag ? 1e-5 : 0.001 },
    flag ? { kind: "relu" } : { kind: "relu", ceiling: 6 },
    { kind: "maxPool", ...pool, ceil: flag },
    { kind: "avgPool", ...pool, countPadding: flag },
    { kind: "channelShuffle", groups: 2, direction: flag ? "paper" : "authors" },
    { kind: "concat" },
    { kind: "add" },
    { kind: "add" },
    { kind: "globalAvgPool" },
    { kind: "flatten" },
    { kind: "linear", units: 4, bias: flag },
    { kind: "dropout", rate: 0.25 },
    { kind: "softmax" },
  ];
  return ops[roll(ops.length)] ?? { kind: "softmax" };
}

/** A graph of up to 12 nodes; what cannot exist is not added. */
export function randomDag(seed: number): Graph {
  const roll = dice(seed);
  const b = new Builder([4 + roll(5), 4 + roll(5), 4]);
  const ids = [INPUT];
  for (let tries = 0; tries < 40 && ids.length <= 12; tries++) {
    const op = anyOp(roll);
    const recent = () => ids[Math.max(0, ids.length - 1 - roll(3))] ?? INPUT;
    const inputs = op.kind === "concat" || op.kind === "add" ? [recent(), recent()] : [recent()];
    try {
      ids.push(b.in(["", "a", "a/b"][roll(3)] ?? "").add(`${op.kind}${tries}`, op, ...inputs));
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
    }
  }
  return b.graph(ids.at(-1) ?? INPUT);
}
