/**
 * `npm test`: types, lint, build, unit tests, browser tests; details of what failed; last line `N passed, N failed`.
 * Types, lint and build count as one test each. `npm test -- --only unit` runs the named steps alone.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { playwrightResult, vitestResult } from "./results.mjs";
import { buildIsFresh, root } from "./sources.mjs";

const cache = join(root, ".cache");
const bin = (...path) => [process.execPath, join(root, "node_modules", ...path)];
const env = { ...process.env, BASE_PATH: "", SITE_URL: "", FORCE_COLOR: process.stdout.isTTY ? "1" : "0" };
delete process.env.BASE_PATH;
delete process.env.SITE_URL;

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1]?.split(",") : null;
const total = { passed: 0, failed: 0 };
const failures = [];

/** Runs a command to its end, or to `minutes`; what it prints is shown as it comes. */
function run([command, ...args], minutes, extra = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...env, ...extra },
      stdio: ["ignore", "inherit", "inherit"],
    });
    const clock = setTimeout(() => child.kill("SIGKILL"), minutes * 60_000);
    child.on("close", (code, signal) => {
      clearTimeout(clock);
      resolve({ ok: code === 0, why: signal ? `stopped after ${minutes} minutes` : `ended with code ${code}` });
    });
  });
}

function count(result) {
  total.passed += result.passed;
  total.failed += result.failures.length;
  failures.push(...result.failures);
}

function single(name, { ok, why }) {
  count({ passed: ok ? 1 : 0, failures: ok ? [] : [{ name, detail: `${why}; its messages are above` }] });
}

async function unit() {
  const report = join(cache, "vitest.json");
  rmSync(report, { force: true });
  const ended = await run(
    [...bin("vitest", "vitest.mjs"), "run", "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`],
    8,
  );
  count(vitestResult(report, ended));
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** Starts the server of `npm start` on a free port and waits until it answers. */
async function serve() {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, "scripts", "serve.mjs")], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const url = `http://localhost:${port}`;
  for (let tries = 0; tries < 100; tries++) {
    if (child.exitCode !== null) break;
    if (
      await fetch(`${url}/en/`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return { url, stop: () => child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error("The site could not be served.");
}

async function browser() {
  const report = join(cache, "playwright.json");
  rmSync(report, { force: true });
  let server;
  try {
    const found = await findBrowser();
    console.log(`Chromium ${found.version} at ${found.path}`);
    server = await serve();
    const ended = await run([...bin("@playwright", "test", "cli.js"), "test", "--reporter=list,json"], 40, {
      ...found.env,
      BASE_URL: server.url,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    count(playwrightResult(report, ended));
  } catch (error) {
    single("browser tests", { ok: false, why: error.message });
  } finally {
    server?.stop();
  }
}

const steps = {
  types: async () =>
    single("types", await run([...bin("typescript", "bin", "tsc"), "--noEmit", "-p", "tsconfig.types.json"], 5)),
  lint: async () =>
    single("lint", await run([...bin("@biomejs", "biome", "bin", "biome"), "check", "--error-on-warnings", "."], 3)),
  build: async () => {
    const wasm = await run([process.execPath, join(root, "scripts", "wasm.mjs")], 1);
    const fresh = wasm.ok && buildIsFresh();
    single("build", fresh || !wasm.ok ? wasm : await run([process.execPath, join(root, "scripts", "build.mjs")], 8));
  },
  unit,
  browser,
};

mkdirSync(cache, { recursive: true });
for (const [name, step] of Object.entries(steps)) {
  if (only && !only.includes(name)) continue;
  console.log(`\n=== ${name} ===`);
  const start = Date.now();
  await step();
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}
if (failures.length > 0) {
  console.log("\n=== failures ===");
  for (const { name, detail } of failures) console.log(`\n✗ ${name}\n${detail.replace(/^/gm, "    ")}`);
}
if (total.passed + total.failed === 0) {
  total.failed = 1;
  console.log("\nNo test ran.");
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
