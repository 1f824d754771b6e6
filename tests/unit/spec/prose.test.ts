import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fireView } from "@/components/diagrams/fire/derive";
import { FIRE } from "@/lib/spec/fire";
import { readQuery } from "@/lib/spec/frame";

const texts = ["en", "zh"].map((locale) => readFileSync(`content/squeezenet.${locale}.mdx`, "utf8"));
/** The settings of every phrase that drives the diagram, as the text writes them. */
const phrases = texts.map((text) =>
  [...text.matchAll(/<Show(?: at="(\w+)")?(?: set=\{\{(.*?)\}\})?>/g)].map(([, at = "", set = ""]) => ({
    at,
    set: set.trim(),
  })),
);

describe("phrases that drive the diagram", () => {
  it("are the same ones in both languages", () => {
    expect(phrases[0]?.length).toBeGreaterThan(4);
    const sorted = phrases.map((each) => each.map(({ at, set }) => `${at} ${set}`).sort());
    expect(sorted[1]).toEqual(sorted[0]);
  });

  it("ask for what exists, and for modules that can be", () => {
    for (const { at, set } of phrases.flat()) {
      const pairs = [...set.matchAll(/(\w+): "?([^,"]+)"?/g)].map((match): [string, string] => {
        const name = match[1] as keyof typeof FIRE;
        expect(Object.keys(FIRE)).toContain(name);
        return [FIRE[name].key, match[2] ?? ""];
      });
      expect(pairs.length + at.length).toBeGreaterThan(0);
      const { values, complaints } = readQuery(FIRE, new URLSearchParams(pairs));
      expect(complaints).toEqual([]);
      expect(fireView(values).fault).toBeNull();
      // A phrase that names no time shows everything computed; one that names a pixel's has that pixel.
      expect(["", "concat", "pixel"]).toContain(at);
      if (at === "pixel") expect(values.pixel).not.toBeNull();
    }
  });
});
