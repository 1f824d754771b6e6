/** Magnitude pruning: the weights nearest to 0 become 0, a stated share of them. */

const HALF = 16;

/**
 * The `count`-th greatest magnitude, and how many are greater. Positive floats are ordered as their bits are: one pass
 * counts the upper halves, and only those that share the limit's are sorted.
 */
function limitOf(kernels: readonly Float32Array[], count: number): { readonly limit: number; readonly above: number } {
  if (count === 0) return { limit: Number.POSITIVE_INFINITY, above: 0 };
  const halves = new Uint32Array(2 ** HALF);
  const upper = kernels.map((kernel) => {
    const bits = new Uint32Array(kernel.slice().buffer);
    const halves = new Uint16Array(bits.length);
    for (let i = 0; i < bits.length; i++) halves[i] = ((bits[i] ?? 0) & 0x7fffffff) >>> HALF;
    return halves;
  });
  for (const each of upper) for (const half of each) halves[half] = (halves[half] ?? 0) + 1;
  let [half, above] = [halves.length - 1, 0];
  while (half > 0 && above + (halves[half] ?? 0) < count) {
    above += halves[half] ?? 0;
    half -= 1;
  }
  const near: number[] = [];
  for (const [k, each] of upper.entries())
    for (let i = 0; i < each.length; i++) if (each[i] === half) near.push(Math.abs(kernels[k]?.[i] ?? 0));
  near.sort((a, b) => b - a);
  const limit = near[count - above - 1] ?? 0;
  return { limit, above: above + near.indexOf(limit) };
}

/** Which weights stay: the `count` of greatest magnitude over all of `kernels`; among equals the earlier. */
function greatest(kernels: readonly Float32Array[], count: number): readonly Uint8Array[] {
  const { limit, above } = limitOf(kernels, count);
  let equals = count - above;
  return kernels.map((kernel) => {
    const mask = new Uint8Array(kernel.length);
    for (let i = 0; i < kernel.length; i++) {
      const size = Math.abs(kernel[i] ?? 0);
      if (size > limit || (size === limit && equals > 0)) {
        mask[i] = 1;
        if (size === limit) equals -= 1;
      }
    }
    return mask;
  });
}

/** By kernel, 1 where a weight stays. @param kept percent, rounded to whole weights. */
export function keptMasks(
  kernels: readonly Float32Array[],
  kept: number,
  scope: "network" | "layer",
): readonly Uint8Array[] {
  if (kept >= 100) return kernels.map(({ length }) => new Uint8Array(length).fill(1));
  const share = (length: number) => Math.round((length * kept) / 100);
  if (scope === "layer") return kernels.flatMap((kernel) => greatest([kernel], share(kernel.length)));
  return greatest(kernels, share(kernels.reduce((sum, { length }) => sum + length, 0)));
}
