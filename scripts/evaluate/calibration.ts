/** From scores and labels to what a page may say of them. */
import { ranking, type Said, softmax } from "@/lib/readings/confidence";

/** What a network said to one photo. */
export interface Answer extends Said {
  readonly label: number;
}

/** Mean of −ln p(label), nats. */
export function crossEntropy(answers: readonly Answer[], temperature: number): number {
  const sum = answers.reduce((so, { scores, label }) => so - Math.log(softmax(scores, temperature)[label] ?? 0), 0);
  return sum / answers.length;
}

const RANGE = [1 / 32, 32] as const;
const STEPS = 60;

/**
 * The temperature of least cross entropy, by golden section over ln T: the cross entropy is convex in 1 / T, so there
 * is one minimum, and none that a monotone change of the axis could add.
 */
export function fitTemperature(answers: readonly Answer[]): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  const at = (log: number) => crossEntropy(answers, Math.exp(log));
  let [from, to] = RANGE.map(Math.log) as [number, number];
  let [left, right] = [to - golden * (to - from), from + golden * (to - from)];
  let [low, high] = [at(left), at(right)];
  for (let step = 0; step < STEPS && to - from > 1e-4; step++) {
    if (low < high) {
      [to, right, high] = [right, left, low];
      left = to - golden * (to - from);
      low = at(left);
    } else {
      [from, left, low] = [left, right, high];
      right = from + golden * (to - from);
      high = at(right);
    }
  }
  return Math.exp((from + to) / 2);
}

/** One bin of a reliability diagram: answers whose probability lies in it, its mean, and the share that is right. */
export interface Bin {
  readonly n: number;
  readonly confidence: number;
  readonly accuracy: number;
}

export const BINS = 10;

/** Ten bins of equal width over the first answer's probability; (i/10, (i+1)/10], 0 in the first. Empty ones are 0. */
export function reliability(answers: readonly Answer[], temperature: number): readonly Bin[] {
  const bins = Array.from({ length: BINS }, () => ({ n: 0, confidence: 0, right: 0 }));
  for (const { scores, label } of answers) {
    const first = ranking(scores)[0] ?? 0;
    const probability = softmax(scores, temperature)[first] ?? 0;
    const bin = bins[Math.min(BINS - 1, Math.max(0, Math.ceil(probability * BINS) - 1))];
    if (!bin) continue;
    bin.n += 1;
    bin.confidence += probability;
    bin.right += first === label ? 1 : 0;
  }
  return bins.map(({ n, confidence, right }) => ({
    n,
    confidence: n === 0 ? 0 : confidence / n,
    accuracy: n === 0 ? 0 : right / n,
  }));
}

/** Expected calibration error: the bins' mean distance of confidence from accuracy, weighted by their counts. */
export function calibrationError(bins: readonly Bin[]): number {
  const n = bins.reduce((sum, bin) => sum + bin.n, 0);
  return bins.reduce((sum, bin) => sum + (bin.n / n) * Math.abs(bin.confidence - bin.accuracy), 0);
}
