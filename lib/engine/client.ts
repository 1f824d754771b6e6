/** The engine as components see it: one a page, started at its first request. */
import { Engine, LIMITS } from "./keeper";
import { openWorker } from "./link";
import type { EngineClient } from "./offer";

let only: EngineClient | null = null;

/** The page's engine. Nothing is fetched or started before its first request. */
export function engine(): EngineClient {
  const base = process.env.NEXT_PUBLIC_BASE_PATH ?? "";
  only ??= new Engine(
    // The bundler finds the worker by this very form.
    () =>
      openWorker(() => new Worker(new URL("./worker.ts", import.meta.url), { type: "module", name: "engine" }), base),
    LIMITS,
  );
  return only;
}
