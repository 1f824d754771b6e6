import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { locales } from "@/i18n/locales";

const folder = join(import.meta.dirname, "../../../messages");

type Tree = { readonly [key: string]: string | Tree };

function read(locale: string, file: string): Tree {
  return JSON.parse(readFileSync(join(folder, locale, file), "utf8"));
}

/** `["theme.label", "Theme"]` for every message of a tree. */
function leaves(tree: Tree, path = ""): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [[at, value] as const] : leaves(value, at);
  });
}

/** Names of the values and tags that a message expects; plural branches and number formats are no names. */
function slots(message: string): readonly string[] {
  const values = [...message.matchAll(/(?<!\b(?:one|other|=\d+)\s*)\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name ?? "");
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => `<${name}>`);
  return [...new Set([...values, ...tags])].sort();
}

const files = readdirSync(join(folder, "en")).filter((name) => name.endsWith(".json"));

describe("messages", () => {
  it("the languages have the same files", () => {
    for (const locale of locales)
      expect(readdirSync(join(folder, locale)).sort()).toEqual(readdirSync(join(folder, "en")).sort());
  });

  describe.each(files)("%s", (file) => {
    const english = leaves(read("en", file));
    const chinese = leaves(read("zh", file));

    it("has the same keys in both languages", () => {
      expect(chinese.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort());
    });

    it("leaves none empty", () => {
      expect([...english, ...chinese].filter(([, text]) => text.trim() === "")).toEqual([]);
    });

    it("asks for the same values and tags in both languages", () => {
      const other = new Map(chinese);
      const differing = english.filter(([key, text]) => String(slots(text)) !== String(slots(other.get(key) ?? "")));
      expect(differing.map(([key]) => key)).toEqual([]);
    });

    it.each(locales)("parses (%s)", (locale) => {
      const tree = read(locale, file);
      const problems: string[] = [];
      const t = createTranslator({
        locale,
        messages: { all: tree },
        onError: (error) => {
          // A missing value is no fault of the message: none are given here.
          if (error.code === "INVALID_MESSAGE" || error.code === "MISSING_MESSAGE") problems.push(error.message);
        },
      });
      const say = t as (key: string) => string;
      for (const [key] of leaves(tree)) say(`all.${key}`);
      expect(problems).toEqual([]);
    });
  });
});
