"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { engine } from "@/lib/engine/client";
import type { DependencyRequest, DependencyResult, EngineFault } from "@/lib/engine/protocol";
import { type Checked, check } from "@/lib/readings/check";
import { dependency } from "@/lib/readings/dependency";

export interface ExecutedDependency {
  /** By node id: what the run found, with what it differs in from the reading. The newest answer; null before the first. */
  readonly checked: Readonly<Record<string, Checked>> | null;
  /** The request it answers. */
  readonly answered: DependencyRequest | null;
  /** Milliseconds in the worker. */
  readonly ms: number | null;
  readonly pending: boolean;
  readonly fault: EngineFault | null;
  retry(): void;
}

interface State {
  readonly answer: { readonly request: DependencyRequest; readonly result: DependencyResult } | null;
  readonly failed: { readonly request: DependencyRequest; readonly fault: EngineFault } | null;
}

function checkAll({ graph, from, channels }: DependencyRequest, { heard }: DependencyResult) {
  const entries = Object.entries(heard).map(([to, executed]): [string, Checked] => {
    const implied = dependency(graph, { to, ...(from !== undefined && { from }) });
    return [to, check(executed, implied, channels)];
  });
  return Object.fromEntries(entries);
}

/**
 * Who hears whom, by running and held against the reading. Hand over the same request object as long as nothing has
 * changed; null asks for nothing. The last answer stays until the next one comes.
 */
export function useDependency(request: DependencyRequest | null): ExecutedDependency {
  const [{ answer, failed }, setState] = useState<State>({ answer: null, failed: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same thing once more
  useEffect(() => {
    if (!request) return;
    let stale = false;
    const fail = (fault: EngineFault) => {
      if (!stale) setState((old) => ({ ...old, failed: { request, fault } }));
    };
    engine()
      .dependency(request)
      .then((outcome) => {
        if (outcome.status === "failed") fail(outcome.fault);
        // Answers come in the order of the requests, so a late one is never older than what stands.
        if (outcome.status === "done") setState({ answer: { request, result: outcome }, failed: null });
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
  const checked = useMemo(() => answer && checkAll(answer.request, answer.result), [answer]);
  const fault = failed && failed.request === request ? failed.fault : null;
  const pending = request !== null && answer?.request !== request && fault === null;
  return useMemo(
    () => ({
      checked,
      answered: answer?.request ?? null,
      ms: answer?.result.ms ?? null,
      pending,
      fault,
      retry,
    }),
    [checked, answer, pending, fault, retry],
  );
}
