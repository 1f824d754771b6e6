/** Weights drawn from a seed, for configurations that nobody trained. */
import type { Graph } from "@/lib/graph/graph";
import { sizeOf, type WeightRole, type WeightSpec, type Weights, weightSpecs } from "./weights";

/** Murmur3's finaliser: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over the characters of a name. */
function hashName(name: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** One standard normal number from 32 random bits (Box-Muller, 16 bits for each uniform number). */
function normal(bits: number): number {
  const radius = Math.sqrt(-2 * Math.log(((bits >>> 16) + 0.5) / 65536));
  return radius * Math.cos((2 * Math.PI * ((bits & 0xffff) + 0.5)) / 65536);
}

/**
 * He-normal: mean 0, variance 2 / fan-in (He et al. 2015, equation 10).
 * Each number depends on the seed, the name and its own place only, so filter k and its first input channels keep
 * their pattern whatever the widths around them; the scale alone follows the number of input channels.
 */
function heNormal(spec: WeightSpec, seed: number): Float32Array {
  const filters = spec.shape.at(-1) ?? 1;
  const inputs = spec.shape.at(-2) ?? 1;
  const places = sizeOf(spec.shape.slice(0, -2));
  const deviation = Math.sqrt(2 / spec.fanIn);
  const base = mix(hashName(spec.name) ^ mix(seed));
  const data = new Float32Array(places * inputs * filters);
  for (let filter = 0; filter < filters; filter++) {
    const ofFilter = mix(base + Math.imul(filter + 1, 0x9e3779b1));
    for (let input = 0; input < inputs; input++) {
      const ofInput = mix(ofFilter + Math.imul(input + 1, 0x85ebca77));
      for (let place = 0; place < places; place++) {
        const bits = mix(ofInput + Math.imul(place + 1, 0xc2b2ae3d));
        data[(place * inputs + input) * filters + filter] = normal(bits) * deviation;
      }
    }
  }
  return data;
}

const CONSTANT: Readonly<Record<Exclude<WeightRole, "kernel">, number>> = {
  bias: 0,
  gamma: 1,
  beta: 0,
  mean: 0,
  variance: 1,
};

/** Every weight of `graph` from `seed`: kernels He-normal, biases 0, batch norm the identity. Same seed, same numbers. */
export function seeded(graph: Graph, seed: number): Weights {
  return new Map(
    weightSpecs(graph).map((spec) => {
      const data =
        spec.role === "kernel" ? heNormal(spec, seed) : new Float32Array(sizeOf(spec.shape)).fill(CONSTANT[spec.role]);
      return [spec.name, { shape: spec.shape, data }] as const;
    }),
  );
}

/** How far gamma lies from its middle, as a share of it, and beta, at most. */
const SPREAD = 0.5;

/** `weights` with every gamma and beta of a batch norm drawn evenly around a middle, each channel its own. Same seed, same numbers. */
export function drawnNorms(
  weights: Weights,
  graph: Graph,
  seed: number,
  middle: { readonly gamma: number; readonly beta: number },
): Weights {
  const drawn = new Map(weights);
  for (const { name, role, shape } of weightSpecs(graph)) {
    if (role !== "gamma" && role !== "beta") continue;
    const base = mix(hashName(name) ^ mix(seed));
    const data = Float32Array.from({ length: sizeOf(shape) }, (_, channel) => {
      const off = SPREAD * (2 * (mix(base + Math.imul(channel + 1, 0x9e3779b1)) / 2 ** 32) - 1);
      return role === "gamma" ? middle.gamma * (1 + off) : middle.beta + off;
    });
    drawn.set(name, { shape, data });
  }
  return drawn;
}
