/** Remarks above the code, in English like the code's own: where it is from, and where its weights are. */
import type { WeightsRef } from "@/lib/engine/protocol";
import { type CodeKind, fileName, loading } from "@/lib/readings/code";
import type { Takeaway } from "./takeaway";

/** Whose trained weights these are; null where nobody trained them. */
export function modelOf(weights: WeightsRef): string | null {
  if (weights.kind === "reordered") return modelOf(weights.of);
  return weights.kind === "trained" ? weights.model : null;
}

export function weightsNote({ weights }: Takeaway): string {
  if (weights.kind === "compressed") return "Trained weights as the compressed file of the drawing gives them back.";
  const model = modelOf(weights);
  if (model !== null) return `Weights of ${model}, trained for Lightweight Networks.`;
  if (weights.kind === "seeded") return `Weights drawn at random, from seed ${weights.seed}; nobody trained them.`;
  return "Weights as shown in the drawing.";
}

/** @param link The page's address with these settings. */
export function notesOf(takeaway: Takeaway, kind: CodeKind, link: string): readonly string[] {
  const { name, weights, notes = [] } = takeaway;
  const trained = kind === "pytorch" && modelOf(weights) !== null;
  const load = [
    `${weightsNote(takeaway)} They are in ${fileName("weights", name)}:`,
    ...loading(name).map((line) => `    ${line}`),
  ];
  return [`Lightweight Networks, ${link}`, ...notes, ...(trained ? load : [])];
}
