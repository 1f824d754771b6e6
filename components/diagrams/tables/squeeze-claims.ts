/** What is printed of SqueezeNet's totals: in its paper, in the authors' repository, in the two later papers. */

import { squeezenetFacts } from "@/lib/facts";
import { mobilenetAccuracy } from "@/lib/facts/mobilenet-accuracy";
import { shufflenetErrors } from "@/lib/facts/shufflenet-errors";
import { squeezenetSpace } from "@/lib/facts/squeezenet-space";
import { squeezenetSums } from "@/lib/facts/squeezenet-tables";
import type { NamedConfig } from "@/lib/graph/networks/build";
import { network } from "@/lib/graph/networks/build";
import { cost } from "@/lib/readings/cost";
import { FITTING_SIDE } from "@/lib/spec/table-squeezenet";
import { asStands, type Claim } from "./claimTypes";

const PAPER_SIDE = 224;
const net = (config: Omit<NamedConfig, "network"> = {}): NamedConfig => ({ network: "squeezenet", ...config });
const macs = (config: Omit<NamedConfig, "network">): number => cost(network(net(config))).macs;

const params = (version: "1.0" | "1.1", value: number, fact: Claim["fact"]): Claim => ({
  name: { key: "version", values: { version, side: PAPER_SIDE, pad: 0 } },
  config: net({ version }),
  set: { version },
  of: "params",
  unit: "one",
  printed: asStands(value, "one"),
  fact,
  column: `params ${version}`,
});

/** `sr` and `pct3x3` are metaparameters: with SqueezeNet's own, the network is version 1.0. */
const size = (
  name: string,
  own: Readonly<Record<string, number>>,
  megabytes: number,
  fact: Claim["fact"],
  bypass = "none",
): Claim => ({
  name: { key: name, values: own },
  config: net({ ...(Object.keys(own).length > 0 && { version: "paper-metaparams", ...own }), bypass }),
  set: { ...own, bypass },
  of: "bytes",
  unit: "megabyte",
  printed: asStands(megabytes, "megabyte"),
  fact,
  column: `size ${name}`,
});

const work = (
  version: "1.0" | "1.1",
  pad: 0 | 1,
  printed: Claim["printed"],
  unit: Claim["unit"],
  fact: Claim["fact"],
  why?: Claim["why"],
): Claim => ({
  name: { key: "version", values: { version, side: FITTING_SIDE, pad } },
  config: net({ version, resolution: FITTING_SIDE, conv10_pad: pad }),
  set: { version, resolution: FITTING_SIDE, pad: String(pad) },
  of: "macs",
  unit,
  printed,
  fact,
  column: `${fact.where} ${version} ${printed.value}`,
  ...(why && { why }),
});

export function squeezeClaims(): readonly Claim[] {
  const { ratio, share, bypassMegabytes, gigaflops } = squeezenetSpace;
  const other = shufflenetErrors.others.value.find(({ id }) => id === "squeezenet")?.macs ?? 0;
  const small = cost(network({ network: "mobilenet", alpha: 0.5, resolution: 160 })).macs;
  const caffe = macs({ resolution: FITTING_SIDE, conv10_pad: 1 });
  const giga = (side: number) => (2 * macs({ version: "1.1", resolution: side })) / 1e9;
  // At 227 the authors' files stand against each other, of which that of 1.0 pads conv10.
  const times = (side: number, pad: 0 | 1) =>
    macs({ resolution: side, conv10_pad: pad }) / macs({ version: "1.1", resolution: side });
  return [
    params("1.0", squeezenetSums.value.params, squeezenetSums),
    params("1.1", gigaflops.value.params11, gigaflops),
    ...ratio.value.points
      .map(({ at, megabytes }) => size("ratio", { sr: at }, megabytes, ratio))
      .map((claim, i) => ({ ...claim, column: `${claim.column} ${i}` })),
    ...share.value.points.map(({ at, megabytes }) =>
      size("share", { sr: share.value.sr, pct3x3: at }, megabytes, share),
    ),
    size("simple", {}, bypassMegabytes.value.simple, bypassMegabytes, "simple"),
    work("1.0", 1, asStands(gigaflops.value.v10, "giga"), "giga", gigaflops),
    work("1.1", 0, asStands(gigaflops.value.v11, "giga"), "giga", gigaflops, {
      key: "v11",
      values: {
        said: squeezenetFacts.v11LessWork.value,
        small: giga(PAPER_SIDE),
        large: giga(FITTING_SIDE),
        timesSmall: times(PAPER_SIDE, 0),
        timesLarge: times(FITTING_SIDE, 1),
      },
    }),
    work("1.0", 0, asStands(other, "million"), "million", shufflenetErrors.others, { key: "noPad", values: {} }),
    work(
      "1.0",
      1,
      asStands(mobilenetAccuracy.squeezenet.value.macs, "million", -2),
      "million",
      mobilenetAccuracy.squeezenet,
      {
        key: "operations",
        values: { said: mobilenetAccuracy.claims.value.timesLess, times: caffe / small },
      },
    ),
  ];
}
