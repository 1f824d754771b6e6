"use client";
import { useEffect, useState } from "react";
import { engine } from "@/lib/engine/client";

/** One map of one tensor of a run. */
export interface Asked {
  readonly node: string;
  readonly channel: number;
}

const keyOf = (run: number, { node, channel }: Asked) => `${run} ${node} ${channel}`;
const NONE: ReadonlyMap<string, Float32Array> = new Map();

/** The exact floats of a few maps of one run; null where they have not come, or there is no run. */
export function useExact(
  diagram: string,
  run: number | null,
  asked: readonly Asked[],
): (one: Asked) => Float32Array | null {
  const [known, setKnown] = useState(NONE);
  const wanted = run === null ? "" : asked.map((one) => keyOf(run, one)).join(",");
  // biome-ignore lint/correctness/useExhaustiveDependencies: `wanted` names all that is asked
  useEffect(() => {
    if (run === null) return;
    let stale = false;
    const fetchAll = async () => {
      const found = new Map<string, Float32Array>();
      for (const one of asked) {
        const answer = await engine().map({ diagram, run, ...one });
        if (answer.status === "done") found.set(keyOf(run, one), answer.data);
      }
      if (!stale) setKnown(found);
    };
    // A worker that was replaced meanwhile knows nothing of this run; the next run asks again.
    fetchAll().catch(() => setKnown(NONE));
    return () => {
      stale = true;
    };
  }, [diagram, wanted]);
  return (one) => (run === null ? null : (known.get(keyOf(run, one)) ?? null));
}
