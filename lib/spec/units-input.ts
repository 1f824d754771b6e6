/** Where the units' input and weights come from: the trained ShuffleNet wherever its widths are met. */
import { type UnitConfig, unit } from "../graph/blocks/unit";
import type { UnitKind } from "../graph/blocks/unit-rules";
import { type Graph, type Node, upTo } from "../graph/graph";
import { shufflenet } from "../graph/networks/shufflenet";
import { SMALL } from "../graph/networks/small";
import { TRAINED } from "../graph/networks/trained";
import type { OpOf } from "../graph/ops";
import { type UnitsWidths, unitConfig } from "./units";

const NETWORK = shufflenet(TRAINED.shufflenet);

interface TrainedUnit {
  /** `stage2/unit2`. */
  readonly scope: string;
  readonly kind: UnitKind;
  readonly in: number;
  readonly out: number;
  readonly mid: number;
  readonly groups: number;
  /** The node that it reads. */
  readonly reads: Node;
}

function nodeOf(id: string): Node {
  const node = NETWORK.nodes.find((each) => each.id === id);
  if (!node) throw new Error(`${id} is not in the graph`);
  return node;
}

function trainedUnits(): readonly TrainedUnit[] {
  const firsts = NETWORK.nodes.filter(({ id }) => id.endsWith("/gconv1"));
  return firsts.map(({ scope, op, inputs, shape }) => {
    const reads = nodeOf(inputs[0] ?? "");
    const kind = NETWORK.nodes.some(({ id }) => id === `${scope}/concat`) ? "c" : "b";
    const groups = (op as OpOf<"conv">).groups;
    return { scope, kind, in: reads.shape[2], out: nodeOf(`${scope}/relu`).shape[2], mid: shape[2], groups, reads };
  });
}

const UNITS_TRAINED = trainedUnits();

/** The trained unit that has exactly these widths, or null: then its weights are seeded. */
function trainedUnit(config: UnitConfig): TrainedUnit | null {
  return (
    UNITS_TRAINED.find(
      ({ kind, in: channels, out, mid, groups }) =>
        kind === config.kind &&
        channels === config.in &&
        out === config.out &&
        mid === config.mid &&
        groups === config.groups,
    ) ?? null
  );
}

export interface RunUnit {
  /** The unit as it runs: BN folded into its convolutions, as the trained network has it. */
  readonly graph: Graph;
  readonly scope: string;
  readonly trained: boolean;
}

/** One unit under the name by which its weights are found. Throws `GraphError`. */
export function runUnit(values: UnitsWidths, kind: UnitKind): RunUnit {
  const config = unitConfig(values, kind);
  const found = trainedUnit(config);
  const scope = found?.scope ?? `unit-${kind}`;
  return { graph: unit({ ...config, scope, bn: false, bias: true }), scope, trained: found !== null };
}

export interface UnitsInput {
  /** The trained unit whose input maps these are, and the channels there, of which the first are used. */
  readonly scope: string;
  readonly of: number;
  readonly graph: Graph;
  /** Pixels of the photo that the network is run on. */
  readonly photo: readonly [height: number, width: number];
}

/** What all three units read: the maps that the first trained unit b of at least c channels reads. */
export function unitsInput({ c, h }: Pick<UnitsWidths, "c" | "h">): UnitsInput {
  const place = UNITS_TRAINED.find(({ kind, in: channels }) => kind === "b" && channels >= c);
  if (!place) throw new RangeError(`no trained maps have ${c} channels`);
  const side = h * (SMALL.resolution / place.reads.shape[0]);
  const network = shufflenet({ ...TRAINED.shufflenet, resolution: [side, side] });
  return { scope: place.scope, of: place.in, graph: upTo(network, place.reads.id), photo: [side, side] };
}
