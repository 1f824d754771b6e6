import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inLanguage, pagePath, pages } from "@/components/site/paths";
import { locales } from "@/i18n/locales";

describe("addresses", () => {
  it("changes the language and nothing else", () => {
    expect(inLanguage("/en/classify/", "zh")).toBe("/zh/classify/");
    expect(inLanguage("/zh/", "en")).toBe("/en/");
    expect(inLanguage("/zh", "zh")).toBe("/zh/");
  });

  it("goes there and back", () => {
    for (const locale of locales)
      for (const page of [undefined, ...pages])
        expect(inLanguage(inLanguage(pagePath(locale, page), "zh"), locale)).toBe(pagePath(locale, page));
  });

  it("lists only pages that are built", () => {
    for (const page of pages)
      expect(existsSync(join(import.meta.dirname, "../../../app/[locale]", page, "page.tsx"))).toBe(true);
  });
});
