/** How long each node takes, measured by running the whole graph a few times more. */
import { getBackend, type Tensor4D } from "@tensorflow/tfjs-core";
import { execute, type Parameters } from "./execute";
import type { Step } from "./plan";

export interface Times {
  /** Milliseconds by node id; null where operations return before they are done. */
  readonly byNode: Readonly<Record<string, number>> | null;
  readonly passes: number;
}

/** These compute inside the call: when it returns, the operation is done. */
const AT_ONCE: readonly string[] = ["wasm", "cpu"];

const PASSES = 5;
/** No further pass is begun after so many milliseconds: large graphs are timed once. */
const LONG_ENOUGH = 400;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
};

/** The weights are on the backend already: an earlier run has put them there, so that no pass pays for it. */
export function timeSteps(steps: readonly Step[], parameters: Parameters, given: ReadonlyMap<string, Tensor4D>): Times {
  if (!AT_ONCE.includes(getBackend())) return { byNode: null, passes: 0 };
  const measured = new Map<string, number[]>(steps.map(({ node }) => [node.id, []]));
  const from = performance.now();
  let passes = 0;
  do {
    let before = performance.now();
    const { kept } = execute(steps, parameters, given, ({ node }) => {
      const now = performance.now();
      measured.get(node.id)?.push(now - before);
      before = now;
    });
    for (const tensor of kept.values()) tensor.dispose();
    passes += 1;
  } while (passes < PASSES && performance.now() - from < LONG_ENOUGH);
  return { byNode: Object.fromEntries([...measured].map(([id, times]) => [id, median(times)])), passes };
}
