/**
 * Takes over what the training exports: `npx tsx scripts/models.ts <export> <classes.json>`, where <export> holds
 * <net>/{manifest.json,weights.bin} and the golden pictures. Writes public/models for the site, and the golden
 * pictures and logits for the tests. The binaries are copied as they are, after their length and hash are checked.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkBytes } from "@/lib/weights/load";
import { type Manifest, parseManifest } from "@/lib/weights/manifest";

interface Exported {
  readonly name: string;
  readonly input: Manifest["input"];
  readonly classes: number;
  readonly preprocess: Manifest["preprocess"];
  readonly epochs: number;
  readonly validation: Manifest["validation"];
  readonly bytes: number;
  readonly sha256: string;
  readonly weights: number;
  readonly tensors: Manifest["tensors"];
  readonly golden: readonly { readonly input: string; readonly logits: readonly number[] }[];
}

interface ExportedClass {
  readonly index: number;
  readonly wnid: string;
  readonly en: string;
  readonly zh: string;
}

const CLASSES = "classes.json";
const BINARY = "weights.bin";
const PUBLIC = "public/models";
const GOLDEN = "tests/reference/golden";

/** The configuration with which lib/graph/networks builds each exported network. */
const GRAPHS = {
  squeezenet: { network: "squeezenet", variant: "small" },
  mobilenet: { network: "mobilenet", variant: "small" },
  shufflenet: { network: "shufflenet", variant: "small" },
} as const;

const json = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));
const write = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value)}\n`);

function manifest(from: Exported, graph: Manifest["graph"]): Manifest {
  return parseManifest({
    name: from.name,
    graph,
    input: from.input,
    classes: { file: `../${CLASSES}`, count: from.classes },
    preprocess: { mean: from.preprocess.mean, std: from.preprocess.std },
    training: { data: "tiny-imagenet-100", epochs: from.epochs },
    validation: from.validation,
    weights: { file: BINARY, dtype: "float16", bytes: from.bytes, sha256: from.sha256, count: from.weights },
    tensors: from.tensors,
  });
}

const [source, classes] = process.argv.slice(2);
if (!source || !classes) throw new Error("usage: tsx scripts/models.ts <folder of the export> <classes.json>");

mkdirSync(GOLDEN, { recursive: true });
for (const [net, graph] of Object.entries(GRAPHS)) {
  const exported = json(join(source, net, "manifest.json")) as Exported;
  const made = manifest(exported, graph);
  checkBytes(readFileSync(join(source, net, BINARY)), made);
  mkdirSync(join(PUBLIC, net), { recursive: true });
  copyFileSync(join(source, net, BINARY), join(PUBLIC, net, BINARY));
  write(join(PUBLIC, net, "manifest.json"), made);
  write(join(GOLDEN, `${net}.json`), exported.golden);
  for (const { input } of exported.golden) copyFileSync(join(source, input), join(GOLDEN, input));
}
const list = json(classes) as readonly ExportedClass[];
write(
  join(PUBLIC, CLASSES),
  list.map(({ index, wnid, en, zh }) => ({ index, wnid, en, zh })),
);
