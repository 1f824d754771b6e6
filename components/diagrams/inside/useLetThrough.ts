"use client";
import { useEffect, useState } from "react";
import { engine } from "@/lib/engine/client";
import { type LetThrough, letThrough, type Place } from "@/lib/readings/clipped";

interface Asked {
  readonly diagram: string;
  readonly run: number;
  /** The 1 x 1 convolution that weighs the maps, and the class. */
  readonly node: string;
  readonly filter: number;
  /** Rows and columns of the maps. */
  readonly size: readonly [height: number, width: number];
}

/** A class's sum at every place of the last maps, exact, and what the ReLU behind it lets through; null while it is on its way. */
export function useLetThrough(asked: Asked | null): LetThrough | null {
  const [found, setFound] = useState<{ readonly key: string; readonly through: LetThrough } | null>(null);
  const key = asked && [asked.diagram, asked.run, asked.node, asked.filter, ...asked.size].join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked
  useEffect(() => {
    if (!asked || key === null) return;
    let stale = false;
    const { size, ...query } = asked;
    const ask = async () => {
      const places: Place[] = [];
      let bias = 0;
      for (let i = 0; i < size[0] * size[1] && !stale; i++) {
        const answer = await engine().window({ ...query, y: Math.floor(i / size[1]), x: i % size[1] });
        if (answer.status !== "done") return;
        places.push({ input: answer.input, sum: answer.sum });
        bias = answer.bias;
      }
      if (!stale) setFound({ key, through: letThrough(places, bias) });
    };
    // A worker that was replaced meanwhile knows nothing of this run; the next run asks again.
    ask().catch(() => setFound(null));
    return () => {
      stale = true;
    };
  }, [key]);
  return found && found.key === key ? found.through : null;
}
