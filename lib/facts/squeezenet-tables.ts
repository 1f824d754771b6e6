/** Table 1 of SqueezeNet's paper, as printed, misprints too. */
import { printed } from "./fact";

export interface SqueezeNetRow {
  readonly layer: string;
  readonly output: readonly [height: number, width: number, channels: number];
  readonly filter?: string;
  /** Layers with weights that follow one another. */
  readonly depth?: number;
  readonly s1?: number;
  readonly e1?: number;
  readonly e3?: number;
  /** Before and after pruning. */
  readonly params?: number;
  readonly pruned?: number;
  /** Share of the weights that pruning keeps, of a fire module in the order squeeze, expand 1x1, expand 3x3. */
  readonly kept?: string;
}

const ROWS: readonly SqueezeNetRow[] = [
  { layer: "input", output: [224, 224, 3] },
  {
    layer: "conv1",
    output: [111, 111, 96],
    filter: "7x7/2 (x96)",
    depth: 1,
    params: 14_208,
    pruned: 14_208,
    kept: "100 % (7x7)",
  },
  { layer: "maxpool1", output: [55, 55, 96], filter: "3x3/2", depth: 0 },
  {
    layer: "fire2",
    output: [55, 55, 128],
    depth: 2,
    s1: 16,
    e1: 64,
    e3: 64,
    params: 11_920,
    pruned: 5_746,
    kept: "100/100/33",
  },
  {
    layer: "fire3",
    output: [55, 55, 128],
    depth: 2,
    s1: 16,
    e1: 64,
    e3: 64,
    params: 12_432,
    pruned: 6_258,
    kept: "100/100/33",
  },
  {
    layer: "fire4",
    output: [55, 55, 256],
    depth: 2,
    s1: 32,
    e1: 128,
    e3: 128,
    params: 45_344,
    pruned: 20_646,
    kept: "100/100/33",
  },
  { layer: "maxpool4", output: [27, 27, 256], filter: "3x3/2", depth: 0 },
  {
    layer: "fire5",
    output: [27, 27, 256],
    depth: 2,
    s1: 32,
    e1: 128,
    e3: 128,
    params: 49_440,
    pruned: 24_742,
    kept: "100/100/33",
  },
  {
    layer: "fire6",
    output: [27, 27, 384],
    depth: 2,
    s1: 48,
    e1: 192,
    e3: 192,
    params: 104_880,
    pruned: 44_700,
    kept: "100/50/33",
  },
  {
    layer: "fire7",
    output: [27, 27, 384],
    depth: 2,
    s1: 48,
    e1: 192,
    e3: 192,
    params: 111_024,
    pruned: 46_236,
    kept: "50/100/33",
  },
  {
    layer: "fire8",
    output: [27, 27, 512],
    depth: 2,
    s1: 64,
    e1: 256,
    e3: 256,
    params: 188_992,
    pruned: 77_581,
    kept: "100/50/33",
  },
  { layer: "maxpool8", output: [13, 12, 512], filter: "3x3/2", depth: 0 },
  {
    layer: "fire9",
    output: [13, 13, 512],
    depth: 2,
    s1: 64,
    e1: 256,
    e3: 256,
    params: 197_184,
    pruned: 77_581,
    kept: "50/100/30",
  },
  {
    layer: "conv10",
    output: [13, 13, 1000],
    filter: "1x1/1 (x1000)",
    depth: 1,
    params: 513_000,
    pruned: 103_400,
    kept: "20 % (3x3)",
  },
  { layer: "avgpool10", output: [1, 1, 1000], filter: "13x13/1", depth: 0 },
];

/** One transcription; its column before pruning is counted exactly on the network. */
export const squeezenetTable = printed("squeezenet", "Table 1", ROWS, "single");

/** Sums of both columns; after pruning it is the sum of the transcribed column. */
export const squeezenetSums = printed("squeezenet", "Table 1", { params: 1_248_424, pruned: 421_098 });

/** Every weighted row is stored in so many bits after Deep Compression. */
export const squeezenetBits = printed("squeezenet", "Table 1", 6, "single");
