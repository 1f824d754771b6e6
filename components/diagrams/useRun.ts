"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { engine } from "@/lib/engine/client";
import type { EngineFault, RunRequest, RunResult } from "@/lib/engine/protocol";
import { cost } from "@/lib/readings/cost";

export interface Run {
  /** The newest answer; kept while the next one is computed. */
  readonly result: RunResult | null;
  /** What it answers: its graph and weights say what the result shows. */
  readonly answered: RunRequest | null;
  readonly pending: boolean;
  readonly fault: EngineFault | null;
  /** Tensors whose executed shape is not what was counted; there must be none. */
  readonly disagreeing: number;
  retry(): void;
}

function countDisagreeing(result: RunResult | null, answered: RunRequest | null): number {
  if (!result || !answered) return 0;
  const { byId } = cost(answered.graph);
  return Object.entries(result.shapes).filter(([id, shape]) => byId.get(id)?.shape.join() !== shape.join()).length;
}

interface State {
  readonly result: RunResult | null;
  readonly answered: RunRequest | null;
  readonly failed: { readonly request: RunRequest; readonly fault: EngineFault } | null;
}

/**
 * Runs what a diagram asks for and keeps the newest answer. Hand over the same request object as long as nothing has
 * changed; null asks for nothing. While a slider is dragged only the newest request waits, and each answer that comes
 * back is shown, so that the maps follow the hand.
 */
export function useRun(request: RunRequest | null): Run {
  const [state, setState] = useState<State>({ result: null, answered: null, failed: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same thing once more
  useEffect(() => {
    if (!request) return;
    let stale = false;
    function fail(fault: EngineFault) {
      if (!stale && request) setState((old) => ({ ...old, failed: { request, fault } }));
    }
    engine()
      .run(request)
      .then((outcome) => {
        if (outcome.status === "failed") return fail(outcome.fault);
        if (outcome.status === "superseded") return;
        setState((old) => {
          if (old.result && old.result.run > outcome.run && !stale) return { ...old, failed: null };
          return { result: outcome, answered: request, failed: null };
        });
      })
      .catch((error: unknown) => fail({ kind: "run", detail: String(error) }));
    return () => {
      stale = true;
    };
  }, [request, attempt]);

  const retry = useCallback(() => {
    // Does nothing unless the engine has given up.
    void engine().retry();
    setState((old) => ({ ...old, failed: null }));
    setAttempt((count) => count + 1);
  }, []);
  const { result, answered, failed } = state;
  const fault = failed && failed.request === request ? failed.fault : null;
  const pending = request !== null && answered !== request && fault === null;
  const disagreeing = useMemo(() => countDisagreeing(result, answered), [result, answered]);
  return useMemo(
    () => ({ result, answered, pending, fault, disagreeing, retry }),
    [result, answered, pending, fault, disagreeing, retry],
  );
}
