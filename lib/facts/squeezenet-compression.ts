/** Table 2 of SqueezeNet's paper: what compression makes of AlexNet and of SqueezeNet. Megabytes as printed; accuracies in percent. */
import { type Fact, printed, type Status } from "./fact";

const say = <Value>(where: string, value: Value, status?: Status): Fact<Value> => ({
  ...printed("squeezenet", where, value),
  ...(status && { status }),
});

export interface CompressedModel {
  readonly network: "AlexNet" | "SqueezeNet";
  readonly method: "none" | "svd" | "pruning" | "deepCompression";
  /** Of a weight; two where convolutions and fully connected layers differ. */
  readonly bits: readonly number[];
  /** Percent of the weights that pruning keeps; the paper calls it sparsity. */
  readonly kept?: number;
  /** Before and after. */
  readonly megabytes: readonly [before: number, after: number];
  /** Times smaller than AlexNet. */
  readonly times: number;
  readonly top1: number;
  readonly top5: number;
}

type Row = Omit<CompressedModel, "network">;
const alexnet = (row: Row, status?: Status) =>
  say("Table 2", { network: "AlexNet", ...row } as CompressedModel, status);
const squeezenet = (row: Row, status?: Status) =>
  say("Table 2", { network: "SqueezeNet", ...row } as CompressedModel, status);

/**
 * Of the SVD row 5 times and 56.0 are verified, 48 MB and 79.4 are not; of the pruning row 27 MB is not; of Deep
 * Compression's the range of bits is not. SqueezeNet's compressed rows: sizes and ratios are verified, of the accuracies
 * the text says that they are equivalent.
 */
export const squeezenetTable2: readonly Fact<CompressedModel>[] = [
  alexnet({ method: "none", bits: [32], megabytes: [240, 240], times: 1, top1: 57.2, top5: 80.3 }),
  alexnet({ method: "svd", bits: [32], megabytes: [240, 48], times: 5, top1: 56.0, top5: 79.4 }, "partly"),
  alexnet({ method: "pruning", bits: [32], megabytes: [240, 27], times: 9, top1: 57.2, top5: 80.3 }, "partly"),
  alexnet({ method: "deepCompression", bits: [5, 8], megabytes: [240, 6.9], times: 35, top1: 57.2, top5: 80.3 }),
  squeezenet({ method: "none", bits: [32], megabytes: [4.8, 4.8], times: 50, top1: 57.5, top5: 80.3 }),
  squeezenet(
    { method: "deepCompression", bits: [8], kept: 33, megabytes: [4.8, 0.66], times: 363, top1: 57.5, top5: 80.3 },
    "partly",
  ),
  squeezenet(
    { method: "deepCompression", bits: [6], kept: 33, megabytes: [4.8, 0.47], times: 510, top1: 57.5, top5: 80.3 },
    "partly",
  ),
];

/** The two rows that are told with their arithmetic. */
export const compressedSqueezeNets = squeezenetTable2.filter(
  ({ value: { network, method } }) => network === "SqueezeNet" && method === "deepCompression",
);

/** Parameters that Table 1 has left after pruning. */
export const prunedParameters = say("Table 1", 421_098);
