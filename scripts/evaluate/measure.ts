/** One network's answers, and what is read from them. */
import type { Accuracy, Chosen, Reliability, Validated } from "@/lib/facts/measured";
import type { Confidence } from "@/lib/readings/confidence";
import { type Answer, type Bin, calibrationError, crossEntropy, fitTemperature, reliability } from "./calibration";
import { chooseDoubt, doubtRates, type Outside } from "./doubt";
import { tally } from "./tally";

/** Numbers are kept with so many decimals: more than the photos can tell apart. */
const rounded = (value: number, decimals = 4): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export function accuracy(answers: readonly Answer[], classes: number, bytes: number, ms: readonly number[]): Accuracy {
  const { top1, top5 } = tally(answers, classes);
  return { top1, top5, bytes, ms: rounded(median(ms), 2) };
}

/** `squeezenet float16 top1 61.20 top5 84.90 n 5000 ms 3.1` */
export function line(name: string, format: string, n: number, { top1, top5, ms }: Accuracy): string {
  return `${name} ${format} top1 ${top1.toFixed(2)} top5 ${top5.toFixed(2)} n ${n} ms ${ms.toFixed(1)}`;
}

/** Temperature and doubt rule, on photos that accuracy is not measured on. */
export function choose(answers: readonly Answer[], outside: Outside, classes: number, trainedOn: boolean): Chosen {
  const temperature = trainedOn ? 1 : rounded(fitTemperature(answers));
  const { doubt, tried } = chooseDoubt(answers, outside, temperature);
  const rule = doubt.map(({ score, below }) => ({ score, below: rounded(below) }));
  return {
    n: answers.length,
    top1: tally(answers, classes).top1,
    trainedOn,
    temperature,
    crossEntropy: { before: rounded(crossEntropy(answers, 1)), after: rounded(crossEntropy(answers, temperature)) },
    doubt: rule,
    tried,
    rates: doubtRates(answers, outside, { temperature, doubt: rule }),
  };
}

function reliable(answers: readonly Answer[], temperature: number): Reliability {
  const bins = reliability(answers, temperature);
  const short = ({ n, confidence, accuracy: right }: Bin): Bin => ({
    n,
    confidence: rounded(confidence),
    accuracy: rounded(right),
  });
  return { bins: bins.map(short), error: rounded(calibrationError(bins)) };
}

export function validate(
  answers: readonly Answer[],
  outside: Outside,
  classes: number,
  confidence: Confidence,
  formats: Validated["formats"],
): Validated {
  const { n, classes: byClass, confusions } = tally(answers, classes);
  return {
    n,
    formats,
    classes: byClass,
    confusions,
    reliability: { before: reliable(answers, 1), after: reliable(answers, confidence.temperature) },
    rates: doubtRates(answers, outside, confidence),
  };
}
