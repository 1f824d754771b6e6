/** N5 as data: the networks of ShuffleNet's tables 2 to 6, costs counted on the graphs. */
import { shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import { GraphError } from "@/lib/graph/faults";
import { type ShuffleNetConfig, shufflenet } from "@/lib/graph/networks/shufflenet";
import type { Groups, Rounding } from "@/lib/graph/networks/shufflenet-widths";
import type { ShuffleView } from "@/lib/spec/plot-shuffle";
import { type Counted, counted, countedAlexNet, countedSqueezeNet, countedVgg16 } from "./compared";
import { countedMobile } from "./mobile";

/** How the widths of a scale are found: as published, exactly, or rounded up to what the groups divide. */
const ROUNDINGS: readonly Rounding[] = ["authors", "strict", "up"];

export interface ShuffleConfig {
  readonly groups: Groups;
  readonly scale: number;
  readonly shuffled: boolean;
}

interface BuiltShuffle {
  readonly counted: Counted;
  readonly round: Rounding;
}

/** The network of that scale and so many groups: the released one where there is one, else with exact widths, else rounded up. */
export function builtShuffle({ groups, scale, shuffled }: ShuffleConfig): BuiltShuffle {
  for (const round of ROUNDINGS) {
    const config: ShuffleNetConfig = { groups, scale, round, ...(shuffled ? {} : { shuffle: "none" }) };
    try {
      return { counted: counted(shufflenet(config)), round };
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
    }
  }
  throw new Error(`no ShuffleNet of ${groups} groups at ${scale}`);
}

type ShuffleKind = "own" | "shuffled" | "unshuffled" | "se" | "shallow" | "mobilenet" | "unit" | "other";

export interface ShufflePoint {
  readonly id: string;
  readonly kind: ShuffleKind;
  /** Of a ShuffleNet. */
  readonly config: ShuffleConfig | null;
  readonly alpha?: number;
  /** A unit's or a network's name. */
  readonly name?: string;
  readonly error: number | null;
  readonly where: string;
  /** Millions of multiply-adds. */
  readonly macs: number | null;
  readonly counted: Counted | null;
  readonly round: Rounding | null;
  /** Points that the shuffle, or ShuffleNet against MobileNet, is printed to gain. */
  readonly gain?: number;
  /** The point that the gain is over. */
  readonly over?: string;
}

const idOf = ({ scale, groups, shuffled }: ShuffleConfig): string => `${scale}-g${groups}${shuffled ? "" : "-none"}`;

type Printed = Pick<ShufflePoint, "error" | "where" | "macs" | "gain" | "over">;
function shuffleNet(config: ShuffleConfig, printed: Printed): ShufflePoint {
  return {
    id: idOf(config),
    kind: config.shuffled ? "shuffled" : "unshuffled",
    config,
    ...builtShuffle(config),
    ...printed,
  };
}

const { groups: byGroups, shuffle, mobilenet, units, others } = shufflenetErrors;

const VIEWS: Readonly<Record<ShuffleView, () => readonly ShufflePoint[]>> = {
  groups: () =>
    byGroups.value.rows.flatMap(({ scale, budget, errors }) =>
      byGroups.value.groups.map((groups, i) =>
        shuffleNet(
          { groups, scale, shuffled: true },
          { error: errors[i] ?? null, where: byGroups.where, macs: budget },
        ),
      ),
    ),
  shuffle: () =>
    shuffle.value.flatMap(({ scale, groups, without, with: shuffled, difference }) => {
      const plain = shuffleNet(
        { groups, scale, shuffled: false },
        { error: without, where: shuffle.where, macs: null },
      );
      const mixed = { error: shuffled, where: shuffle.where, macs: null, gain: difference, over: plain.id };
      return [plain, shuffleNet({ groups, scale, shuffled: true }, mixed)];
    }),
  mobilenet: () =>
    mobilenet.value.flatMap(({ alpha, macs, error, against }): readonly ShufflePoint[] => {
      const id = `mobilenet-${alpha}`;
      const rows = against.map((row): ShufflePoint => {
        const config = { groups: row.groups, scale: row.scale, shuffled: true } as const;
        const printed = { error: row.error, where: mobilenet.where, macs: row.macs, gain: row.gain, over: id };
        if (row.variant === "plain") return shuffleNet(config, printed);
        return {
          id: `${idOf(config)}-${row.variant}`,
          kind: row.variant,
          config,
          counted: null,
          round: null,
          ...printed,
        };
      });
      const counted = countedMobile({ alpha, resolution: 224, kind: "separable" });
      const own = { id, kind: "mobilenet", config: null, alpha, error, where: mobilenet.where, macs, counted } as const;
      return [{ ...own, round: null }, ...rows];
    }),
  units: () =>
    units.value.rows.flatMap(({ budget, errors, own }) => [
      ...units.value.names.flatMap((name, i): readonly ShufflePoint[] => {
        const error = errors[i] ?? null;
        if (error === null) return [];
        const id = `${name.toLowerCase()}-${budget}`;
        const nothing = { config: null, counted: null, round: null };
        return [{ id, kind: "unit", name, error, where: units.where, macs: budget, ...nothing }];
      }),
      shuffleNet(
        { groups: own.groups, scale: own.scale, shuffled: true },
        { error: own.error, where: units.where, macs: budget },
      ),
    ]),
  others: () => {
    const counts = {
      vgg16: countedVgg16(),
      googlenet: null,
      alexnet: countedAlexNet(),
      squeezenet: countedSqueezeNet(),
    } as const;
    const all = others.value.flatMap(({ id, macs, error, own }): readonly ShufflePoint[] => [
      { id, kind: "other", name: id, config: null, error, where: others.where, macs, counted: counts[id], round: null },
      shuffleNet(
        { groups: own.groups, scale: own.scale, shuffled: true },
        { error: own.error, where: others.where, macs: own.macs },
      ),
    ]);
    // Two of them stand beside the same ShuffleNet.
    return all.filter(({ id }, i) => all.findIndex((each) => each.id === id) === i);
  },
};

const known = new Map<ShuffleView, readonly ShufflePoint[]>();

/** The printed points of one table. */
export function shufflePoints(view: ShuffleView): readonly ShufflePoint[] {
  const points = known.get(view) ?? VIEWS[view]();
  known.set(view, points);
  return points;
}

/** The reader's own setting: a printed one where the table has it. */
export function ownShuffle(
  { groups, scale }: { readonly groups: number; readonly scale: number },
  points: readonly ShufflePoint[],
): ShufflePoint {
  const config = { groups: groups as Groups, scale, shuffled: true };
  const same = points.find(({ id, kind }) => kind === "shuffled" && id === idOf(config));
  if (same) return same;
  const nothing = { error: null, where: "", macs: null };
  return { id: "own", kind: "own", config, ...builtShuffle(config), ...nothing };
}

/** The pairs of table 3 stand side by side in its order. */
export const pairIndex = ({ config }: ShufflePoint): number =>
  shuffle.value.findIndex(({ scale, groups }) => scale === config?.scale && groups === config.groups);

export const PAIRS = shuffle.value;
