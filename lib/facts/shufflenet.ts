import { printed } from "./fact";

const say = <Value>(where: string, value: Value) => printed("shufflenet", where, value);

/** ImageNet top-1 error in percent of the full-width network, without and with the shuffle. */
export const shufflenetFacts = {
  shuffle3: say("Table 3", { groups: 3, without: 34.5, with: 32.6 }),
  shuffle8: say("Table 3", { groups: 8, without: 37.6, with: 32.4 }),
  /** ImageNet top-1 error in percent of the full-width network, about 140 million multiply-adds, by number of groups. */
  errors: say("Table 2", { g1: 33.6, g2: 32.7, g3: 32.6, g4: 32.8, g8: 32.4 }),
  /** The same of the network at a quarter of the width, about 13 million multiply-adds. */
  errorsQuarter: say("Table 2", { g1: 57.1, g2: 56.8, g3: 55.0, g4: 54.2, g8: 52.7 }),
} as const;
