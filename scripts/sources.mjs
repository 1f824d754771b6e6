/** What an install and a build depend on, and whether they are still good. Node built-ins alone: this runs before any install. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const out = join(root, "out");

const sources = [
  "app",
  "components",
  "content",
  "i18n",
  "lib",
  "messages",
  "public",
  "scripts/wasm.mjs",
  "scripts/build.mjs",
  ".env",
  "mdx-components.tsx",
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];
/** Written by the build itself. */
const generated = join("public", "tfjs");
const record = join(root, ".cache", "build-hash");

/** Every file below `path`, in one order everywhere. */
export function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** A hash of all sources and of the settings that next.config.js reads from the environment. */
export function sourceHash() {
  const hash = createHash("sha256").update(`${process.env.BASE_PATH ?? ""}\0${process.env.SITE_URL ?? ""}\0`);
  for (const source of sources.map((name) => join(root, name)).filter((path) => existsSync(path))) {
    for (const file of filesBelow(source)) {
      if (!file.startsWith(join(root, generated)))
        hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

export function buildIsFresh() {
  return existsSync(join(out, "404.html")) && existsSync(record) && readFileSync(record, "utf8") === sourceHash();
}

export function recordBuild(hash) {
  mkdirSync(join(root, ".cache"), { recursive: true });
  writeFileSync(record, hash);
}

/**
 * Whether node_modules holds what the lock names. npm keeps its own account of what it installed; packages for other platforms
 * are rightly absent from it.
 */
export function installIsFresh() {
  const account = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(account)) return false;
  const installed = JSON.parse(readFileSync(account, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || installed[path]?.version === version || (optional && installed[path] === undefined),
  );
}
