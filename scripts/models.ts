/**
 * Takes over what the training exports: `npx tsx scripts/models.ts <export> [<classes.json>]`. The folders of <export>
 * (see exported.ts) that are named as a layout of scripts/graphs.ts are taken.
 *
 * Writes public/models and lib/graph/networks/trained.json for the site, and for the tests the golden logits and what
 * the training counted. Networks that the export does not hold stay as they are. Accuracies are not taken over:
 * `npm run evaluate` measures them with the site's own engine.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { BINARY, CLASSES, check, FLOAT32 } from "./exported";
import { LAYOUTS } from "./graphs";

interface ExportedClass {
  readonly index: number;
  readonly wnid: string;
  readonly en: string;
  readonly zh: string;
}

const PUBLIC = "public/models";
const KEPT = ".cache/models";
const GOLDEN = "tests/reference/golden";
const COUNTED = "tests/reference/cases-trained.json";
const CONFIGS = "lib/graph/networks/trained.json";

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const write = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value)}\n`);

function take(name: string, folder: string): void {
  const { exported, made } = check(name, folder);
  mkdirSync(join(PUBLIC, name), { recursive: true });
  copyFileSync(join(folder, BINARY), join(PUBLIC, name, BINARY));
  write(join(PUBLIC, name, "manifest.json"), made);
  if (existsSync(join(folder, FLOAT32))) {
    mkdirSync(join(KEPT, name), { recursive: true });
    copyFileSync(join(folder, FLOAT32), join(KEPT, name, FLOAT32));
  }
  write(join(GOLDEN, `${name}.json`), exported.golden);
  const { network: _, ...config } = exported.graph;
  write(CONFIGS, { ...(json(CONFIGS) as object), [name]: config });
  const tensors = Object.fromEntries(exported.tensors.map(({ name: tensor, shape }) => [tensor, shape]));
  const counted = { macs: exported.macs, weights: exported.weights, tensors };
  write(COUNTED, { ...(json(COUNTED) as object), [name]: counted });
  console.log(`${name}: ${made.weights.bytes} bytes, ${made.training.epochs} epochs`);
}

const [source, classes] = process.argv.slice(2);
if (!source) throw new Error("usage: tsx scripts/models.ts <folder of the export> [<classes.json>]");
const given = Object.keys(LAYOUTS).filter((name) => existsSync(join(source, name, "manifest.json")));
if (given.length === 0) throw new Error(`${source} holds none of ${Object.keys(LAYOUTS).join(", ")}`);
// Everything is checked before anything is written.
for (const name of given) check(name, join(source, name));
for (const name of given) take(name, join(source, name));
if (classes) {
  const list = json(classes) as readonly ExportedClass[];
  write(
    join(PUBLIC, CLASSES),
    list.map(({ index, wnid, en, zh }) => ({ index, wnid, en, zh })),
  );
}
