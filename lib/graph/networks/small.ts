/**
 * The 64 x 64 variants whose weights were trained for this site, and how they differ from the papers.
 * The networks read their shape from here, and so do the pages that tell the differences.
 */

export const SMALL = {
  resolution: 64,
  classes: 100,
  squeezenet: { version: "1.1", conv1Pad: 1, poolsAfter: [1, 3], poolPad: 1, reluAfterConv10: false, dropout: 0.2 },
  mobilenet: { alpha: 0.5, stem_stride: 1 },
  shufflenet: { groups: 3, scale: 1, max_pool: false, fc_bias: true, countPadding: false },
} as const;

export type SmallNetwork = "squeezenet" | "mobilenet" | "shufflenet";

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
    | "evenMaps"
    | "negativeScores"
    | "shortTraining"
    | "download"
    | "biasedScores"
    | "validTaps"
    | "foldedBatchNorm";
}

const everyNetwork = (network: SmallNetwork): readonly SmallDifference[] => [
  { network, where: "resolution", paper: 224, ours: SMALL.resolution, reasonKey: "smallPhotos" },
  { network, where: "classes", paper: 1000, ours: SMALL.classes, reasonKey: "hundredClasses" },
];

export const SMALL_DIFFERENCES: readonly SmallDifference[] = [
  ...everyNetwork("squeezenet"),
  { network: "squeezenet", where: "conv1 pad", paper: 0, ours: SMALL.squeezenet.conv1Pad, reasonKey: "evenMaps" },
  {
    network: "squeezenet",
    where: "maxpool after",
    paper: "conv1, fire3, fire5",
    ours: SMALL.squeezenet.poolsAfter.map((i) => (i === 1 ? "conv1" : `fire${i}`)).join(", "),
    reasonKey: "lateDownsampling",
  },
  { network: "squeezenet", where: "maxpool pad", paper: 0, ours: SMALL.squeezenet.poolPad, reasonKey: "evenMaps" },
  {
    network: "squeezenet",
    where: "conv10/relu",
    paper: true,
    ours: SMALL.squeezenet.reluAfterConv10,
    reasonKey: "negativeScores",
  },
  { network: "squeezenet", where: "dropout9", paper: 0.5, ours: SMALL.squeezenet.dropout, reasonKey: "shortTraining" },
  ...everyNetwork("mobilenet"),
  { network: "mobilenet", where: "alpha", paper: 1, ours: SMALL.mobilenet.alpha, reasonKey: "download" },
  { network: "mobilenet", where: "bn", paper: true, ours: false, reasonKey: "foldedBatchNorm" },
  ...everyNetwork("shufflenet"),
  { network: "shufflenet", where: "fc_bias", paper: false, ours: SMALL.shufflenet.fc_bias, reasonKey: "biasedScores" },
  {
    network: "shufflenet",
    where: "countPadding",
    paper: true,
    ours: SMALL.shufflenet.countPadding,
    reasonKey: "validTaps",
  },
  { network: "shufflenet", where: "bn", paper: true, ours: false, reasonKey: "foldedBatchNorm" },
];
