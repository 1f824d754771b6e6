"use client";
import { useMemo } from "react";
import type { CompressionReport } from "@/lib/engine/protocol";
import { confidenceOf } from "@/lib/facts/confidence";
import type { CompressionAsked } from "@/lib/spec/compression";
import type { Running } from "../object/Status";
import { together } from "../together";
import { useRun } from "../useRun";
import { type AnswerRow, answersOf, MODEL, requestsOf } from "./derive";

export interface Answered {
  readonly rows: readonly AnswerRow[];
  /** Milliseconds of the run. */
  readonly ms: number;
}

export interface CompressionRun {
  readonly trained: Answered | null;
  /** Of the newest file that came back: its settings are in `report`. */
  readonly compressed: Answered | null;
  readonly report: CompressionReport | null;
  readonly running: Running;
}

/** The photo's answers before and after, and what is known of the file; `photo` null: not yet. */
export function useCompressionRun(asked: CompressionAsked, photo: string | null): CompressionRun {
  const { levels, bits, kept, scope, coding } = asked;
  const requests = useMemo(
    () => (photo === null ? null : requestsOf({ levels, bits, kept, scope, coding }, photo)),
    [levels, bits, kept, scope, coding, photo],
  );
  // As long as the photo is the same, so is what the trained network is asked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the requests the first depends on the photo alone
  const first = useMemo(() => requests?.[0] ?? null, [photo]);
  const plain = useRun(first);
  const file = useRun(requests?.[1] ?? null);
  const { temperature } = confidenceOf(MODEL);
  const trained = useMemo(() => answered(plain.result, temperature), [plain.result, temperature]);
  const compressed = useMemo(() => answered(file.result, temperature), [file.result, temperature]);
  return { trained, compressed, report: file.result?.compression ?? null, running: together([plain, file]) };
}

function answered(
  result: { readonly output: Float32Array | null; readonly ms: number } | null,
  temperature: number,
): Answered | null {
  return result?.output ? { rows: answersOf(result.output, temperature), ms: result.ms } : null;
}
