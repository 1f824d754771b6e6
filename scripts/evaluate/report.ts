/** measured.json and confidence.json: what was measured, kept only as long as the weights are the same. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Chosen, CompressionGrid, Measured, MeasuredNetwork, MeasuredPair, Validated } from "@/lib/facts/measured";
import type { Confidence, DoubtScore } from "@/lib/readings/confidence";
import { PUBLIC, type Shipped } from "./networks";

const MEASURED = "measured.json";
const CONFIDENCE = "confidence.json";

export class Report {
  private networks: Record<string, MeasuredNetwork>;
  private pair: Measured["pair"];

  /** @param shipped all networks that ship; what is known of other weights is dropped. */
  constructor(
    private readonly folder: string,
    private readonly shipped: readonly Shipped[],
  ) {
    const path = join(folder, MEASURED);
    const kept = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Measured) : null;
    const old = kept?.networks ?? {};
    this.pair = kept?.pair;
    this.networks = Object.fromEntries(
      shipped.map(({ name, manifest }) => {
        const weights = manifest.weights.sha256;
        const known = old[name];
        return [name, known?.weights === weights ? known : { weights, chosen: null, validated: null }];
      }),
    );
  }

  /** What was chosen for a network on the photos set aside; null where nothing was. */
  confidence(name: string): Confidence | null {
    const chosen = this.networks[name]?.chosen;
    if (!chosen) return null;
    const { temperature, doubt } = chosen;
    return { temperature, doubt: doubt.map(({ score, below }) => ({ score: score as DoubtScore, below })) };
  }

  /** A newly chosen rule makes what was measured with the old one void. */
  choose(name: string, chosen: Chosen): void {
    const known = this.networks[name];
    if (known) this.networks[name] = { ...known, chosen, validated: null };
  }

  validate(name: string, validated: Validated): void {
    const known = this.networks[name];
    if (known) this.networks[name] = { ...known, validated };
  }

  compressed(name: string, compression: CompressionGrid): void {
    const known = this.networks[name];
    if (known?.weights !== compression.weights) throw new Error(`${name} has other weights than were compressed`);
    this.networks[name] = { ...known, compression };
  }

  paired(pair: MeasuredPair): void {
    this.pair = pair;
  }

  write(): void {
    const measured: Measured = {
      data: "tiny-imagenet-100",
      networks: this.networks,
      ...(this.pair && { pair: this.pair }),
    };
    writeFileSync(join(this.folder, MEASURED), `${JSON.stringify(measured)}\n`);
    const rules = this.shipped.map(({ name }) => [name, this.confidence(name)] as const).filter(([, rule]) => rule);
    writeFileSync(join(this.folder, CONFIDENCE), `${JSON.stringify(Object.fromEntries(rules))}\n`);
  }

  /** The manifests state what their float16 files reach. */
  writeManifests(): void {
    for (const { name, manifest } of this.shipped) {
      const validated = this.networks[name]?.validated;
      const accuracy = validated?.formats.float16;
      if (!validated || !accuracy) continue;
      const validation = { n: validated.n, top1: accuracy.top1, top5: accuracy.top5 };
      writeFileSync(`${PUBLIC}/${name}/manifest.json`, `${JSON.stringify({ ...manifest, validation })}\n`);
    }
  }
}
