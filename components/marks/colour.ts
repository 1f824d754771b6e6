/**
 * The site's value colours as lookup tables, for both themes. Activations: the ground at zero to the far blue at the
 * maximum. Signed values: red through the ground to blue, zero in the middle. Legends, canvases and inspectors use these
 * tables and no other.
 */
import { lightness, type Ramp, type Rgb, ramp } from "./ramp";

export type Theme = "light" | "dark";
/** 256 colours as ImageData has them in memory (bytes R, G, B, A; little endian words). */
export type Table = Uint32Array;

export interface Colours {
  /** Index 0 is zero, 255 the maximum. */
  readonly activation: Table;
  /** Index 128 is zero, 1 the most negative, 255 the most positive. */
  readonly signed: Table;
}

// The light ramps are Cynthia Brewer's: Blues of 9 classes without the two lightest, RdBu of 11.
const RAMPS: Readonly<Record<Theme, { readonly activation: Ramp; readonly signed: Ramp }>> = {
  light: {
    activation: ramp(["#f1f4f8", "#c6dbef", "#9ecae1", "#6baed6", "#4292c6", "#2171b5", "#08519c", "#08306b"]),
    signed: ramp([
      "#67001f",
      "#b2182b",
      "#d6604d",
      "#f4a582",
      "#fddbc7",
      "#f7f7f7",
      "#d1e5f0",
      "#92c5de",
      "#4393c3",
      "#2166ac",
      "#053061",
    ]),
  },
  dark: {
    activation: ramp(["#161c28", "#152a48", "#1c4a80", "#2f77ba", "#5ba3d9", "#9ccbee", "#e3f1fc"]),
    signed: ramp(["#ffe0cf", "#f79b78", "#d9573f", "#7d2f2b", "#1a202c", "#1f4f80", "#3f8ecb", "#93c8ee", "#e0f1fd"]),
  },
};

const STEPS = 512;

/** The ramp's colours between `from` and `to`, paced so that lightness (CIE L*) changes evenly with the value. */
function even(along: Ramp, from: number, to: number): Ramp {
  const at = (i: number) => from + ((to - from) * i) / STEPS;
  const lights = Array.from({ length: STEPS + 1 }, (_, i) => lightness(along(at(i))));
  const [first = 0, last = 0] = [lights[0], lights[STEPS]];
  const passed = lights.map((light) => (light - first) / (last - first));
  return (share) => {
    const reached = passed.findIndex((light) => light >= share);
    return along(at(reached < 0 ? STEPS : reached));
  };
}

function table(colourOf: (index: number) => Rgb): Table {
  return Uint32Array.from({ length: 256 }, (_, index) => {
    const [r, g, b] = colourOf(index);
    return ((255 << 24) | (Math.round(b) << 16) | (Math.round(g) << 8) | Math.round(r)) >>> 0;
  });
}

const made = new Map<Theme, Colours>();

export function colours(theme: Theme): Colours {
  const known = made.get(theme);
  if (known !== undefined) return known;
  const ramps = RAMPS[theme];
  const [activation, below, above] = [
    even(ramps.activation, 0, 1),
    even(ramps.signed, 0.5, 0),
    even(ramps.signed, 0.5, 1),
  ];
  const fresh = {
    activation: table((index) => activation(index / 255)),
    signed: table((index) => (index < 128 ? below(Math.min(1, (128 - index) / 127)) : above((index - 128) / 127))),
  };
  made.set(theme, fresh);
  return fresh;
}

/** A table's colour as CSS has it. */
export function css(colour: number): string {
  return `rgb(${colour & 255}, ${(colour >> 8) & 255}, ${(colour >> 16) & 255})`;
}

/** Colour of an activation between 0 and `max`. */
export function activationColour(of: Colours, value: number, max: number): string {
  const index = max > 0 ? Math.round((255 * value) / max) : 0;
  return css(of.activation[Math.min(255, Math.max(0, index))] ?? 0);
}

/** Colour of a signed value between -`max` and `max`. */
export function signedColour(of: Colours, value: number, max: number): string {
  const index = max > 0 ? 128 + Math.round((127 * value) / max) : 128;
  return css(of.signed[Math.min(255, Math.max(1, index))] ?? 0);
}

/** A horizontal CSS gradient of a table, for legends. */
export function gradient(of: Table): string {
  const stops = Array.from({ length: 9 }, (_, i) =>
    css(of[Math.min(255, Math.max(1, Math.round((i / 8) * 255)))] ?? 0),
  );
  return `linear-gradient(to right, ${stops.join(", ")})`;
}
