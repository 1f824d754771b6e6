"use client";
import { useEffect, useRef, useState } from "react";
import { engine } from "@/lib/engine/client";
import type { WindowResult } from "@/lib/engine/protocol";

export interface WindowQuery {
  readonly diagram: string;
  readonly run: number;
  readonly node: string;
  readonly y: number;
  readonly x: number;
  readonly filter: number;
}

const same = (a: WindowQuery | null, b: WindowQuery | null) =>
  a !== null &&
  b !== null &&
  a.run === b.run &&
  a.node === b.node &&
  a.y === b.y &&
  a.x === b.x &&
  a.filter === b.filter;

/**
 * The exact floats behind one output number. One question is under way at a time; of those asked meanwhile only the
 * newest is asked next. The last answer stays until the next one comes; null before the first.
 */
export function useWindow(query: WindowQuery | null): WindowResult | null {
  const [answer, setAnswer] = useState<WindowResult | null>(null);
  const wanted = useRef<WindowQuery | null>(null);
  const busy = useRef(false);
  const asked = useRef<WindowQuery | null>(null);

  useEffect(() => {
    wanted.current = query;
    async function ask() {
      if (busy.current) return;
      busy.current = true;
      try {
        while (wanted.current && !same(wanted.current, asked.current)) {
          const now = wanted.current;
          asked.current = now;
          const outcome = await engine().window(now);
          if (outcome.status === "done") setAnswer(outcome);
        }
      } finally {
        busy.current = false;
      }
    }
    ask().catch(() => setAnswer(null));
  }, [query]);

  return query ? answer : null;
}
