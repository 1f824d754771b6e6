import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fireView } from "@/components/diagrams/fire/derive";
import { FIRE } from "@/lib/spec/fire";
import { readQuery } from "@/lib/spec/frame";

const texts = ["en", "zh"].map((locale) => readFileSync(`content/squeezenet.${locale}.mdx`, "utf8"));
/** The settings of every phrase that drives the diagram, as the text writes them. */
const phrases = texts.map((text) =>
  [...text.matchAll(/<Show set=\{\{(.*?)\}\}>/g)].map((match) => (match[1] ?? "").trim()),
);

describe("phrases that drive the diagram", () => {
  it("are the same ones in both languages", () => {
    expect(phrases[0]?.length).toBeGreaterThan(4);
    expect([...(phrases[1] ?? [])].sort()).toEqual([...(phrases[0] ?? [])].sort());
  });

  it("ask for what exists, and for modules that can be", () => {
    for (const phrase of phrases.flat()) {
      const pairs = [...phrase.matchAll(/(\w+): "?([^,"]+)"?/g)].map((match): [string, string] => {
        const name = match[1] as keyof typeof FIRE;
        expect(Object.keys(FIRE)).toContain(name);
        return [FIRE[name].key, match[2] ?? ""];
      });
      expect(pairs.length).toBeGreaterThan(0);
      const { values, complaints } = readQuery(FIRE, new URLSearchParams(pairs));
      expect(complaints).toEqual([]);
      expect(fireView(values).fault).toBeNull();
    }
  });
});
