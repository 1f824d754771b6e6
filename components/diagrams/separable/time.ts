/** Time in [0, 1] of M2: six steps channel by channel, then each batch norm's numbers slide into its filters. */
import { LAYERS, type LayerName, type SeparableWidths, TENSORS, type TensorName } from "@/lib/spec/separable";
import { FOLDED_FIRST, RUN_END, SIX } from "@/lib/spec/separable-story";
import { countOf } from "./layout";

/** A step that makes a tensor, or the folding of a layer's batch norm. */
export type StageName = Exclude<TensorName, "input"> | "foldDw" | "foldPw";

export interface Stage {
  readonly id: StageName;
  readonly start: number;
  readonly end: number;
}

/** Without batch norms four steps share all of the time. */
const FOUR = { dwBn: 0.32, dwRelu: 0.42, pwBn: 0.86, pwRelu: 1 } as const;

function follow(ends: Readonly<Partial<Record<StageName, number>>>): readonly Stage[] {
  const entries = Object.entries(ends) as [StageName, number][];
  return entries.map(([id, end], i) => ({ id, start: entries[i - 1]?.[1] ?? 0, end }));
}

const ALL = follow({ ...SIX, foldDw: FOLDED_FIRST, foldPw: 1 });
const TRAINED = follow(FOUR);

export const stagesOf = (trained: boolean): readonly Stage[] => (trained ? TRAINED : ALL);

/** What time depends on. */
export interface Timed extends Pick<SeparableWidths, "in" | "out"> {
  readonly trained: boolean;
}

/** Of folding: the share of it after which the last number has arrived; the rest closes the gap. */
const ARRIVED = 0.7;

export interface Folding {
  /** How far channel `k`'s numbers are on their way, in [0, 1]. */
  readonly sent: number;
  /** Channels whose numbers have arrived. */
  readonly done: number;
  /** How far the maps have closed the gap, in [0, 1]. */
  readonly closed: number;
}

export interface Moment {
  /** Channels of each tensor that are there; a fraction is a share of the rows. */
  readonly done: Readonly<Record<TensorName, number>>;
  /** The stage under way, and its channel; null when all is done. */
  readonly running: { readonly stage: StageName; readonly channel: number } | null;
  readonly folding: Readonly<Record<LayerName, Folding>>;
}

const EPSILON = 1e-6;
const hold = (value: number): number => Math.min(1, Math.max(0, value));

export const channelsOf = (stage: StageName, timed: Timed): number =>
  stage === "foldDw" ? timed.in : stage === "foldPw" ? timed.out : countOf(stage, timed);

/** Share of the way of one channel's numbers: a few channels are under way at once. */
export function travelled({ sent }: Folding, channel: number, channels: number): number {
  const together = Math.max(1, Math.min(4, channels / 4));
  return hold((sent * (channels + together) - channel) / together);
}

export function momentAt(timed: Timed, time: number): Moment {
  const stages = stagesOf(timed.trained);
  // Links keep four decimals of time; a channel that lacks a millionth is there.
  const passed = ({ start, end }: Stage) => hold((time - start) / (end - start) + EPSILON);
  const share = (id: StageName): number => {
    const stage = stages.find((each) => each.id === id);
    return stage ? passed(stage) : 0;
  };
  const done = Object.fromEntries(
    TENSORS.map((of) => [of, of === "input" ? timed.in : share(of) * channelsOf(of, timed)]),
  ) as Record<TensorName, number>;
  const folding = Object.fromEntries(
    LAYERS.map((layer): [LayerName, Folding] => {
      if (timed.trained) return [layer, { sent: 1, done: channelsOf(layer, timed), closed: 1 }];
      const all = share(layer === "dw" ? "foldDw" : "foldPw");
      const channels = channelsOf(layer, timed);
      const sent = hold(all / ARRIVED);
      const arrived = Array.from({ length: channels }, (_, k) => k).findIndex(
        (k) => travelled({ sent, done: 0, closed: 0 }, k, channels) < 1,
      );
      return [layer, { sent, done: arrived < 0 ? channels : arrived, closed: hold((all - ARRIVED) / (1 - ARRIVED)) }];
    }),
  ) as Record<LayerName, Folding>;
  const under = stages.find((stage) => passed(stage) < 1);
  // Between running and folding nothing is under way.
  if (!under || (!timed.trained && Math.abs(time - RUN_END) < 5e-5)) return { done, folding, running: null };
  const channels = channelsOf(under.id, timed);
  const along = passed(under) / (under.id.startsWith("fold") ? ARRIVED : 1);
  const channel = Math.min(channels - 1, Math.floor(along * channels));
  return { done, folding, running: { stage: under.id, channel } };
}

/** As time without tweening: what has begun to move has arrived. */
export function stepped(moment: Moment): Moment {
  const whole = Object.fromEntries(TENSORS.map((of) => [of, Math.floor(moment.done[of] + EPSILON)]));
  const settle = (folding: Folding): Folding => ({ ...folding, closed: folding.closed > 0 ? 1 : 0 });
  return {
    ...moment,
    done: whole as Moment["done"],
    folding: { dw: settle(moment.folding.dw), pw: settle(moment.folding.pw) },
  };
}

/** The next, or former, place worth stopping at: every channel of every stage, and the end. */
export function stopAfter(timed: Timed, time: number, direction: 1 | -1): number {
  const stops = stagesOf(timed.trained).flatMap(({ id, start, end }) => {
    const channels = channelsOf(id, timed);
    const length = (end - start) * (id.startsWith("fold") ? ARRIVED : 1);
    return Array.from({ length: channels }, (_, k) => start + (length * k) / channels);
  });
  stops.push(1);
  if (direction === 1) return stops.find((stop) => stop > time + 1e-4) ?? 1;
  return stops.findLast((stop) => stop < time - 1e-4) ?? 0;
}

/** Whether a layer's batch norm is folded away altogether. */
export const isFolded = ({ closed }: Folding): boolean => closed >= 1;
