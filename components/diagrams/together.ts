import type { EngineFault } from "@/lib/engine/protocol";
import type { Running } from "./object/Status";
import type { Run } from "./useRun";

interface Asked {
  readonly fault: EngineFault | null;
  retry(): void;
}

/** Several runs of one object, and what else it asked the engine, told as one: done when all runs are, wrong when anything is. */
export function together(runs: readonly Run[], asked: readonly Asked[] = []): Running {
  const faulty = [...runs, ...asked].filter(({ fault }) => fault !== null);
  const times = runs.flatMap(({ result }) => (result ? [result.ms] : []));
  return {
    pending: runs.some(({ pending }) => pending),
    ms: times.length < runs.length ? null : times.reduce((sum, ms) => sum + ms, 0),
    fault: faulty[0]?.fault ?? null,
    disagreeing: runs.reduce((sum, run) => sum + run.disagreeing, 0),
    // Another backend may have been chosen, so everything is run once more where nothing failed.
    retry() {
      for (const each of faulty.length > 0 ? faulty : runs) each.retry();
    },
  };
}
