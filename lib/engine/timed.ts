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

const PASSES = 20;
/** No further pass is begun after so many milliseconds: large graphs are timed once or twice. */
const LONG_ENOUGH = 400;

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

/**
 * The mean over the faster half of the passes. The slower half holds what else the device did meanwhile; and a mean, unlike
 * a median, still tells times apart that are shorter than the browser's clock ticks.
 */
function ofFastest(passes: readonly (readonly number[])[]): readonly number[] {
  const fastest = [...passes].sort((a, b) => sum(a) - sum(b)).slice(0, Math.ceil(passes.length / 2));
  return (fastest[0] ?? []).map((_, step) => sum(fastest.map((times) => times[step] ?? 0)) / fastest.length);
}

/** The weights are on the backend already: an earlier run has put them there, so that no pass pays for it. */
export function timeSteps(steps: readonly Step[], parameters: Parameters, given: ReadonlyMap<string, Tensor4D>): Times {
  if (!AT_ONCE.includes(getBackend())) return { byNode: null, passes: 0 };
  const passes: number[][] = [];
  const from = performance.now();
  do {
    const times: number[] = [];
    let before = performance.now();
    const { kept } = execute(steps, parameters, given, () => {
      const now = performance.now();
      times.push(now - before);
      before = now;
    });
    for (const tensor of kept.values()) tensor.dispose();
    passes.push(times);
  } while (passes.length < PASSES && performance.now() - from < LONG_ENOUGH);
  const times = ofFastest(passes);
  return { byNode: Object.fromEntries(steps.map(({ node }, i) => [node.id, times[i] ?? 0])), passes: passes.length };
}
