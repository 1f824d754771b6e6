/** What the describe command answers, in short. */
import { answer, type Description } from "@/scripts/describe/answer";

/** The sentence that refuses a configuration; a test fails where none does. */
export function refusal(config: unknown): string {
  const given = answer(config);
  return "error" in given ? given.error : `accepted: ${given.totals.params} parameters`;
}

export const names = ({ layers }: Description): string => layers.map((layer) => layer.name).join(" ");
export const shapes = ({ layers }: Description): string => layers.map((layer) => layer.shape.join("x")).join(" ");
