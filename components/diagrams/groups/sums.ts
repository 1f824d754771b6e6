/** One output number taken apart by the channels that it reads, from the exact floats of the run. */
import type { WindowResult } from "@/lib/engine/protocol";

const taps = ({ shape: [h, w] }: WindowResult) => Array.from({ length: h * w }, (_, tap) => tap);

function ofChannel(window: WindowResult, place: number): number {
  const channels = window.shape[2];
  return taps(window).reduce((sum, tap) => {
    const at = tap * channels + place;
    return sum + (window.input[at] ?? 0) * (window.kernel[at] ?? 0);
  }, 0);
}

const top = (values: readonly number[]) => Math.max(...values.map(Math.abs), Number.MIN_VALUE);

export const sums = {
  /** What each channel read adds, the bias, and the whole. */
  all(window: WindowResult) {
    const parts = Array.from({ length: window.shape[2] }, (_, place) => ofChannel(window, place));
    return { parts, bias: window.bias, sum: window.sum };
  },
  /** One channel in full: its window, its weights, what they add. Null where the window does not read it. */
  channel(window: WindowResult, channel: number) {
    const [k, , channels] = window.shape;
    const place = channel - window.firstChannel;
    if (place < 0 || place >= channels) return null;
    const pick = (from: Float32Array) => taps(window).map((tap) => from[tap * channels + place] ?? 0);
    const [read, weights] = [pick(window.input), pick(window.kernel)];
    // Some layers read what no ReLU has cut.
    const signed = window.input.some((value) => value < 0);
    return {
      k,
      read,
      weights,
      signed,
      readTop: top(read),
      weightTop: top([...window.kernel]),
      sum: ofChannel(window, place),
    };
  },
};
