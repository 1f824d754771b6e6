/** Time in [0, 1] of N2: the first layer makes its channels, the shuffle carries them in three moves, the second layer reads them. */
import { SHUFFLE_TIMES } from "@/lib/spec/shuffle-story";

export const MOVES = ["reshape", "transpose", "flatten"] as const;
export type StageName = keyof typeof SHUFFLE_TIMES;

const NAMES = Object.keys(SHUFFLE_TIMES) as readonly StageName[];
const endOf = (name: StageName): number => {
  const next = NAMES[NAMES.indexOf(name) + 1];
  return next ? SHUFFLE_TIMES[next] : 1;
};

/** Without a shuffle its three moves are one: the channels pass straight on. */
export type ShownStage = StageName | "pass";

export interface StageTime {
  readonly name: ShownStage;
  readonly start: number;
  readonly end: number;
}

export function stages(shuffled: boolean): readonly StageTime[] {
  const own = (name: StageName): StageTime => ({ name, start: SHUFFLE_TIMES[name], end: endOf(name) });
  if (shuffled) return NAMES.map(own);
  const pass: StageTime = { name: "pass", start: SHUFFLE_TIMES.reshape, end: endOf("flatten") };
  return [own("input"), own("gconv1"), pass, own("gconv2")];
}

export interface Moment {
  readonly stage: ShownStage;
  /** Channels of each layer that are there, and which share of the next one's rows. */
  readonly made: { readonly filters: number; readonly rows: number };
  readonly heard: { readonly filters: number; readonly rows: number };
  /** Each move's share, in [0, 1]. */
  readonly reshape: number;
  readonly transpose: number;
  readonly flatten: number;
}

/** What lacks so little is there: links keep four decimals of time, and nobody sees the last hundredth of an eased move. */
const NEARLY = 0.985;
function share(time: number, start: number, end: number): number {
  const gone = Math.max(0, (time - start) / (end - start));
  return gone >= NEARLY ? 1 : gone;
}

function filled(channels: number, time: number, name: StageName) {
  const at = share(time, SHUFFLE_TIMES[name], endOf(name)) * channels;
  const filters = Math.min(channels, Math.floor(at + 1e-6));
  return { filters, rows: filters === channels ? 0 : Math.max(0, at - filters) };
}

export function momentAt(channels: number, shuffled: boolean, time: number): Moment {
  const all = stages(shuffled);
  const stage = (all.find(({ end }) => time < end - 1e-6) ?? all.at(-1))?.name ?? "input";
  const move = (name: (typeof MOVES)[number]) => share(time, SHUFFLE_TIMES[name], endOf(name));
  const pass = share(time, SHUFFLE_TIMES.reshape, endOf("flatten"));
  return {
    stage,
    made: filled(channels, time, "gconv1"),
    heard: filled(channels, time, "gconv2"),
    reshape: move("reshape"),
    // Straight on at one speed where nothing is shuffled.
    transpose: shuffled ? move("transpose") : Math.min(1, 2 * pass),
    flatten: shuffled ? move("flatten") : Math.max(0, 2 * pass - 1),
  };
}

/** The filter that is being applied, and in which layer; null outside the layers. */
export function atWork({
  stage,
  made,
  heard,
}: Moment): { readonly at: "mid" | "out"; readonly channel: number } | null {
  if (stage === "gconv1" && (made.filters > 0 || made.rows > 0)) return { at: "mid", channel: made.filters };
  if (stage === "gconv2" && heard.rows > 0) return { at: "out", channel: heard.filters };
  return null;
}

/** Slow at both ends, as a hand moves. */
export const eased = (share: number): number => share * share * (3 - 2 * share);

/** How many stops a layer makes at most: more groups than this pass in one. */
const MOST_STOPS = 12;

/** The next, or former, place worth stopping at: the end of each stage, and in a layer each group. */
export function stopAfter(groups: number, shuffled: boolean, time: number, direction: 1 | -1): number {
  const stops = stages(shuffled).flatMap(({ name, start, end }) => {
    const parts = (name === "gconv1" || name === "gconv2") && groups <= MOST_STOPS ? groups : 1;
    return Array.from({ length: parts }, (_, i) => start + ((end - start) * (i + 1)) / parts);
  });
  if (direction === 1) return stops.find((stop) => stop > time + 1e-4) ?? 1;
  return stops.findLast((stop) => stop < time - 1e-4) ?? 0;
}
