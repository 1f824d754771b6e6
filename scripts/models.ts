/**
 * Takes over what the training exports: `npx tsx scripts/models.ts <export> [<classes.json>]`. Each folder
 * <export>/<net>/ that is named as a layout of scripts/graphs.ts holds
 *
 *   weights.bin    float16, little-endian, tensors one after another; this is what ships
 *   weights32.bin  optional: the same in float32, kept in .cache/models for scripts/evaluate and never committed
 *   manifest.json  {
 *     graph,         the `config` of training/graphs/<net>.json
 *     input, classes, preprocess: {mean, std}, epochs,
 *     bytes, sha256, weights, macs   of weights.bin: length, hash, how many numbers; and mult-adds of one photo
 *     tensors: [{name, shape, offset}],  names <node>/kernel and <node>/bias of the graph; offsets in weights.bin
 *     golden: [{input, logits}],  scores of tests/reference/golden/<input>, in float32 from the float16 numbers
 *     recipe: {commit, photos, settings},  of the training that made it
 *   }
 *
 * Writes public/models and lib/graph/networks/trained.json for the site, and for the tests the golden logits and what
 * the training counted. Networks that the export does not hold stay as they are. Accuracies are not taken over:
 * `npm run evaluate` measures them with the site's own engine.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { network } from "@/lib/graph/networks/build";
import { cost } from "@/lib/readings/cost";
import { decode } from "@/lib/weights/load";
import { type Manifest, parseManifest } from "@/lib/weights/manifest";
import { pick } from "@/lib/weights/weights";
import { LAYOUTS } from "./graphs";

interface Exported {
  readonly graph: Manifest["graph"];
  readonly input: Manifest["input"];
  readonly classes: number;
  readonly preprocess: Manifest["preprocess"];
  readonly epochs: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly weights: number;
  readonly macs: number;
  readonly tensors: Manifest["tensors"];
  readonly golden: readonly { readonly input: string; readonly logits: readonly number[] }[];
  readonly recipe: { readonly commit: string; readonly photos: number; readonly settings: Record<string, unknown> };
}

interface ExportedClass {
  readonly index: number;
  readonly wnid: string;
  readonly en: string;
  readonly zh: string;
}

const CLASSES = "classes.json";
const BINARY = "weights.bin";
const FLOAT32 = "weights32.bin";
const PUBLIC = "public/models";
const KEPT = ".cache/models";
const GOLDEN = "tests/reference/golden";
const COUNTED = "tests/reference/cases-trained.json";
const CONFIGS = "lib/graph/networks/trained.json";

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const write = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value)}\n`);

function manifest(name: string, from: Exported): Manifest {
  const { commit, photos, settings } = from.recipe;
  return parseManifest({
    name,
    graph: from.graph,
    input: from.input,
    classes: { file: `../${CLASSES}`, count: from.classes },
    preprocess: { mean: from.preprocess.mean, std: from.preprocess.std },
    training: { data: "tiny-imagenet-100", photos, epochs: from.epochs, recipe: { commit, settings } },
    validation: null,
    weights: { file: BINARY, dtype: "float16", bytes: from.bytes, sha256: from.sha256, count: from.weights },
    tensors: from.tensors,
  });
}

/** Everything is checked before anything is written. @throws WeightsError, GraphError, Error */
function check(name: string, folder: string): { readonly exported: Exported; readonly made: Manifest } {
  const exported = json(join(folder, "manifest.json")) as Exported;
  const made = manifest(name, exported);
  const graph = network(made.graph);
  const weights = decode(readFileSync(join(folder, BINARY)), made);
  const needed = pick(graph, weights);
  if (needed.size !== weights.size) throw new Error(`${name}: ${weights.size} tensors for a graph of ${needed.size}`);
  const { params, macs } = cost(graph);
  if (params !== exported.weights || macs !== exported.macs)
    throw new Error(
      `${name}: ${exported.weights} weights, ${exported.macs} mult-adds; the graph has ${params}, ${macs}`,
    );
  const float32 = join(folder, FLOAT32);
  if (existsSync(float32) && readFileSync(float32).length !== 2 * exported.bytes)
    throw new Error(`${float32} is not twice as long as ${BINARY}`);
  return { exported, made };
}

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
for (const name of given) check(name, join(source, name));
for (const name of given) take(name, join(source, name));
if (classes) {
  const list = json(classes) as readonly ExportedClass[];
  write(
    join(PUBLIC, CLASSES),
    list.map(({ index, wnid, en, zh }) => ({ index, wnid, en, zh })),
  );
}
