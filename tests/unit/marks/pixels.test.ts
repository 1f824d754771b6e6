import { lab } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { activationColour, type Colours, colours, css, signedColour } from "@/components/marks/colour";
import { paintAtlas, spanOf, topOf, valueAt } from "@/components/marks/maps";
import { bandPath } from "@/components/marks/Ribbon";
import { fitText, textWidth, wrap } from "@/components/marks/text";
import { BELOW_TOP } from "@/components/marks/top";
import type { Maps } from "@/components/marks/values";
import { runningSum } from "@/components/marks/Waterfall";
import { paintBank } from "@/components/marks/weights";
import { bankGrid } from "@/lib/readings/scene";

/** Relative luminance of a table's colour, in [0, 1]. */
function light(colour: number): number {
  const part = (shift: number) => ((colour >> shift) & 255) / 255;
  return 0.2126 * part(0) ** 2.2 + 0.7152 * part(8) ** 2.2 + 0.0722 * part(16) ** 2.2;
}

describe("value colours", () => {
  it("run from the ground to the far end without turning back, in both themes", () => {
    for (const [theme, sign] of [
      ["light", -1],
      ["dark", 1],
    ] as const) {
      const lights = [...colours(theme).activation].map(light);
      lights.slice(1).forEach((value, i) => {
        expect(sign * (value - (lights[i] ?? 0))).toBeGreaterThanOrEqual(-0.002);
      });
      expect(Math.abs((lights[255] ?? 0) - (lights[0] ?? 0))).toBeGreaterThan(0.5);
    }
  });

  it("change evenly in lightness between ground and far end", () => {
    for (const theme of ["light", "dark"] as const) {
      const { activation, signed } = colours(theme);
      for (const ramp of [activation, signed.slice(128), signed.slice(1, 129).reverse()]) {
        const lights = [...ramp].map((colour) => lab(css(colour)).l);
        const [first = 0, last = 0] = [lights[0], lights[lights.length - 1]];
        lights.forEach((light, i) => {
          expect(Math.abs((light - first) / (last - first) - i / (lights.length - 1))).toBeLessThan(0.02);
        });
      }
    }
  });

  it("put zero of signed values on the ground, red below and blue above", () => {
    for (const theme of ["light", "dark"] as const) {
      const { signed } = colours(theme);
      const red = (index: number) => (signed[index] ?? 0) & 255;
      const blue = (index: number) => ((signed[index] ?? 0) >> 16) & 255;
      expect(red(60)).toBeGreaterThan(blue(60) + 40);
      expect(blue(200)).toBeGreaterThan(red(200) + 40);
      expect(Math.abs(red(128) - blue(128))).toBeLessThan(24);
    }
  });

  it("hold values past the ends and do without a range", () => {
    const table: Colours = colours("light");
    expect(activationColour(table, 9, 1)).toBe(css(table.activation[255] ?? 0));
    expect(activationColour(table, 1, 0)).toBe(css(table.activation[0] ?? 0));
    expect(signedColour(table, -9, 1)).toBe(css(table.signed[1] ?? 0));
    expect(signedColour(table, 0, 0)).toBe(css(table.signed[128] ?? 0));
  });
});

/** Two channels of 2 x 2; the second is ten times as strong. */
const maps: Maps = {
  shape: [2, 2, 2],
  data: Uint8Array.of(0, 255, 0, 255, 0, 255, 255, 0),
  min: Float32Array.of(0, 0),
  max: Float32Array.of(1, 10),
};

describe("atlas of maps", () => {
  const table = colours("light");
  const last = table.activation[255] ?? 0;

  it("spans the tensor or each channel, as the scale says", () => {
    const texel = (scale: "tensor" | "channel", c: number, i: number) => {
      const atlas = paintAtlas(maps, scale, table, 1);
      const x = (c % atlas.columns) * 2 + (i % 2);
      const y = Math.floor(c / atlas.columns) * 2 + Math.floor(i / 2);
      return atlas.pixels[y * atlas.width + x];
    };
    expect(texel("tensor", 1, 1)).toBe(last);
    expect(texel("tensor", 0, 1)).toBe(table.activation[Math.round(25.5)]);
    expect(texel("channel", 0, 1)).toBe(last);
    expect(texel("channel", 0, 0)).toBe(table.activation[0]);
  });

  it("averages when it is drawn smaller, and gives values back", () => {
    const atlas = paintAtlas(maps, "channel", table, 2);
    expect(atlas.tile).toEqual({ width: 1, height: 1 });
    expect(atlas.pixels[0]).toBe(table.activation[128]);
    expect(valueAt(maps, 1, 0, 1)).toBe(10);
    expect(valueAt(maps, 1, 0, 0)).toBe(0);
  });

  it("uses the diverging table for tensors with negative values", () => {
    const signed = { ...maps, min: Float32Array.of(-1, -1), max: Float32Array.of(1, 1) };
    expect(spanOf(signed)).toEqual({ min: -1, max: 1, signed: true });
    expect(paintAtlas(signed, "tensor", table, 1).pixels[1]).toBe(table.signed[255]);
  });
});

