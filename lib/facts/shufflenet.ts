import { printed } from "./fact";

const say = <Value>(where: string, value: Value) => printed("shufflenet", where, value);

/** ImageNet top-1 error in percent of the full-width network, without and with the shuffle. */
export const shufflenetFacts = {
  shuffle3: say("Table 3", { groups: 3, without: 34.5, with: 32.6 }),
  shuffle8: say("Table 3", { groups: 8, without: 37.6, with: 32.4 }),
} as const;
