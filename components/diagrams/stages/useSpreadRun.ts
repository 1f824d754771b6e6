"use client";
import { useEffect, useMemo, useState } from "react";
import { engine } from "@/lib/engine/client";
import type { DependencyResult, EngineFault } from "@/lib/engine/protocol";
import { MIXINGS, type Mixing } from "@/lib/spec/stages";
import type { Running } from "../object/Status";
import { differing, type StagesView, stagesRequest } from "./derive";

interface Answer {
  readonly view: StagesView;
  readonly results: Readonly<Record<Mixing, DependencyResult>> | null;
  readonly fault: EngineFault | null;
}

export interface SpreadRun {
  readonly running: Running;
  /** Stations at which the run found something else than the structure says; null until it has run. */
  readonly differing: number | null;
}

async function runBoth(view: StagesView): Promise<Answer | null> {
  const found: Partial<Record<Mixing, DependencyResult>> = {};
  for (const mixing of MIXINGS) {
    const outcome = await engine().dependency(stagesRequest(view, mixing));
    if (outcome.status === "superseded") return null;
    if (outcome.status === "failed") return { view, results: null, fault: outcome.fault };
    found[mixing] = outcome;
  }
  return { view, results: found as Record<Mixing, DependencyResult>, fault: null };
}

/** The spread found out by running, with shuffle and without, and held against the reading. */
export function useSpreadRun(view: StagesView): SpreadRun {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for the same thing once more
  useEffect(() => {
    let stale = false;
    runBoth(view)
      .catch((error: unknown): Answer => ({ view, results: null, fault: { kind: "run", detail: String(error) } }))
      .then((next) => {
        if (next && !stale) setAnswer(next);
      });
    return () => {
      stale = true;
    };
  }, [view, attempt]);
  return useMemo(() => {
    const now = answer?.view === view ? answer : null;
    const results = now?.results ?? null;
    return {
      running: {
        pending: now === null,
        ms: results ? MIXINGS.reduce((sum, mixing) => sum + results[mixing].ms, 0) : null,
        fault: now?.fault ?? null,
        disagreeing: 0,
        retry() {
          // Does nothing unless the engine has given up.
          void engine().retry();
          setAnswer(null);
          setAttempt((count) => count + 1);
        },
      },
      differing: results
        ? MIXINGS.reduce((sum, mixing) => sum + differing(view.reached[mixing], results[mixing].heard), 0)
        : null,
    };
  }, [answer, view]);
}
