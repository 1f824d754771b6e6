/** Which trained networks a run needs before it can start. */
import type { InputRef, ModelName, WeightsRef } from "./protocol";

/** Photos are read as this network was trained to read them when a run's own weights were not trained. */
const READER: ModelName = "squeezenet";

/** Whose preprocessing a photo gets. */
export const readerOf = (weights: WeightsRef): ModelName => trainedIn(weights) ?? READER;

/** The network whose weights these are, in whatever order; null where nobody trained them. */
function trainedIn(weights: WeightsRef): ModelName | null {
  if (weights.kind === "reordered" || weights.kind === "compressed") return trainedIn(weights.of);
  return weights.kind === "trained" ? weights.model : null;
}

function ofInput(input: InputRef | undefined, weights: WeightsRef): readonly ModelName[] {
  const trained = trainedIn(weights);
  const own = trained === null ? [] : [trained];
  if (input === undefined) return own;
  if (input.kind === "photo") return [readerOf(weights)];
  return input.kind === "activation" ? [...own, ...ofInput(input.input, input.weights)] : own;
}

export function modelsOf({
  input,
  weights,
}: {
  readonly input?: InputRef;
  readonly weights: WeightsRef;
}): readonly ModelName[] {
  return [...new Set(ofInput(input, weights))];
}
