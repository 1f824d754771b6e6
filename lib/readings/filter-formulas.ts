/**
 * The closed forms of MobileNet's paper (arXiv 1704.04861, section 3.1): D_K·D_K·M·N·D_F·D_F for a standard convolution,
 * D_K·D_K·M·D_F·D_F + M·N·D_F·D_F for a separable one, and their ratio. They count no bias, and every layer gives
 * D_F x D_F. The site shows them beside `cost` of the graphs; tests hold the two equal wherever that is so.
 */

export interface FilterSizes {
  /** M and N, channels in and out. */
  readonly in: number;
  readonly out: number;
  /** D_K, side of the kernel. */
  readonly k: number;
  /** D_F, side of the maps. */
  readonly h: number;
}

export interface FilterTerms {
  /** The factors of the weights: those of the mult-adds are these and D_F twice. */
  readonly factors: readonly number[];
  readonly weights: number;
  readonly macs: number;
}

export interface FilterFormulas {
  readonly standard: FilterTerms;
  readonly depthwise: FilterTerms;
  readonly pointwise: FilterTerms;
  /** 1/N, 1/D_K², and their sum: what a separable convolution takes of a standard one. */
  readonly ratio: { readonly overN: number; readonly overK: number; readonly sum: number };
}

export function filterFormulas({ in: channels, out, k, h }: FilterSizes): FilterFormulas {
  const terms = (factors: readonly number[]): FilterTerms => {
    const weights = factors.reduce((product, factor) => product * factor, 1);
    return { factors, weights, macs: weights * h * h };
  };
  const [overN, overK] = [1 / out, 1 / (k * k)];
  return {
    standard: terms([k, k, channels, out]),
    depthwise: terms([k, k, channels]),
    pointwise: terms([channels, out]),
    ratio: { overN, overK, sum: overN + overK },
  };
}
