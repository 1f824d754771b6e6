/** Finds a Chromium for the browser tests: CHROME_PATH, an installed one, Playwright's own, else one from the npm registry. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { root } from "./sources.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  join(process.env.PROGRAMFILES ?? "C:/Program Files", "Google/Chrome/Application/chrome.exe"),
  join(process.env.LOCALAPPDATA ?? homedir(), "Google/Chrome/Application/chrome.exe"),
];

function onPath(name) {
  try {
    const found = execFileSync(process.platform === "win32" ? "where" : "which", [name], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    return found.toString().split(/\r?\n/)[0] || null;
  } catch {
    return null;
  }
}

/** The browser inside @sparticuz/chromium. It unpacks into TMPDIR when asked, so that must be set before it is imported. */
async function fromRegistry() {
  const folder = join(root, ".cache", "chromium");
  mkdirSync(folder, { recursive: true });
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  const path = await packed.executablePath();
  const env = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  // Without fonts of the system's own, the ones in the package; with them, those.
  if (!existsSync("/etc/fonts") && process.env.FONTCONFIG_PATH) env.FONTCONFIG_PATH = process.env.FONTCONFIG_PATH;
  delete process.env.AWS_EXECUTION_ENV;
  return { path, env };
}

/** Starts and stops it: with its sandbox if it can, without where the system has none to offer (root, containers). */
async function starts({ path, env }) {
  const { chromium } = await import("@playwright/test");
  for (const sandbox of process.getuid?.() === 0 ? [false] : [true, false]) {
    try {
      const browser = await chromium.launch({
        executablePath: path,
        args: sandbox ? [] : ["--no-sandbox"],
        env: { ...process.env, ...env },
        timeout: 60_000,
      });
      const version = browser.version();
      await browser.close();
      return { path, env: { ...env, CHROME_PATH: path, ...(!sandbox && { NO_SANDBOX: "1" }) }, version };
    } catch {
      // The next way, or the next browser.
    }
  }
  return null;
}

/** The first browser that starts: its path, its version and what the environment must hold for it. */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const installed = [process.env.CHROME_PATH, ...names.map(onPath), ...places, chromium.executablePath()];
  for (const path of new Set(installed)) {
    const browser = path && existsSync(path) ? await starts({ path, env: {} }) : null;
    if (browser) return browser;
  }
  if (process.platform === "linux" && process.arch === "x64") {
    const browser = await starts(await fromRegistry());
    if (browser) return browser;
  }
  throw new Error(
    "No Chromium or Chrome that starts was found. Install one, or name it: CHROME_PATH=/path/to/chrome npm test",
  );
}
