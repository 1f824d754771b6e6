/** `npm run build`: the static site in out/; with SITE_URL also its sitemap and robots.txt. */
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { filesBelow, out, recordBuild, root, sourceHash } from "./sources.mjs";

// Taken first: a source that changes during the build makes it stale.
const hash = sourceHash();
const next = join(root, "node_modules", "next", "dist", "bin", "next");
const { status } = spawnSync(process.execPath, [next, "build"], { cwd: root, stdio: "inherit" });
if (status !== 0) process.exit(status ?? 1);
for (const twin of ["404", "_not-found"]) rmSync(join(out, twin), { recursive: true, force: true });

const site = (process.env.SITE_URL ?? "").replace(/\/+$/, "");
if (site !== "") {
  const base = (process.env.BASE_PATH ?? "").replace(/\/+$/, "");
  const pages = filesBelow(out)
    .map((file) => relative(out, file).split(sep).join("/"))
    .filter((file) => /^[a-z]{2}\/(.*\/)?index\.html$/.test(file))
    .map((file) => `  <url><loc>${site}${base}/${file.replace(/index\.html$/, "")}</loc></url>`);
  writeFileSync(
    join(out, "sitemap.xml"),
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join("\n")}\n</urlset>\n`,
  );
  writeFileSync(join(out, "robots.txt"), `User-agent: *\nAllow: /\nSitemap: ${site}${base}/sitemap.xml\n`);
}
recordBuild(hash);
