"use client";
import { useEffect, useState } from "react";
import { engine } from "@/lib/engine/client";

export interface MapQuery {
  readonly diagram: string;
  readonly run: number;
  readonly node: string;
  readonly channel: number;
}

const keyOf = ({ diagram, run, node, channel }: MapQuery): string => [diagram, run, node, channel].join("|");

/** The exact floats of one map, row by row; null before they have come. */
export function useMap(query: MapQuery | null): Float32Array | null {
  const key = query && keyOf(query);
  const [answer, setAnswer] = useState<{ readonly key: string; readonly data: Float32Array } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (!query || key === null) return;
    let stale = false;
    engine()
      .map(query)
      .then(
        (outcome) => {
          if (!stale && outcome.status === "done") setAnswer({ key, data: outcome.data });
        },
        () => {
          if (!stale) setAnswer(null);
        },
      );
    return () => {
      stale = true;
    };
  }, [key]);
  return answer && answer.key === key ? answer.data : null;
}
