/** `npm run evaluate -- --pair <exports>`: two ShuffleNets alike but for the shuffle, trained once for every seed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MeasuredPair, PairSide } from "@/lib/facts/measured";
import { network } from "@/lib/graph/networks/build";
import { BINARY, check } from "../exported";
import { Audience, type Span } from "./browser";
import { accuracy, line } from "./measure";
import { PAIR, PUBLIC, SHIPPED, shipped } from "./networks";
import { type Photo, photosOfSplit, thinned } from "./photos";
import { Report } from "./report";

interface Asked {
  readonly data: string;
  readonly aside: string;
  readonly out: string;
  /** Holds <seed>/<network>/ of every training. */
  readonly from: string;
  readonly limit?: number;
}

/** Seeds that both networks were trained with. @throws Error where there is none */
function seedsIn(folder: string): readonly number[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+$/.test(name)) : [];
  const whole = names.filter((seed) => Object.values(PAIR).every((name) => existsSync(join(folder, seed, name))));
  if (whole.length === 0) throw new Error(`${folder} holds no <seed>/{${Object.values(PAIR).join(",")}}/`);
  return whole.map(Number).sort((a, b) => a - b);
}

async function side(
  audience: Audience,
  name: (typeof PAIR)[keyof typeof PAIR],
  from: string,
  seeds: readonly number[],
  photos: readonly Photo[],
  span: Span,
): Promise<PairSide> {
  const top1: number[] = [];
  const weights: string[] = [];
  const epochs = new Set<number>();
  for (const seed of seeds) {
    const folder = join(from, String(seed), name);
    const { made } = check(name, folder);
    const binary = new Uint8Array(readFileSync(join(folder, BINARY)));
    audience.offer(`seed-${seed}`, name, JSON.stringify(made), binary, BINARY);
    const { said, ms } = await audience.ask(`/seed-${seed}`, name, network(made.graph), span, () => {});
    const answers = said.map((each, i) => ({ ...each, label: photos[i]?.label ?? -1 }));
    const measured = accuracy(answers, made.classes.count, binary.length, ms);
    console.log(`seed ${seed} ${line(name, "float16", answers.length, measured)}`);
    top1.push(measured.top1);
    weights.push(made.weights.sha256);
    epochs.add(made.training.epochs);
  }
  if (epochs.size > 1) throw new Error(`${name} was trained ${[...epochs].join(" and ")} epochs: not one experiment`);
  return { seeds, top1, epochs: [...epochs][0] ?? 0, n: photos.length, weights };
}

export async function measurePair({ data, aside, out, from, limit }: Asked): Promise<void> {
  const seeds = seedsIn(from);
  const { photos } = photosOfSplit(data, "validation", aside, `${PUBLIC}/classes.json`);
  const chosen = thinned(photos, limit);
  const resolution = check(PAIR.with, join(from, String(seeds[0]), PAIR.with)).made.input[0];
  const audience = await Audience.open();
  let pair: MeasuredPair;
  try {
    const span = await audience.files(
      chosen.map(({ file }) => file),
      resolution,
      () => {},
    );
    pair = {
      with: await side(audience, PAIR.with, from, seeds, chosen, span),
      without: await side(audience, PAIR.without, from, seeds, chosen, span),
    };
  } finally {
    await audience.close();
  }
  if (limit !== undefined) return console.error("Not all photos: nothing is written.");
  const report = new Report(out, SHIPPED.map(shipped));
  report.paired(pair);
  report.write();
}
