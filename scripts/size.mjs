/** `npm run size`: JavaScript that each built page asks for, compressed; fails past the budget. Needs a build. */
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { filesBelow, out } from "./sources.mjs";

const budget = 220_000;
if (!existsSync(out)) {
  console.error("Nothing is built yet: npm run build");
  process.exit(1);
}
let failed = false;
for (const page of filesBelow(out).filter((file) => file.endsWith(".html"))) {
  const html = readFileSync(page, "utf8");
  const tags = [...html.matchAll(/<script[^>]*\ssrc="([^"]*)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const files = [...new Set(tags.map(([, src]) => src.slice(src.indexOf("/_next/"))))].filter((src) =>
    src.startsWith("/_next/"),
  );
  const bytes = files.reduce((sum, src) => sum + gzipSync(readFileSync(join(out, src)), { level: 9 }).length, 0);
  failed ||= bytes > budget;
  console.log(
    `${(bytes / 1000).toFixed(1).padStart(7)} kB ${bytes > budget ? "TOO LARGE" : "         "} ${relative(out, page)}`,
  );
}
console.log(`budget ${budget / 1000} kB, gzip`);
process.exitCode = failed ? 1 : 0;
