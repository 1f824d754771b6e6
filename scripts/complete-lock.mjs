/**
 * Completes package-lock.json. A registry that carries only some platforms' builds makes `npm install` leave the others
 * out of the lock, and `npm ci` then refuses it. Every optional dependency without an entry gets one: version and, as its
 * name tells, operating system, processor and C library. npm fetches such a package only where it fits.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const systems = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "aix", "win32"];
const processors = ["arm64", "x64", "arm", "ia32", "ppc64", "riscv64", "s390x", "loong64", "mips64el", "wasm32"];

/** What `@swc/core-linux-x64-musl` says about itself by its name. */
function platform(name) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  const libc = words.includes("musl") ? "musl" : words.some((word) => word.startsWith("gnu")) ? "glibc" : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(os === "linux" && libc && { libc: [libc] }) };
}

/** Where npm would find `name` from the package at `path`: nested first, then each level up. */
function found(path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))) {
    if (lock.packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

const added = [];
for (const [path, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (found(path, name)) continue;
    const version = /\d+\.\d+\.\d+[^\s|]*/.exec(range)?.[0];
    if (!version) throw new Error(`${name}: no version in "${range}"`);
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...platform(name) };
    added.push(`${name}@${version}`);
  }
}
const root = lock.packages[""];
const rest = Object.entries(lock.packages).filter(([path]) => path !== "");
rest.sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = { "": root, ...Object.fromEntries(rest) };
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "package-lock.json was complete." : `Added to package-lock.json: ${added.join(", ")}`);
