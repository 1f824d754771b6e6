/**
 * `npm run evaluate -- --data <folder of tiny-imagenet-100>`: the shipped files in the site's own engine, WebAssembly
 * in a headless Chromium, on photos that were not trained on. See arguments.ts for what it can be asked.
 */
import { performance } from "node:perf_hooks";
import type { Validated } from "@/lib/facts/measured";
import { SAMPLES } from "@/lib/image/samples";
import type { Said } from "@/lib/readings/confidence";
import { asked, Misuse, USAGE } from "./arguments";
import { Audience, type Span } from "./browser";
import type { Answer } from "./calibration";
import { measureCompression } from "./compression";
import type { Outside } from "./doubt";
import { accuracy, choose, line, validate } from "./measure";
import { inFormat, PUBLIC, SHIPPED, type Shipped, shipped } from "./networks";
import { KINDS, outside } from "./outside";
import { measurePair } from "./pair";
import { photosOfSplit, thinned } from "./photos";
import { Report } from "./report";

/** Pictures of each kind outside the classes, and parts of each sample photo that no class describes. */
const OUTSIDE = 100;
const PARTS = [
  { share: 1, x: 0.5, y: 0.5 },
  ...[0, 0.5, 1].flatMap((x) => [0, 0.5, 1].map((y) => ({ share: 0.6, x, y }))),
];
/** Other pictures are looked at in the end than the rule was chosen with. */
const SEEDS = { aside: 1, validation: 2 } as const;

const WIDTH = 30;

/** A bar on the terminal; nothing where there is none. */
function bar(what: string): (done: number, all: number) => void {
  const from = performance.now();
  return (done, all) => {
    if (!process.stderr.isTTY) return;
    const full = Math.round((WIDTH * done) / all);
    const left = ((performance.now() - from) / 1000 / done) * (all - done);
    const text = `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${done} of ${all}, ${Math.ceil(left)} s left`;
    process.stderr.write(done === all ? "\r\x1b[K" : `\r\x1b[K${what.padEnd(34)} ${text}`);
  };
}

async function showOutside(
  audience: Audience,
  side: number,
  seed: number,
): Promise<ReadonlyMap<string, readonly Span[]>> {
  const spans = new Map<string, readonly Span[]>();
  for (const kind of KINDS) spans.set(kind, [await audience.pictures(outside(kind, OUTSIDE, side, seed))]);
  const strange = SAMPLES.filter(({ cls }) => cls === null);
  const parts: Span[] = [];
  for (const { file } of strange) parts.push(await audience.parts(file, side, PARTS));
  spans.set("photos", parts);
  return spans;
}

async function run(): Promise<void> {
  const { data, split, networks, formats, limit, aside, compression, pair, out } = asked(
    process.argv.slice(2),
    SHIPPED,
  );
  if (compression) return measureCompression({ data, aside, out, ...(limit !== undefined && { limit }) });
  if (pair !== undefined) return measurePair({ data, aside, out, from: pair, ...(limit !== undefined && { limit }) });
  const all = SHIPPED.map(shipped);
  const report = new Report(out, all);
  const { photos, others } = photosOfSplit(data, split, aside, `${PUBLIC}/classes.json`);
  const chosen = thinned(photos, limit);
  const wanted = all.filter(({ name }) => networks.includes(name));
  const [side = 0] = wanted[0]?.manifest.input ?? [];
  const whole = limit === undefined && formats.includes("float16");
  if (split === "validation" && whole)
    for (const { name } of wanted)
      if (!report.confidence(name))
        throw new Error(`${name} has no temperature and no doubt rule yet: --split aside comes first`);

  const audience = await Audience.open();
  try {
    const inside = await audience.files(
      chosen.map(({ file }) => file),
      side,
      bar("unpacking"),
    );
    const strange = await showOutside(audience, side, SEEDS[split]);
    for (const each of wanted) await network(each, inside, strange);
  } finally {
    await audience.close();
  }
  if (!whole) return console.error("Not all photos, or not the shipped format: nothing is written.");
  report.write();
  if (split === "validation" && out === "lib/facts") report.writeManifests();

  async function network(each: Shipped, inside: Span, strange: ReadonlyMap<string, readonly Span[]>): Promise<void> {
    const { name, manifest, graph } = each;
    const classes = manifest.classes.count;
    const measured: Record<string, Validated["formats"][string]> = {};
    let shippedAnswers: readonly Answer[] = [];
    for (const format of formats) {
      const other = inFormat(each, format);
      if (!other) {
        console.error(`${name} ${format}: skipped, .cache/models has no float32 export of the shipped weights`);
        continue;
      }
      const base = format === "float16" ? "" : `/${format}`;
      if (base !== "")
        audience.offer(format, name, JSON.stringify(other.manifest), other.binary, manifest.weights.file);
      const { said, ms } = await audience.ask(base, name, graph, inside, bar(`${name} ${format}`));
      const answers = said.map((each, i) => ({ ...each, label: chosen[i]?.label ?? -1 }));
      if (format === "float16") shippedAnswers = answers;
      measured[format] = accuracy(answers, classes, other.binary.length, ms);
      console.log(line(name, format, answers.length, measured[format]));
    }
    if (!whole) return;
    const beyond: Record<string, Said[]> = {};
    for (const [kind, spans] of strange) {
      const all: Said[] = [];
      // One after another: a newer question of the same diagram would take the place of the one that waits.
      for (const span of spans) all.push(...(await audience.ask("", name, graph, span, () => {})).said);
      beyond[kind] = all;
    }
    keep(each, shippedAnswers, beyond, measured);
  }

  function keep(
    { name, manifest }: Shipped,
    answers: readonly Answer[],
    beyond: Outside,
    accuracies: Validated["formats"],
  ): void {
    const classes = manifest.classes.count;
    if (split === "aside") {
      const rule = choose(answers, beyond, classes, manifest.training.photos > others);
      report.choose(name, rule);
      const limits = rule.doubt.map(({ score, below }) => `${score} < ${below}`).join(" or ");
      const why = rule.trainedOn ? " (it was trained on these photos)" : "";
      console.error(`${name}: temperature ${rule.temperature}${why}, doubted where ${limits};`);
      console.error(`  outside doubted by rules: ${JSON.stringify(rule.tried)}; ${JSON.stringify(rule.rates)}`);
      return;
    }
    const confidence = report.confidence(name);
    if (confidence) report.validate(name, validate(answers, beyond, classes, confidence, accuracies));
  }
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof Misuse) console.error(`\n${USAGE}`);
  process.exitCode = 1;
}
