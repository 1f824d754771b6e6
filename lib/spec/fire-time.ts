/**
 * Time in [0, 1] and what happens then: which stage runs, which of its filters, and which row that filter is filling.
 * Stage lengths follow the number of filters each must run, so the track itself says where the work is.
 */
import type { Branch, Pixel } from "./fire";

export type StageName = "input" | Branch | "concat";

export interface TimedConfig {
  readonly h: number;
  readonly s1: number;
  readonly e1: number;
  readonly e3: number;
}

export interface Stage {
  readonly stage: StageName;
  readonly start: number;
  readonly end: number;
  /** Filters the stage runs; 0 for `input` and `concat`. */
  readonly filters: number;
}

export interface Moment {
  readonly stage: StageName;
  /** Filter being applied, from 0; 0 in stages without filters. */
  readonly filter: number;
  /** Row of the map being filled, from 0; 0 in stages without filters. */
  readonly row: number;
  /** How far through the stage, in [0, 1]. */
  readonly progress: number;
}

/** How much of a branch's tensor exists: complete maps, and complete rows of the next one. */
export interface Done {
  readonly filters: number;
  readonly rows: number;
}

const INPUT_LENGTH = 0.06;
const CONCAT_LENGTH = 0.1;
/** A stage with filters never gets less than this, so that it can be seen and scrubbed to. */
const MIN_LENGTH = 0.12;

export const BRANCHES: readonly Branch[] = ["squeeze", "expand1x1", "expand3x3"];

export function filtersOf(config: TimedConfig, branch: Branch): number {
  if (branch === "squeeze") return config.s1;
  return branch === "expand1x1" ? config.e1 : config.e3;
}

/** Shares of `room` proportional to `counts`, each at least `floor`; a count of 0 gets nothing. */
function shares(counts: readonly number[], room: number, floor: number): number[] {
  const raised = new Set<number>();
  for (;;) {
    const free = counts.filter((count, i) => count > 0 && !raised.has(i)).reduce((sum, count) => sum + count, 0);
    const left = room - raised.size * floor;
    const short = counts.findIndex((count, i) => count > 0 && !raised.has(i) && (left * count) / free < floor);
    if (short < 0) return counts.map((count, i) => (count === 0 ? 0 : raised.has(i) ? floor : (left * count) / free));
    raised.add(short);
  }
}

/** The stages in order, covering [0, 1] without a hole. A branch without filters is left out. */
export function stages(config: TimedConfig): readonly Stage[] {
  const counts = BRANCHES.map((branch) => filtersOf(config, branch));
  const lengths = shares(counts, 1 - INPUT_LENGTH - CONCAT_LENGTH, MIN_LENGTH);
  const list: Stage[] = [{ stage: "input", start: 0, end: INPUT_LENGTH, filters: 0 }];
  let start = INPUT_LENGTH;
  BRANCHES.forEach((branch, i) => {
    const length = lengths[i] ?? 0;
    if (length === 0) return;
    list.push({ stage: branch, start, end: start + length, filters: counts[i] ?? 0 });
    start += length;
  });
  list.push({ stage: "concat", start, end: 1, filters: 0 });
  return list;
}

/** What happens at `time`; outside [0, 1] it is held at the nearest end. */
export function at(config: TimedConfig, time: number): Moment {
  const t = Number.isFinite(time) ? Math.min(1, Math.max(0, time)) : 0;
  const list = stages(config);
  const found = list.find((stage) => t < stage.end) ?? list[list.length - 1];
  if (found === undefined) return { stage: "input", filter: 0, row: 0, progress: 0 };
  const progress = (t - found.start) / (found.end - found.start);
  if (found.filters === 0) return { stage: found.stage, filter: 0, row: 0, progress };
  const passed = progress * found.filters;
  const filter = Math.min(found.filters - 1, Math.floor(passed));
  const row = Math.min(config.h - 1, Math.floor((passed - filter) * config.h));
  return { stage: found.stage, filter, row, progress };
}

/** The middle of the moment when `filter` of `stage` fills `row`; a stage that is not there answers with its neighbour. */
export function timeOf(config: TimedConfig, stage: StageName, filter = 0, row = 0): number {
  const list = stages(config);
  const found = list.find((candidate) => candidate.stage === stage) ?? list[list.length - 1];
  if (found === undefined || stage === "input") return 0;
  if (found.filters === 0) return found.start;
  const k = Math.min(found.filters - 1, Math.max(0, filter));
  const y = Math.min(config.h - 1, Math.max(0, row));
  return found.start + ((k + (y + 0.5) / config.h) / found.filters) * (found.end - found.start);
}

/** Times are kept to this many parts, as the link has them. */
const PARTS = 1e4;
const kept = (time: number): number => Math.round(time * PARTS) / PARTS;
/** How far through concat both halves are seen to join. */
const JOINING = 0.7;

/** A moment by what happens then, so that it stays true whatever becomes of the timeline. */
export type Named = Pick<Pixel, "branch" | "filter" | "y"> | "concat";

/** The time of it, as a link says it: when that pixel's row is made, or while the two halves join. */
export function namedTime(config: TimedConfig, named: Named): number {
  if (named !== "concat") return kept(timeOf(config, named.branch, named.filter, named.y));
  const start = timeOf(config, "concat");
  return kept(start + JOINING * (1 - start));
}

/** How much of each branch exists at `time`. */
export function done(config: TimedConfig, time: number): Readonly<Record<Branch, Done>> {
  const moment = at(config, time);
  const order: readonly StageName[] = ["input", ...BRANCHES, "concat"];
  const now = order.indexOf(moment.stage);
  const of = (branch: Branch): Done => {
    const place = order.indexOf(branch);
    if (place < now) return { filters: filtersOf(config, branch), rows: 0 };
    if (place > now) return { filters: 0, rows: 0 };
    return { filters: moment.filter, rows: moment.row };
  };
  return { squeeze: of("squeeze"), expand1x1: of("expand1x1"), expand3x3: of("expand3x3") };
}

/** The input's channels are all there when so much of its stage has passed; the rest of it is for looking. */
const ARRIVAL = 0.8;

/** How many of the input's `channels` are there: they come in one by one, and are then read as a whole. */
export function arrived(moment: Moment, channels: number): number {
  return moment.stage === "input" ? Math.min(channels, Math.floor((moment.progress / ARRIVAL) * channels)) : channels;
}

/** The next (or former) place worth stopping at: the start of each stage and of each filter, and the end. */
export function step(config: TimedConfig, time: number, direction: 1 | -1): number {
  const list = stages(config);
  const stops = list.flatMap(({ start, end, filters }) =>
    filters === 0 ? [start] : Array.from({ length: filters }, (_, k) => start + (k / filters) * (end - start)),
  );
  stops.push(1);
  const epsilon = 1e-9;
  if (direction === 1) return stops.find((stop) => stop > time + epsilon) ?? 1;
  return stops.findLast((stop) => stop < time - epsilon) ?? 0;
}
