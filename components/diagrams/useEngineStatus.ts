"use client";
import { useSyncExternalStore } from "react";
import { engine } from "@/lib/engine/client";
import type { EngineStatus } from "@/lib/engine/protocol";

const IDLE: EngineStatus = { state: "idle" };

/** What the engine is doing. Looking does not start it. */
export function useEngineStatus(): EngineStatus {
  return useSyncExternalStore(
    (listener) => engine().subscribe(listener),
    () => engine().status(),
    () => IDLE,
  );
}
