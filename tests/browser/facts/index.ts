/** Every verified row of tests/reference/facts.json with the places where a reader finds it. */
import { MOBILENET } from "./mobilenet";
import { SHUFFLENET } from "./shufflenet";
import type { Facts } from "./sights";
import { SQUEEZENET } from "./squeezenet";

export const FACTS: Facts = { ...SQUEEZENET, ...MOBILENET, ...SHUFFLENET };
