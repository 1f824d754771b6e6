"use client";
import { useEffect, useState } from "react";
import { engine } from "@/lib/engine/client";
import type { Difference, RunResult } from "@/lib/engine/protocol";

/** One executed node: of which diagram, in which of its runs. */
export interface Executed {
  readonly diagram: string;
  readonly result: RunResult | null;
  readonly node: string;
}

interface Asked {
  readonly of: string;
  readonly found: Difference;
}

/**
 * How far two executed tensors are apart, from their exact floats in the worker; null until both have run, and while a
 * newer run is on its way.
 */
export function useDifference(a: Executed, b: Executed): Difference | null {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [one, two] = [a.result?.run, b.result?.run];
  const of = [a.diagram, one, a.node, b.diagram, two, b.node].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` names all that is asked
  useEffect(() => {
    if (one === undefined || two === undefined) return;
    let stale = false;
    const query = {
      a: { diagram: a.diagram, run: one, node: a.node },
      b: { diagram: b.diagram, run: two, node: b.node },
    };
    void engine()
      .difference(query)
      .then((answer) => {
        if (!stale && answer.status === "done") setAsked({ of, found: answer });
      });
    return () => {
      stale = true;
    };
  }, [of]);
  return asked?.of === of ? asked.found : null;
}
