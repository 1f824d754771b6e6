import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COST_COLUMNS, FIRE, FIRE_OBJECT, type FireValues, heldPixel, MODULES, VERSIONS } from "@/lib/spec/fire";
import { STORY, STORY_LENGTH } from "@/lib/spec/fire-story";
import { at } from "@/lib/spec/fire-time";
import { baseOf, readObject, SPEEDS, writeObject } from "@/lib/spec/object";

const fireBase = (step: number) => baseOf(FIRE_OBJECT, step);
const readFire = (query: URLSearchParams) => readObject(FIRE_OBJECT, query);
const writeFire = (values: FireValues) => writeObject(FIRE_OBJECT, values);

const whole = (name: "in" | "s1" | "e1" | "e3" | "h" | "w") => {
  const [min, max] = FIRE[name].limits ?? [0, 0];
  return fc.integer({ min, max });
};
const index = fc.integer({ min: 0, max: 1023 });

const anyValues: fc.Arbitrary<FireValues> = fc.record({
  in: whole("in"),
  s1: whole("s1"),
  e1: whole("e1"),
  e3: whole("e3"),
  h: whole("h"),
  w: whole("w"),
  module: fc.constantFrom(...MODULES),
  version: fc.constantFrom(...VERSIONS),
  photo: fc.option(fc.stringMatching(/^[a-z0-9]{1,12}$/)),
  t: fc.integer({ min: 0, max: 10000 }).map((k) => k / 10000),
  pixel: fc.option(
    fc.record({
      branch: fc.constantFrom("squeeze" as const, "expand1x1" as const, "expand3x3" as const),
      filter: index,
      y: index,
      x: index,
    }),
  ),
  scale: fc.constantFrom("tensor" as const, "channel" as const),
  step: fc.integer({ min: 0, max: STORY_LENGTH }),
  view: fc.constantFrom("drawing" as const, "table" as const),
  speed: fc.constantFrom(...SPEEDS),
  cost: fc.constantFrom(...COST_COLUMNS),
});

const read = (query: string) => readFire(new URLSearchParams(query));

describe("S1's query", () => {
  it("reads back every state it writes, inside a step of the story too", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        expect(read(writeFire(values).toString())).toEqual({ values, complaints: [] });
      }),
    );
  });

  it("is silent about defaults", () => {
    expect(writeFire(fireBase(0)).toString()).toBe("");
  });

  it("has one key for each control", () => {
    const keys = Object.values(FIRE).map((field) => field.key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("takes step 3 alone as the whole step, and what else it says first", () => {
    expect(writeFire(fireBase(3)).toString()).toBe("step=3");
    expect(read("step=3").values).toEqual({ ...fireBase(0), ...STORY[2]?.set, step: 3 });
    expect(read("step=3&s1=20&pixel=-").values).toMatchObject({ s1: 20, pixel: null, t: STORY[2]?.set.t });
  });

  it("answers nonsense with the defaults and one complaint each", () => {
    const { values, complaints } = read("in=x&s1=9999&e1=-1&h=0&pixel=e9.1.1.1&photo=../secret&t=2&step=99&view=cube");
    expect(values).toMatchObject({
      in: 64,
      s1: 512,
      e1: 0,
      h: 1,
      photo: null,
      t: 1,
      step: STORY_LENGTH,
      view: "drawing",
    });
    expect(complaints.map(({ key }) => key).sort()).toEqual([
      "e1",
      "h",
      "in",
      "photo",
      "pixel",
      "s1",
      "step",
      "t",
      "view",
    ]);
  });

  it("never throws, and stays within every limit", () => {
    const keys = Object.values(FIRE).map((field) => field.key);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.string())), (pairs) => {
        const { values } = readFire(new URLSearchParams(pairs));
        for (const name of ["in", "s1", "e1", "e3", "h", "w", "t"] as const) {
          const [min, max] = FIRE[name].limits ?? [0, 0];
          expect(values[name]).toBeGreaterThanOrEqual(min);
          expect(values[name]).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});

describe("the inspected pixel", () => {
  it("is held inside the module as it stands", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const pixel = heldPixel(values);
        if (pixel === null) return;
        const filters = { squeeze: values.s1, expand1x1: values.e1, expand3x3: values.e3 }[pixel.branch];
        expect(pixel.filter).toBeLessThan(filters);
        expect(pixel.y).toBeLessThan(values.h);
        expect(pixel.x).toBeLessThan(values.w);
      }),
    );
  });
});

describe("the story", () => {
  it("shows the stage and filter of the pixel it writes out", () => {
    const timed = STORY.flatMap(({ set }) =>
      set.pixel && set.t !== undefined ? [{ pixel: set.pixel, t: set.t }] : [],
    );
    expect(timed.length).toBe(3);
    for (const { pixel, t } of timed) {
      const moment = at(fireBase(0), t);
      expect(moment).toMatchObject({ stage: pixel.branch, filter: pixel.filter, row: pixel.y });
    }
  });

  it("ends its times with concat", () => {
    for (const { id, set } of STORY) {
      if (id !== "concat") continue;
      expect(at(fireBase(0), set.t ?? 0).stage).toBe("concat");
    }
  });

  it("has words for each step in both languages", async () => {
    for (const locale of ["en", "zh"]) {
      const { default: messages } = await import(`../../../messages/${locale}/fire.json`);
      for (const { id } of STORY)
        expect(messages.story[id]).toMatchObject({ title: expect.any(String), text: expect.any(String) });
    }
  });
});
