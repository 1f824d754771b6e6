"use client";
import { useCallback, useEffect, useReducer, useState } from "react";
import { engine } from "@/lib/engine/client";
import type { BackendName, Classifier, EngineFault, RunOutcome, RunResult } from "@/lib/engine/protocol";
import { confidenceOf } from "@/lib/facts/confidence";
import type { Pixels } from "@/lib/image/pixels";
import { answering } from "@/lib/readings/last-maps";
import { NETWORKS, type Network, SIDE } from "./networks";
import { type Opinion, opinion } from "./probabilities";

/** What a network reads: a photo already cropped and reduced to SIDE × SIDE, under an id of its own. */
export interface Seen {
  readonly id: string;
  readonly pixels: Pixels;
}

export interface Result {
  /** The newest answer, which stays while the next is computed; `seen` is the photo it is about. */
  readonly answer: { readonly seen: string; readonly opinion: Opinion; readonly backend: BackendName } | null;
  readonly fault: EngineFault | null;
  /** Milliseconds of each run on the answer's backend, the first one, which warms up, left out when others follow. */
  readonly times: readonly number[];
}

export type Results = Readonly<Record<Classifier, Result>>;

/** Runs of each network that are timed for one photo, and the milliseconds after which no more are started. */
const TIMED_RUNS = 8;
const TIMED_MS = 1500;
const KEPT_TIMES = 16;

type Action =
  | { readonly kind: "asked"; readonly model: Classifier }
  | { readonly kind: "came"; readonly model: Classifier; readonly seen: string; readonly outcome: RunOutcome };

const NOTHING: Result = { answer: null, fault: null, times: [] };
const START: Results = { squeezenet: NOTHING, mobilenet: NOTHING, shufflenet: NOTHING };

/** The first run of a photo taps the last maps; the runs that only take the time do not. */
function heard({ last }: Network, { taps }: RunResult, old: Result["answer"]): number {
  const maps = taps[last.node];
  return maps ? answering(maps.max) : (old?.opinion.answering ?? 1);
}

function after(old: Result, { model, seen, outcome }: Action & { kind: "came" }): Result {
  if (outcome.status === "superseded") return old;
  if (outcome.status === "failed") return { ...old, fault: outcome.fault };
  const { output, backend, ms } = outcome;
  if (!output) return { ...old, fault: { kind: "run", detail: "the scores did not come back" } };
  const first = old.answer?.backend !== backend;
  const times = first ? [ms] : [...old.times, ms].slice(-KEPT_TIMES);
  const same = old.answer?.seen === seen && !first;
  const network = NETWORKS.find((each) => each.model === model);
  if (same || !network) return { answer: old.answer, fault: null, times };
  const said = { scores: output, answering: heard(network, outcome, old.answer) };
  const answer = { seen, opinion: opinion(said, confidenceOf(model)), backend };
  return { answer, fault: null, times };
}

function reduce(results: Results, action: Action): Results {
  const old = results[action.model];
  const next = action.kind === "asked" ? { ...old, fault: null } : after(old, action);
  return next === old ? results : { ...results, [action.model]: next };
}

function request({ model, graph, last }: Network, seen: Seen, first: boolean) {
  return engine().run({
    diagram: `classify ${model}`,
    graph,
    weights: { kind: "trained", model },
    input: { kind: "photo", photo: seen.id, height: SIDE, width: SIDE },
    taps: first ? [last.node] : [],
    priority: first ? 1 : -1,
  });
}

/** Asks once for the answer, then again and again for the time it takes, behind everything else. */
async function classify(network: Network, seen: Seen, stale: () => boolean, came: (outcome: RunOutcome) => void) {
  let spent = 0;
  for (let i = 0; i <= TIMED_RUNS && spent < TIMED_MS && !stale(); i++) {
    const outcome = await request(network, seen, i === 0).catch(
      (error: unknown): RunOutcome => ({ status: "failed", fault: { kind: "run", detail: String(error) } }),
    );
    if (stale()) return;
    came(outcome);
    if (outcome.status !== "done") return;
    spent += outcome.ms;
  }
}

/** What the three networks think of a photo; null asks nothing. A new photo, backend or `again` asks anew. */
export function useClassification(seen: Seen | null, backend: BackendName | null) {
  const [results, dispatch] = useReducer(reduce, START);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks the same once more
  useEffect(() => {
    if (!seen) return;
    let gone = false;
    const stale = () => gone;
    engine().photo(seen.id, seen.pixels);
    for (const network of NETWORKS) {
      const { model } = network;
      dispatch({ kind: "asked", model });
      void classify(network, seen, stale, (outcome) => dispatch({ kind: "came", model, seen: seen.id, outcome }));
    }
    return () => {
      gone = true;
    };
  }, [seen, attempt]);

  const again = useCallback(() => {
    // Does nothing unless the engine has given up.
    void engine().retry();
    setAttempt((count) => count + 1);
  }, []);
  const elsewhere = NETWORKS.some(({ model }) => {
    const answered = results[model].answer?.backend;
    return backend !== null && answered !== undefined && answered !== backend;
  });
  useEffect(() => {
    if (elsewhere) again();
  }, [elsewhere, again]);

  return { results, again };
}
