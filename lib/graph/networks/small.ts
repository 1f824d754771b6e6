/** The 64 x 64 variants that are trained for this site. The networks read their shape from here; differences.ts tells why. */

export const SMALL = {
  resolution: 64,
  classes: 100,
  squeezenet: { version: "1.1", conv1Pad: 1, poolsAfter: [1, 3], poolPad: 1, reluAfterConv10: false, dropout: 0.2 },
  mobilenet: { alpha: 0.5, stem_stride: 1 },
  shufflenet: { groups: 3, scale: 1, max_pool: false, fc_bias: true, countPadding: false },
} as const;
