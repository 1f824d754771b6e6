/** What `npm run evaluate` is asked to do. */
import { parseArgs } from "node:util";
import { WEIGHT_FORMATS, type WeightFormat } from "@/lib/weights/formats";
import type { SplitName } from "./photos";

export interface Asked {
  readonly data: string;
  readonly split: SplitName;
  readonly networks: readonly string[];
  readonly formats: readonly WeightFormat[];
  readonly limit: number | undefined;
  readonly aside: string;
  /** Measure the grid of compressed networks, and nothing else. */
  readonly compression: boolean;
  /** Measure the pair with and without shuffle, of which this folder holds the exports of all seeds, and nothing else. */
  readonly pair: string | undefined;
  /** Folder that holds measured.json and confidence.json. */
  readonly out: string;
}

/** An argument that cannot be; the message is a sentence. */
export class Misuse extends Error {}

export const USAGE = `npm run evaluate -- --data <folder of tiny-imagenet-100> [options]

  --split validation   the 5,000 validation photos (default): accuracies, where the networks fail, reliability
  --split aside        the training photos set aside: chooses temperature and doubt rule; comes first
  --network NAME       only this network (again for more); default: all that ship
  --format NAME        only ${WEIGHT_FORMATS.join(", ")} (again for more); default: all
  --limit N            only N photos, evenly spaced; prints and writes nothing
  --compression        SqueezeNet compressed in each way of the grid, on 2,500 validation photos (--limit N: on N),
                       kept in measured.json; goes on where it was broken off
  --pair FOLDER        both ShuffleNets of every seed, <FOLDER>/<seed>/<network>/ as training/export.py writes them
  --aside FILE         the list of photos set aside; default training/aside.json
  --out FOLDER         where measured.json and confidence.json are; default lib/facts

Prints one line per network and format: squeezenet float16 top1 61.20 top5 84.90 n 5000 ms 3.1`;

const OPTIONS = {
  data: { type: "string" },
  split: { type: "string", default: "validation" },
  network: { type: "string", multiple: true },
  format: { type: "string", multiple: true },
  limit: { type: "string" },
  compression: { type: "boolean", default: false },
  pair: { type: "string" },
  aside: { type: "string", default: "training/aside.json" },
  out: { type: "string", default: "lib/facts" },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS });
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}

/** @param known networks that ship. @throws Misuse */
export function asked(args: readonly string[], known: readonly string[]): Asked {
  const { values } = parsed(args);
  const { data, split, network = known, format = WEIGHT_FORMATS, aside, compression, pair, out } = values;
  if (!data) throw new Misuse("--data is missing: the folder of tiny-imagenet-100");
  if (split !== "validation" && split !== "aside") throw new Misuse(`--split is validation or aside, not ${split}`);
  const strange = network.find((name) => !known.includes(name));
  if (strange) throw new Misuse(`there is no network ${strange}; there are ${known.join(", ")}`);
  const formats = WEIGHT_FORMATS.filter((name) => format.includes(name));
  if (formats.length < format.length) throw new Misuse(`formats are ${WEIGHT_FORMATS.join(", ")}`);
  const limit = values.limit === undefined ? undefined : Number(values.limit);
  if (limit !== undefined && !(Number.isInteger(limit) && limit > 0))
    throw new Misuse(`--limit is a whole number from 1, not ${values.limit}`);
  if (compression && split !== "validation") throw new Misuse("--compression is measured on the validation photos");
  if (pair !== undefined && split !== "validation") throw new Misuse("--pair is measured on the validation photos");
  return { data, split, networks: network, formats, limit, aside, compression, pair, out };
}
