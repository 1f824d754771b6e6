import { describe, expect, test } from "vitest";
import { printedPoints } from "@/components/diagrams/plots/mobile";
import { shufflePoints } from "@/components/diagrams/plots/shuffle";
import { squeezePoints } from "@/components/diagrams/plots/squeeze";
import { baseOf, type CommonValues, type ObjectSpec, readObject, writeObject } from "@/lib/spec/object";
import { MOBILE_PLOT_OBJECT } from "@/lib/spec/plot-mobile";
import { SHUFFLE_PLOT_OBJECT } from "@/lib/spec/plot-shuffle";
import { SQUEEZE_PLOT_OBJECT } from "@/lib/spec/plot-squeeze";

function roundTrip<V extends CommonValues>(spec: ObjectSpec<V>, values: V) {
  const query = writeObject(spec, values);
  expect(readObject(spec, new URLSearchParams(query.toString()))).toEqual({ values, complaints: [] });
  return query;
}

describe("the plots' states", () => {
  test("what is written is read back; what stands at first is left out", () => {
    expect(roundTrip(MOBILE_PLOT_OBJECT, baseOf(MOBILE_PLOT_OBJECT, 0)).size).toBe(0);
    roundTrip(MOBILE_PLOT_OBJECT, {
      ...baseOf(MOBILE_PLOT_OBJECT, 0),
      set: "grid",
      alpha: 0.35,
      resolution: 96,
      kind: "shallow",
      x: "params",
      at: "0.5-160",
      view: "table",
    });
    roundTrip(SQUEEZE_PLOT_OBJECT, {
      ...baseOf(SQUEEZE_PLOT_OBJECT, 0),
      sweep: "cost",
      score: "top1",
      sr: 0.375,
      pct: 12,
      bypass: "complex",
      at: "sr-0.75",
    });
    roundTrip(SHUFFLE_PLOT_OBJECT, {
      ...baseOf(SHUFFLE_PLOT_OBJECT, 0),
      show: "mobilenet",
      groups: 8,
      width: 1.5,
      x: "params",
      at: "0.5-g4",
      photo: "own",
    });
  });

  test("nonsense is said, and stands for nothing", () => {
    const read = readObject(SHUFFLE_PLOT_OBJECT, new URLSearchParams("n5g=5&n5show=tables&n5scale=9&n5at=no%20point"));
    expect(read.complaints.map(({ rule }) => rule).sort()).toEqual(["choice", "choice", "form", "range"]);
    expect(read.values).toEqual({ ...baseOf(SHUFFLE_PLOT_OBJECT, 0), width: 2 });
  });

  test("every step of the stories looks at a point that is there", () => {
    for (const { set } of MOBILE_PLOT_OBJECT.story) {
      const point = printedPoints().find(({ id }) => id === set.at);
      expect(point?.sets).toContain(set.set);
    }
    for (const { set } of SQUEEZE_PLOT_OBJECT.story) {
      const point = squeezePoints().find(({ id }) => id === set.at);
      expect(point?.sweeps).toContain(set.sweep);
    }
    for (const { set } of SHUFFLE_PLOT_OBJECT.story)
      expect(shufflePoints(set.show ?? "groups").some(({ id }) => id === set.at)).toBe(true);
  });
});
