/**
 * Multiply-adds of a bottleneck unit in closed form, as the papers count them: convolutions alone, no biases, no BN, no
 * pooling. The site shows them beside `cost` of the graph; tests hold the two equal.
 */

export interface UnitSize {
  readonly h: number;
  readonly w: number;
  /** Channels in, c, and of the bottleneck, m. */
  readonly c: number;
  readonly m: number;
  readonly groups: number;
}

export const FORMULAS = ["resnet", "resnext", "a", "b"] as const;
export type FormulaName = (typeof FORMULAS)[number];

export interface Terms {
  /** h·w, the number of places. */
  readonly area: number;
  /** Multiply-adds of one place: both 1x1 layers, and the 3x3 layer between. */
  readonly pointwise: number;
  readonly spatial: number;
  readonly total: number;
}

/** The nine weights of a 3x3 kernel. */
const NINE = 3 * 3;

const PER_PLACE: Readonly<Record<FormulaName, (size: UnitSize) => readonly [pointwise: number, spatial: number]>> = {
  /** hw(2cm + 9m²): ResNet's bottleneck. */
  resnet: ({ c, m }) => [2 * c * m, NINE * m * m],
  /** hw(2cm + 9m²/g): ResNeXt's unit. */
  resnext: ({ c, m, groups }) => [2 * c * m, (NINE * m * m) / groups],
  /** hw(2cm + 9m): the bottleneck with a depthwise 3x3, ShuffleNet's figure 2a. */
  a: ({ c, m }) => [2 * c * m, NINE * m],
  /** hw(2cm/g + 9m): ShuffleNet's unit, figure 2b (arXiv 1707.01083, section 3.2, prints all but a). */
  b: ({ c, m, groups }) => [(2 * c * m) / groups, NINE * m],
};

export function unitTerms(name: FormulaName, size: UnitSize): Terms {
  const [pointwise, spatial] = PER_PLACE[name](size);
  const area = size.h * size.w;
  return { area, pointwise, spatial, total: area * (pointwise + spatial) };
}

/**
 * Unit c, which the paper has no formula for: the first 1x1 layer at the input's size, the rest at the output's; its
 * branch gives as many channels as it reads, c.
 */
export function stridedUnitMacs({ h, w, c, m, groups }: UnitSize, stride: 1 | 2): number {
  const small = Math.ceil(h / stride) * Math.ceil(w / stride);
  return (h * w * c * m) / groups + small * (NINE * m + (m * c) / groups);
}