describe("the top of a scale", () => {
  /** 1000 values from 1 to 100 and one of 1000, after as many zeros. */
  const ramp = Uint8Array.from({ length: 1001 }, (_, i) =>
    i === 0 ? 255 : Math.round((255 * (1 + (99 * i) / 1000)) / 1000),
  );
  const outlier: Maps = {
    shape: [1, 2002, 1],
    data: Uint8Array.of(...ramp, ...new Uint8Array(1001)),
    min: Float32Array.of(0),
    max: Float32Array.of(1000),
  };

  it("leaves single outliers above it, and zeros do not lower it", () => {
    for (const scale of ["tensor", "channel"] as const) {
      const top = topOf(outlier, 0, scale);
      expect(top).toBeGreaterThan(90);
      expect(top).toBeLessThan(115);
    }
  });

  it("has at most its share of the values above it, and reaches the maximum where values are few", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 600 }), fc.integer({ min: 1, max: 50 }), (data, max) => {
        const one: Maps = {
          shape: [1, data.length, 1],
          data,
          min: Float32Array.of(0),
          max: Float32Array.of(max),
        };
        const top = topOf(one, 0, "tensor");
        const values = [...data].map((byte) => (byte / 255) * max);
        const above = values.filter((value) => value > top + 1e-6).length;
        expect(above).toBeLessThanOrEqual((1 - BELOW_TOP) * values.length);
        const most = Math.max(...values);
        if (values.length < 1 / (1 - BELOW_TOP)) expect(top).toBeGreaterThanOrEqual(most - 1e-6);
        expect(top).toBeLessThanOrEqual(max + 1e-6);
      }),
    );
  });

  it("is the darkest colour for all above it, in banks too", () => {
    const grid = bankGrid({ kernel: 1, channels: 1001, filters: 1 }, 1, 1, 1);
    const data = Int8Array.from({ length: 1001 }, (_, i) => (i === 0 ? -127 : 1 + (i % 20)));
    const { pixels } = paintBank({ kernel: [1, 1, 1001, 1], data, maxAbs: 1 }, grid, colours("light").signed, 1);
    expect(pixels[0]).toBe(colours("light").signed[1]);
    expect(pixels[19]).toBe(colours("light").signed[255]);
    expect(pixels[10]).toBe(colours("light").signed[128 + Math.round((11 * 127) / 20)]);
  });
});

describe("pixels of a bank", () => {
  const kernel = [1, 1, 2, 2] as const;
  const table = colours("light").signed;

  it("puts every weight of HWIO in its filter's row", () => {
    const weights = { kernel, data: Int8Array.of(127, -127, 0, 64), maxAbs: 1 };
    const grid = bankGrid({ kernel: 1, channels: 2, filters: 2 }, 1, 1, 1);
    const { pixels, width, height } = paintBank(weights, grid, table, 1);
    expect([width, height]).toEqual([2, 2]);
    expect([...pixels]).toEqual([table[255], table[128], table[1], table[192]]);
  });

  it("shows the strongest where weights share a pixel", () => {
    const weights = { kernel, data: Int8Array.of(3, -127, 5, 7), maxAbs: 1 };
    const grid = bankGrid({ kernel: 1, channels: 2, filters: 2 }, 0.4, 1, 1);
    expect([...paintBank(weights, grid, table, 1).pixels]).toEqual([table[1]]);
  });
});

describe("small marks", () => {
  it("adds a waterfall up, and lets a sum start at zero", () => {
    const step = (value: number, kind: "step" | "sum" = "step") => ({ key: `${value}`, value, kind, fill: "" });
    expect(runningSum([step(2), step(-3), step(-1, "sum")])).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: -1 },
      { from: 0, to: -1 },
    ]);
  });

  it("narrows a band to what it meets and keeps it thick between", () => {
    const path = bandPath({
      axis: "x",
      from: { x: 0, y: 50 },
      to: { x: 100, y: 50 },
      thickness: 40,
      fromLimit: 100,
      toLimit: 10,
    });
    const ys = [...path.matchAll(/[ML ](-?[\d.]+)(?=[LCZ]|$| )/g)].map((match) => Number(match[1]));
    expect(Math.min(...ys)).toBeLessThanOrEqual(30);
    expect(path).toContain("L100 45L100 55");
    expect(path.startsWith("M0 30")).toBe(true);
  });

  it("breaks text where it may and shrinks what never fits", () => {
    const lines = wrap("Both expand layers read the same 16 maps: one pixel at a time.", 12, 150);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(150);
    const chinese = wrap("两个扩展层读取同样的特征图，一个看像素，一个看窗口。", 12, 100);
    for (const line of chinese) {
      expect(textWidth(line, 12)).toBeLessThanOrEqual(112);
      expect(line).not.toMatch(/^[，。]/);
    }
    const marks =
      "（有些讲义把两个都印成“1×1”，第二个（其实）是 3×3。）高和宽始终是 36 × 36，变的只有通道数：见《论文》！";
    for (let width = 40; width < 400; width += 7) {
      const broken = wrap(marks, 12, width);
      expect(broken.join("").replaceAll(" ", "")).toBe(marks.replaceAll(" ", ""));
      for (const line of broken) {
        expect(line).not.toMatch(/^[，。：！）》”]/);
        expect(line).not.toMatch(/[（《“]$/);
      }
    }
    expect(fitText(["a long way of saying it", "short"], 12, 40)).toEqual({ text: "short", size: 12 });
    expect(fitText(["unbreakable"], 12, 30).size).toBeLessThan(12);
  });
});
