"use client";
import { useTranslations } from "next-intl";
import type { BackendName, EngineStatus } from "@/lib/engine/protocol";

const BACKENDS: readonly BackendName[] = ["wasm", "webgl", "webgpu", "cpu"];

interface Props {
  readonly status: EngineStatus;
  onPick(backend: BackendName): void;
}

/** Which backend runs the networks. The choice is this device's and not part of a link. */
export function BackendPicker({ status, onPick }: Props) {
  const t = useTranslations("controls");
  const value = status.state === "ready" ? status.backend : status.state === "starting" ? status.wanted : "wasm";
  return (
    <label className="inline-flex items-center gap-1.5">
      <span className="sr-only">{t("backend")}</span>
      <select
        className="h-7 rounded-md border border-line bg-bg px-1 text-ink-2 max-lg:h-11"
        value={value}
        disabled={status.state === "starting"}
        onChange={(event) => {
          const picked = BACKENDS.find((name) => name === event.currentTarget.value);
          if (picked) onPick(picked);
        }}
      >
        {BACKENDS.map((name) => (
          <option key={name} value={name}>
            {t(`backends.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
