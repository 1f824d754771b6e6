/** What went wrong, as one of the kinds that a page has a sentence for. */
import { WeightsError } from "@/lib/weights/weights";
import { TooLarge } from "./programs";
import type { EngineFault, Failed, FaultKind } from "./protocol";

/** Said by WebAssembly and by browsers when memory is at its end. */
const MEMORY =
  /out of memory|memory access|allocation failed|Array buffer allocation|invalid (typed )?array length|abort/i;

function kindOf(error: unknown): FaultKind {
  if (error instanceof WeightsError) return "weights";
  if (error instanceof TooLarge) return "unsupported";
  if (error instanceof WebAssembly.RuntimeError) return "memory";
  return error instanceof Error && MEMORY.test(error.message) ? "memory" : "run";
}

/** A plain object: errors lose their class on the way out of a worker. */
export function faultOf(error: unknown): EngineFault {
  return { kind: kindOf(error), detail: error instanceof Error ? error.message : String(error) };
}

export const failed = (fault: EngineFault): Failed => ({ status: "failed", fault });
