/** How the networks that ship, small enough for 64 x 64 photos, differ from the papers, as data for pages to show. */
import { SMALL } from "./small";
import { TRAINED } from "./trained";

const { squeezenet, mobilenet, shufflenet } = SMALL;

export type SmallNetwork = keyof typeof TRAINED & ("squeezenet" | "mobilenet" | "shufflenet");

/** One difference. `paper` and `ours` are values to show as they are; `reasonKey` names the sentence of namespace `small` that says why. */
export interface SmallDifference {
  readonly network: SmallNetwork;
  /** The node or key that differs. */
  readonly where: string;
  readonly paper: string | number | boolean;
  readonly ours: string | number | boolean;
  readonly reasonKey:
    | "smallPhotos"
    | "hundredClasses"
    | "lateDownsampling"
    | "lateStem"
    | "latePool"
    | "evenMaps"
    | "negativeScores"
    | "shortTraining"
    | "download"
    | "biasedScores"
    | "validTaps"
    | "trainedBatchNorm"
    | "foldedBatchNorm";
}

const everyNetwork = (network: SmallNetwork): readonly SmallDifference[] => [
  { network, where: "resolution", paper: 224, ours: SMALL.resolution, reasonKey: "smallPhotos" },
  { network, where: "classes", paper: 1000, ours: SMALL.classes, reasonKey: "hundredClasses" },
];

/** What could differ; what does not, in the layouts that ship, is left out below. */
export const POSSIBLE_DIFFERENCES: readonly SmallDifference[] = [
  ...everyNetwork("squeezenet"),
  { network: "squeezenet", where: "conv1 padding", paper: 0, ours: squeezenet.conv1Pad, reasonKey: "evenMaps" },
  {
    network: "squeezenet",
    where: "max pool after",
    paper: "conv1, fire3, fire5",
    ours: squeezenet.poolsAfter.map((i) => (i === 1 ? "conv1" : `fire${i}`)).join(", "),
    reasonKey: "lateDownsampling",
  },
  { network: "squeezenet", where: "max pool padding", paper: 0, ours: squeezenet.poolPad, reasonKey: "evenMaps" },
  {
    network: "squeezenet",
    where: "ReLU after conv10",
    paper: true,
    ours: squeezenet.reluAfterConv10,
    reasonKey: "negativeScores",
  },
  { network: "squeezenet", where: "dropout", paper: 0.5, ours: squeezenet.dropout, reasonKey: "shortTraining" },
  { network: "squeezenet", where: "BN in training", paper: false, ours: true, reasonKey: "trainedBatchNorm" },
  ...everyNetwork("mobilenet"),
  { network: "mobilenet", where: "alpha", paper: 1, ours: TRAINED.mobilenet.alpha ?? 1, reasonKey: "download" },
  {
    network: "mobilenet",
    where: "conv1 stride",
    paper: 2,
    ours: TRAINED.mobilenet.stem_stride ?? mobilenet.stem_stride,
    reasonKey: "lateStem",
  },
  { network: "mobilenet", where: "BN as layers", paper: true, ours: false, reasonKey: "foldedBatchNorm" },
  ...everyNetwork("shufflenet"),
  {
    network: "shufflenet",
    where: "max pool",
    paper: true,
    ours: TRAINED.shufflenet.max_pool ?? shufflenet.max_pool,
    reasonKey: "latePool",
  },
  { network: "shufflenet", where: "fc bias", paper: false, ours: shufflenet.fc_bias, reasonKey: "biasedScores" },
  {
    network: "shufflenet",
    where: "average pool ÷ 9 at borders",
    paper: true,
    ours: shufflenet.countPadding,
    reasonKey: "validTaps",
  },
  { network: "shufflenet", where: "BN as layers", paper: true, ours: false, reasonKey: "foldedBatchNorm" },
];

export const SMALL_DIFFERENCES: readonly SmallDifference[] = POSSIBLE_DIFFERENCES.filter(
  ({ paper, ours }) => paper !== ours,
);
