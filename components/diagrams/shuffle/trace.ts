/** What the inspected thing reads and reaches, tensor by tensor, from the executed factors. */
import type { Pairs } from "@/lib/readings/check";
import type { ShuffleSpot } from "@/lib/spec/shuffle";

export const TENSORS = ["input", "made", "placed", "output"] as const;
export type TensorName = (typeof TENSORS)[number];

/** From tensor to tensor; null while that has not been executed. */
export interface Factors {
  readonly first: Pairs | null;
  readonly between: Pairs | null;
  readonly second: Pairs | null;
}

export type Traced = Readonly<Record<TensorName, ReadonlySet<number>>>;

const NOTHING: ReadonlySet<number> = new Set();

/** Rows that any of these columns reaches. */
function forward(pairs: Pairs | null, columns: ReadonlySet<number>): ReadonlySet<number> {
  const reached = new Set<number>();
  if (!pairs) return reached;
  for (let row = 0; row < pairs.rows; row++)
    for (const column of columns) if (pairs.reaches[row * pairs.columns + column] === 1) reached.add(row);
  return reached;
}

/** Columns that any of these rows hears. */
function back(pairs: Pairs | null, rows: ReadonlySet<number>): ReadonlySet<number> {
  const heard = new Set<number>();
  if (!pairs) return heard;
  for (const row of rows)
    for (let column = 0; column < pairs.columns; column++)
      if (pairs.reaches[row * pairs.columns + column] === 1) heard.add(column);
  return heard;
}

const both = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((channel) => b.has(channel)));

function fromInput({ first, between, second }: Factors, channel: number): Traced {
  const input = new Set([channel]);
  const made = forward(first, input);
  const placed = forward(between, made);
  return { input, made, placed, output: forward(second, placed) };
}

function toOutput({ first, between, second }: Factors, channel: number): Traced {
  const output = new Set([channel]);
  const placed = back(second, output);
  const made = back(between, placed);
  return { input: back(first, made), made, placed, output };
}

export function trace(spot: ShuffleSpot, factors: Factors): Traced {
  if (spot.at === "pair") {
    const [from, to] = [fromInput(factors, spot.column), toOutput(factors, spot.row)];
    const joined = from.output.has(spot.row);
    return {
      input: from.input,
      made: joined ? both(from.made, to.made) : NOTHING,
      placed: joined ? both(from.placed, to.placed) : NOTHING,
      output: to.output,
    };
  }
  if (spot.at === "in") return fromInput(factors, spot.channel);
  if (spot.at === "out") return toOutput(factors, spot.channel);
  const made = new Set([spot.channel]);
  const placed = forward(factors.between, made);
  return { input: back(factors.first, made), made, placed, output: forward(factors.second, placed) };
}
