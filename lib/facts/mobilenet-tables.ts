/** Table 1 of MobileNet's paper, as printed, its erratum too. */
import { printed } from "./fact";

/** Type and stride, filter shape, input size. */
export type MobileNetRow = readonly [type: string, filter: string, input: string];

const ROWS: readonly MobileNetRow[] = [
  ["Conv / s2", "3x3x3x32", "224x224x3"],
  ["Conv dw / s1", "3x3x32 dw", "112x112x32"],
  ["Conv / s1", "1x1x32x64", "112x112x32"],
  ["Conv dw / s2", "3x3x64 dw", "112x112x64"],
  ["Conv / s1", "1x1x64x128", "56x56x64"],
  ["Conv dw / s1", "3x3x128 dw", "56x56x128"],
  ["Conv / s1", "1x1x128x128", "56x56x128"],
  ["Conv dw / s2", "3x3x128 dw", "56x56x128"],
  ["Conv / s1", "1x1x128x256", "28x28x128"],
  ["Conv dw / s1", "3x3x256 dw", "28x28x256"],
  ["Conv / s1", "1x1x256x256", "28x28x256"],
  ["Conv dw / s2", "3x3x256 dw", "28x28x256"],
  ["Conv / s1", "1x1x256x512", "14x14x256"],
  ["5x Conv dw / s1", "3x3x512 dw", "14x14x512"],
  ["5x Conv / s1", "1x1x512x512", "14x14x512"],
  ["Conv dw / s2", "3x3x512 dw", "14x14x512"],
  ["Conv / s1", "1x1x512x1024", "7x7x512"],
  ["Conv dw / s2", "3x3x1024 dw", "7x7x1024"],
  ["Conv / s1", "1x1x1024x1024", "7x7x1024"],
  ["Avg Pool / s1", "Pool 7x7", "7x7x1024"],
  ["FC / s1", "1024x1000", "1x1x1024"],
  ["Softmax / s1", "Classifier", "1x1x1000"],
];

export const mobilenetTable = printed("mobilenet", "Table 1", ROWS);
