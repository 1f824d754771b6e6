/** What a page needs with each answer: the network's temperature and when to doubt it. Written by scripts/evaluate. */
import confidence from "./confidence.json";

export interface Rule {
  readonly temperature: number;
  readonly doubt: readonly {
    readonly score: "probability" | "entropy" | "energy" | "spread" | "answering";
    readonly below: number;
  }[];
}

// A test holds the file to this shape.
const RULES = confidence as unknown as Readonly<Record<string, Rule | undefined>>;

/** For weights that nothing was chosen for yet: probabilities as softmax gives them, no doubt. */
const NONE: Rule = { temperature: 1, doubt: [] };

export const confidenceOf = (model: string): Rule => RULES[model] ?? NONE;
