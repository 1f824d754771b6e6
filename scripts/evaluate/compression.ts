/** `npm run evaluate -- --compression`: the shipped SqueezeNet compressed in each way of a grid, on photos it had not seen. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { CompressionSettings } from "@/lib/engine/protocol";
import type { CompressionPoint } from "@/lib/facts/measured";
import { bytesOf } from "@/lib/weights/compress/file";
import { Audience } from "./browser";
import { GRID, same } from "./grid";
import { PUBLIC, SHIPPED, shipped } from "./networks";
import { photosOfSplit, thinned } from "./photos";
import { Report } from "./report";
import { tally } from "./tally";

export const COMPRESSED = "squeezenet";
/** Photos that each way is measured on: a share known to about one point. */
const PHOTOS = 2500;

interface Asked {
  readonly data: string;
  readonly aside: string;
  readonly out: string;
  readonly limit?: number;
}

/** Ways measured so far are kept beside, so that a run that is broken off goes on. */
class Kept {
  readonly points: CompressionPoint[];

  constructor(private readonly path: string) {
    this.points = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
  }

  add(point: CompressionPoint): void {
    this.points.push(point);
    mkdirSync(dirname(this.path), { recursive: true });
    writeFileSync(this.path, JSON.stringify(this.points));
  }
}

export async function measureCompression({ data, aside, out, limit = PHOTOS }: Asked): Promise<void> {
  const { manifest, graph } = shipped(COMPRESSED);
  const [side] = manifest.input;
  const weights = manifest.weights.sha256;
  const { photos } = photosOfSplit(data, "validation", aside, `${PUBLIC}/classes.json`);
  const chosen = thinned(photos, limit);
  const kept = new Kept(`.cache/evaluate/compression-${weights.slice(0, 12)}-${chosen.length}.json`);
  const left = GRID.filter((each) => !kept.points.some((point) => same(point, each)));
  const audience = left.length > 0 ? await Audience.open() : null;
  try {
    const files = chosen.map(({ file }) => file);
    const inside = await audience?.files(files, side, () => {});
    for (const [i, each] of left.entries()) {
      if (!audience || !inside) break;
      const settings: CompressionSettings = { ...each, coding: "dense" };
      const { said, compression } = await audience.ask("", COMPRESSED, graph, inside, () => {}, settings);
      if (!compression) throw new Error("the engine told nothing of the file");
      const answers = said.map((each, at) => ({ ...each, label: chosen[at]?.label ?? -1 }));
      const { top1, top5 } = tally(answers, manifest.classes.count);
      const bytes = Object.fromEntries(
        Object.entries(compression.codings).map(([coding, parts]) => [coding, bytesOf(parts)]),
      ) as CompressionPoint["bytes"];
      kept.add({ ...each, bytes, top1, top5 });
      const { levels, bits: k, kept: share, scope } = each;
      console.log(
        `${i + 1}/${left.length} ${levels} ${k} bit, ${share} % of each ${scope} kept: top1 ${top1.toFixed(2)} top5 ${top5.toFixed(2)} n ${chosen.length} bytes ${JSON.stringify(bytes)}`,
      );
    }
  } finally {
    await audience?.close();
  }
  // Read only now: measuring takes a while, and the file may have changed meanwhile.
  const report = new Report(out, SHIPPED.map(shipped));
  const points = GRID.flatMap((each) => kept.points.filter((point) => same(point, each)));
  report.compressed(COMPRESSED, { weights, split: "validation", n: chosen.length, points });
  report.write();
}
