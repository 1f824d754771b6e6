import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { themeScript } from "@/components/site/theme";
import { contentSecurityPolicy, inlineScriptHashes } from "@/scripts/headers.mjs";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

describe("content security policy", () => {
  it("names every inline script by its hash and no script with an address", () => {
    const html = `<script>${themeScript}</script><script src="/a.js" async></script><script id="x">let a = 1</script>`;
    expect(inlineScriptHashes(html)).toEqual([hash(themeScript), hash("let a = 1")]);
  });

  it("lets no inline script and no eval in", () => {
    const scripts = contentSecurityPolicy([hash("a")])
      .split("; ")
      .find((part) => part.startsWith("script-src"));
    expect(scripts).toBe(`script-src 'self' 'wasm-unsafe-eval' ${hash("a")}`);
  });

  it("names no other origin", () => {
    expect(contentSecurityPolicy([])).not.toMatch(/https?:|\*/);
  });
});
