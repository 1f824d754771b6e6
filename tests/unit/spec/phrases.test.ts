/** Phrases of the pages' texts that set an object: the same in both languages, and what they ask for exists. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FILTERS_OBJECT } from "@/lib/spec/filters";
import type { Field } from "@/lib/spec/frame";
import { GROUPS_OBJECT } from "@/lib/spec/groups";
import { HEARS_OBJECT } from "@/lib/spec/hears";
import { type CommonValues, type ObjectSpec, readObject } from "@/lib/spec/object";
import { SEPARABLE_OBJECT } from "@/lib/spec/separable";
import { SHUFFLE_OBJECT } from "@/lib/spec/shuffle";
import { UNITS_OBJECT } from "@/lib/spec/units";
import { WORK_OBJECT } from "@/lib/spec/work";

interface Asked {
  readonly keys: Readonly<Record<string, string>>;
  complaints(query: URLSearchParams): readonly unknown[];
}

function object<V extends CommonValues>(spec: ObjectSpec<V>): Asked {
  const fields = Object.entries(spec.table as Readonly<Record<string, Field<unknown>>>);
  return {
    keys: Object.fromEntries(fields.map(([name, { key }]) => [name, key])),
    complaints: (query) => readObject(spec, query).complaints,
  };
}

const OBJECTS: Readonly<Record<string, Asked>> = {
  ShowFilters: object(FILTERS_OBJECT),
  ShowSeparable: object(SEPARABLE_OBJECT),
  ShowHears: object(HEARS_OBJECT),
  ShowWork: object(WORK_OBJECT),
  ShowGroups: object(GROUPS_OBJECT),
  ShowShuffle: object(SHUFFLE_OBJECT),
  ShowUnits: object(UNITS_OBJECT),
};

interface Phrase {
  readonly tag: string;
  readonly set: string;
}

function phrases(page: string, locale: string): readonly Phrase[] {
  const text = readFileSync(`content/${page}.${locale}.mdx`, "utf8");
  return [...text.matchAll(/<(Show\w+) set=\{\{(.*?)\}\}>/g)].map(([, tag = "", set = ""]) => ({
    tag,
    set: set.trim(),
  }));
}

describe.each(["mobilenet", "shufflenet"])("phrases of %s", (page) => {
  const [english, chinese] = [phrases(page, "en"), phrases(page, "zh")];

  it("are the same ones in both languages", () => {
    const said = (all: readonly Phrase[]) => all.map(({ tag, set }) => `${tag} ${set}`).sort();
    expect(english.length).toBeGreaterThan(4);
    expect(said(chinese)).toEqual(said(english));
  });

  it("ask for what exists", () => {
    for (const { tag, set } of english) {
      const { keys = {}, complaints } = OBJECTS[tag] ?? {};
      const query = new URLSearchParams();
      for (const [, name = "", value = ""] of set.matchAll(/(\w+): "?([^,"]+)"?/g)) {
        expect(Object.keys(keys), tag).toContain(name);
        query.set(keys[name] ?? "", value);
      }
      expect(query.size).toBeGreaterThan(0);
      expect(complaints?.(query), `${tag} ${set}`).toEqual([]);
    }
  });
});
