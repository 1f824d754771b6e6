/** Where a run's weights and input come from: models, photos and other graphs' activations, each kept for a while. */

import type { Graph } from "@/lib/graph/graph";
import type { Shape } from "@/lib/graph/ops";
import { normalise } from "@/lib/image/normalise";
import type { Pixels } from "@/lib/image/pixels";
import { cropToFit } from "@/lib/image/resize";
import { type Compressed, compress } from "@/lib/weights/compress/compress";
import { loadModel, type TrainedModel } from "@/lib/weights/load";
import { reordered } from "@/lib/weights/reordered";
import { drawnNorms, seeded } from "@/lib/weights/seeded";
import { fromArrays, pick, type Weights } from "@/lib/weights/weights";
import { Lru } from "./lru";
import { readerOf } from "./models";
import type { InputRef, ModelName, WeightsRef } from "./protocol";

export interface Input {
  readonly shape: Shape;
  readonly data: Float32Array;
}

/** Runs a graph for one node's floats. */
export type RunNode = (
  graph: Graph,
  weights: Weights,
  key: string | null,
  input: Input,
  node: string,
) => Promise<Input>;

const PHOTOS = 4;
const INPUTS = 12;
/** Compressed networks that are kept: the one before and the one after a change. */
const COMPRESSED = 2;

/** Two runs with equal keys have equal weights; null: not known. */
export function weightsKey(ref: WeightsRef): string {
  if (ref.kind === "trained") return `trained ${ref.model}`;
  if (ref.kind === "reordered") return `${weightsKey(ref.of)} reordered ${JSON.stringify(ref.kernels)}`;
  if (ref.kind === "compressed") return `${weightsKey(ref.of)} compressed ${JSON.stringify(ref.settings)}`;
  if (ref.kind === "given") return `given ${ref.key}`;
  return `seeded ${ref.seed} ${ref.measured ?? false} ${ref.norms?.gamma} ${ref.norms?.beta}`;
}

export class Sources {
  private readonly models = new Map<ModelName, Promise<TrainedModel>>();
  private readonly photos = new Lru<{ readonly version: number; readonly pixels: Pixels }>(PHOTOS);
  private readonly inputs = new Lru<Input>(INPUTS);
  private readonly files = new Lru<Compressed>(COMPRESSED);
  private version = 0;

  /** @param models address of the folder of trained networks, with its trailing slash. */
  constructor(
    private readonly folder: string,
    private readonly runNode: RunNode,
  ) {}

  photo(id: string, pixels: Pixels): void {
    this.version += 1;
    this.photos.set(id, { version: this.version, pixels });
  }

  /** @throws WeightsError */
  async load(models: readonly ModelName[]): Promise<void> {
    await Promise.all(models.map((name) => this.model(name)));
  }

  private model(name: ModelName): Promise<TrainedModel> {
    const known = this.models.get(name);
    if (known) return known;
    const loading = loadModel(`${this.folder}${name}/`);
    this.models.set(name, loading);
    // A failure is not remembered: the network may be back at the next request.
    loading.catch(() => this.models.delete(name));
    return loading;
  }

  /** @throws WeightsError */
  async weights(ref: WeightsRef, graph: Graph): Promise<Weights> {
    if (ref.kind === "seeded") {
      const weights = seeded(graph, ref.seed);
      return ref.norms ? drawnNorms(weights, graph, ref.seed, ref.norms) : weights;
    }
    if (ref.kind === "given") return fromArrays(graph, ref.tensors);
    if (ref.kind === "reordered") return reordered(await this.weights(ref.of, graph), ref.kernels);
    if (ref.kind === "compressed") return (await this.compressed(ref, graph)).weights;
    return pick(graph, (await this.model(ref.model)).weights);
  }

  /** The file that such weights are read from. @throws WeightsError */
  async compressed(ref: WeightsRef & { kind: "compressed" }, graph: Graph): Promise<Compressed> {
    const key = `${weightsKey(ref)} ${JSON.stringify(graph.nodes)}`;
    const known = this.files.get(key);
    if (known) return known;
    const made = compress(graph, await this.weights(ref.of, graph), ref.settings);
    // Weights that are handed over have a name of the page's choice, which may come to mean others.
    if (ref.of.kind === "trained") this.files.set(key, made);
    return made;
  }

  /** The floats a run reads. `reader` is whose preprocessing a photo gets. */
  async input(ref: InputRef, reader: WeightsRef): Promise<Input> {
    if (ref.kind === "floats") return ref;
    const key = this.key(ref, reader);
    const known = key === null ? undefined : this.inputs.get(key);
    const whole = known ?? (ref.kind === "photo" ? await this.fromPhoto(ref, reader) : await this.fromGraph(ref));
    if (key !== null && !known) this.inputs.set(key, whole);
    return ref.kind === "activation" ? firstChannels(whole, ref.channels) : whole;
  }

  private async fromPhoto(ref: InputRef & { kind: "photo" }, reader: WeightsRef): Promise<Input> {
    const photo = this.photos.get(ref.photo);
    if (!photo) throw new RangeError(`the photo ${ref.photo} has not been sent`);
    const { manifest } = await this.model(readerOf(reader));
    const fitted = cropToFit(photo.pixels, ref.width, ref.height);
    const { mean, std } = manifest.preprocess;
    return { shape: [ref.height, ref.width, 3], data: normalise(fitted, mean, std) };
  }

  private async fromGraph(ref: InputRef & { kind: "activation" }): Promise<Input> {
    const [weights, input] = await Promise.all([
      this.weights(ref.weights, ref.graph),
      this.input(ref.input, ref.weights),
    ]);
    const key = ref.weights.kind === "trained" ? weightsKey(ref.weights) : null;
    return this.runNode(ref.graph, weights, key, input, ref.node);
  }

  /** Names what an input is computed from; null when that is a loose array. */
  private key(ref: InputRef, reader: WeightsRef): string | null {
    if (ref.kind === "floats") return null;
    if (ref.kind === "photo") {
      const version = this.photos.get(ref.photo)?.version;
      return `photo ${ref.photo} ${version} ${ref.height} ${ref.width} ${readerOf(reader)}`;
    }
    const inner = this.key(ref.input, ref.weights);
    return inner && `${inner} ${weightsKey(ref.weights)} ${ref.node} ${JSON.stringify(ref.graph.nodes)}`;
  }
}

function firstChannels({ shape, data }: Input, channels: number | undefined): Input {
  const [h, w, all] = shape;
  if (channels === undefined || channels === all) return { shape, data };
  if (channels > all) throw new RangeError(`${channels} channels are wanted of ${all}`);
  const part = new Float32Array(h * w * channels);
  for (let i = 0; i < h * w; i++) part.set(data.subarray(i * all, i * all + channels), i * channels);
  return { shape: [h, w, channels], data: part };
}
