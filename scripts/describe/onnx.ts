/** A configuration as an ONNX file, with the weights that were trained for this site where there are any. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Graph } from "@/lib/graph/graph";
import { network } from "@/lib/graph/networks/build";
import { onnxBytes, onnxModel } from "@/lib/readings/onnx";
import { decode } from "@/lib/weights/load";
import { parseManifest } from "@/lib/weights/manifest";
import { seeded } from "@/lib/weights/seeded";
import { pick, type Weights } from "@/lib/weights/weights";
import { named } from "./code";

const MODELS = fileURLToPath(new URL("../../public/models/", import.meta.url));
const SEED = 1;

/** Whether both are the same network; the size of its maps does not matter. */
function isLike(graph: Graph, other: Graph): boolean {
  const parts = ({ nodes }: Graph): string =>
    JSON.stringify(nodes.filter(({ op }) => op.kind !== "input").map(({ id, op, inputs }) => [id, op, inputs]));
  return parts(graph) === parts(other);
}

/** Trained weights of `graph`, with the name of their network; null where nobody trained it. */
export function trainedFor(graph: Graph): { readonly name: string; readonly weights: Weights } | null {
  for (const name of readdirSync(MODELS).sort()) {
    const folder = `${MODELS}${name}/`;
    if (!existsSync(`${folder}manifest.json`)) continue;
    const manifest = parseManifest(JSON.parse(readFileSync(`${folder}manifest.json`, "utf8")));
    if (!isLike(graph, network(manifest.graph))) continue;
    return { name, weights: pick(graph, decode(readFileSync(folder + manifest.weights.file), manifest)) };
  }
  return null;
}

/** Writes the file and says what is in it. Throws `GraphError`. */
export function writeOnnx(config: unknown, file: string): string {
  const { graph, name } = named(config);
  const trained = trainedFor(graph);
  const from = trained ? `weights of ${trained.name} as trained for this site` : `weights drawn from seed ${SEED}`;
  const model = onnxModel(graph, name);
  const bytes = onnxBytes(model, trained?.weights ?? seeded(graph, SEED), from);
  writeFileSync(file, bytes);
  const shape = (of: readonly (string | number)[]) => `[${of.join(", ")}]`;
  return `${file}: ${bytes.length.toLocaleString("en")} bytes, ${shape(model.input.shape)} to ${shape(model.output.shape)}; ${from}`;
}
