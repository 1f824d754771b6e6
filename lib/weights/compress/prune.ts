/** Magnitude pruning: the weights nearest to 0 become 0, a stated share of them. */

/** Which weights stay: the `count` of greatest magnitude over all of `kernels`; among equals the earlier. */
function greatest(kernels: readonly Float32Array[], count: number): readonly Uint8Array[] {
  const all = new Float32Array(kernels.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const kernel of kernels) for (const weight of kernel) all[at++] = Math.abs(weight);
  all.sort();
  const limit = all[all.length - count] ?? Number.POSITIVE_INFINITY;
  let above = 0;
  for (let i = all.length - 1; i >= 0 && (all[i] ?? 0) > limit; i--) above += 1;
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
