/** What the engine's browser tests and the benchmark call inside the page; never part of the site. */
import { engine } from "@/lib/engine/client";
import { Engine, LIMITS } from "@/lib/engine/keeper";
import { openWorker } from "@/lib/engine/link";
import { fire } from "@/lib/graph/blocks/fire";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { shufflenet } from "@/lib/graph/networks/shufflenet";
import { squeezenet } from "@/lib/graph/networks/squeezenet";

const harness = { engine, Engine, LIMITS, openWorker, fire, mobilenet, shufflenet, squeezenet };

export type Harness = typeof harness;

declare global {
  interface Window {
    harness: Harness;
  }
}

window.harness = harness;
