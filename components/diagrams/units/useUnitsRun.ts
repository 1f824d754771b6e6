"use client";
import { useEffect, useMemo, useState } from "react";
import { engine } from "@/lib/engine/client";
import type { RunRequest, RunResult } from "@/lib/engine/protocol";
import type { UnitKind } from "@/lib/graph/blocks/unit-rules";
import type { Running } from "../object/Status";
import { together } from "../together";
import { type Run, useRun } from "../useRun";
import { CHECKS, type CheckName, checkRequests, type UnitsView, unitRequest } from "./derive";

export interface UnitsRun {
  readonly runs: Readonly<Record<UnitKind, Run>>;
  /** Whether each result is of the unit as it stands. */
  readonly fresh: Readonly<Record<UnitKind, boolean>>;
  readonly results: Readonly<Record<UnitKind, RunResult | null>>;
  /** All three as one. */
  readonly running: Running;
}

/** The three units run on one photo; null asks for nothing. */
export function useUnitsRun(view: UnitsView, photo: string | null): UnitsRun {
  const request = (kind: UnitKind) => (photo === null ? null : unitRequest(view, kind, photo));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `request` is these two
  const asked = useMemo(() => ({ a: request("a"), b: request("b"), c: request("c") }), [view, photo]);
  const [a, b, c] = [useRun(asked.a), useRun(asked.b), useRun(asked.c)];
  return useMemo(() => {
    const runs = { a, b, c };
    const fresh = (kind: UnitKind) => runs[kind].result !== null && runs[kind].answered === asked[kind];
    return {
      runs,
      fresh: { a: fresh("a"), b: fresh("b"), c: fresh("c") },
      results: { a: a.result, b: b.result, c: c.result },
      running: together([a, b, c]),
    };
  }, [a, b, c, asked]);
}

export interface Difference {
  /** Greatest difference of two runs' outputs. */
  readonly most: number;
  /** Of the inner pixels alone. */
  readonly inner: number;
}

async function compare(pair: readonly RunRequest[]): Promise<Difference | null> {
  const results = await Promise.all(pair.map((request) => engine().run(request)));
  const [one, other] = results.map((each) => (each.status === "done" ? each : null));
  if (!one?.output || !other?.output) return null;
  const [, width = 1, channels = 1] = one.shapes[pair[0]?.graph.output ?? ""] ?? [];
  const second = other.output;
  const differences = [...one.output].map((value, i) => Math.abs(value - (second[i] ?? 0)));
  // At stride 2 only the first row and column reach over the border.
  const inner = differences.filter((_, i) => {
    const pixel = Math.floor(i / channels);
    return pixel % width > 0 && pixel >= width;
  });
  return { most: Math.max(0, ...differences), inner: Math.max(0, ...inner) };
}

export type Differences = Readonly<Partial<Record<CheckName, Difference>>>;

/** The claims about equal results, measured here and now; nothing until all three have been. */
export function useDifferences(view: UnitsView, photo: string | null): Differences {
  const { c, m, g } = view.widths;
  const [found, setFound] = useState<Differences>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is measured depends on widths and photo alone
  useEffect(() => {
    if (photo === null || !view.built) return;
    let stale = false;
    const measure = async () => {
      const entries: [CheckName, Difference][] = [];
      for (const name of CHECKS) {
        const difference = await compare(checkRequests(view, photo, name));
        if (difference) entries.push([name, difference]);
      }
      if (!stale) setFound(Object.fromEntries(entries));
    };
    // After the hand has come to rest.
    const timer = setTimeout(() => measure().catch(() => setFound({})), 300);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [c, m, g, photo, view.built === null]);
  return found;
}
