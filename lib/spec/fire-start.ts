/** The module that S1 starts with: fire2 of SqueezeNet 1.1, on maps that stay large enough to be recognised. */
export const START = {
  in: 64,
  s1: 16,
  e1: 64,
  e3: 64,
  /** 36: the photo at 144 x 144, so that a tile has a pixel for each activation. */
  h: 36,
  w: 36,
} as const;
