/** Before `npm start` and `npm test`: installs what is missing and, with --build, builds what is stale. Node built-ins alone. */
import { spawnSync } from "node:child_process";
import { buildIsFresh, installIsFresh, root } from "./sources.mjs";

const [major] = process.versions.node.split(".").map(Number);
if (major < 20) {
  console.error(`This needs Node.js 20 or newer; this is ${process.version}. See https://nodejs.org`);
  process.exit(1);
}

/** Runs npm in the project; on failure says so and stops everything. */
function npm(what, ...args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith("js") ? [process.execPath, [cli]] : ["npm", []];
  const { status } = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: command === "npm" && process.platform === "win32",
  });
  if (status === 0) return;
  console.error(`${what} did not work; npm's message is above.`);
  process.exit(1);
}

if (!installIsFresh()) {
  console.log("Installing packages (the first time this takes about a minute) ...");
  npm("Installing", "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error");
}
if (process.argv.includes("--build") && !buildIsFresh()) {
  console.log("Building the site (about a minute) ...");
  npm("Building", "run", "--silent", "build");
}
