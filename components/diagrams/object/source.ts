/** Whence a figure's numbers are, as its caption says: a drawing saved before it has run must not claim that it has. */
import type { Running } from "./Status";

/** Names of words: `object.caption.<name>`. */
export type Source = "run" | "before" | "running" | "notRun" | "failed" | "counted" | "quoted";

/** Where nothing runs, numbers are counted, or quoted beside counted ones; else it says how far the run is. */
export function sourceOf(
  running: Pick<Running, "pending" | "ms" | "fault"> | null,
  counted: boolean | "quoted",
): Source {
  if (counted === "quoted") return "quoted";
  if (counted || !running) return "counted";
  const { pending, ms, fault } = running;
  if (pending) return ms === null ? "running" : "before";
  if (fault) return "failed";
  return ms === null ? "notRun" : "run";
}
