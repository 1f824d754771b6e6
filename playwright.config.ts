import { defineConfig } from "@playwright/test";

/** `npm test` builds, serves and fills these in; by hand: `BASE_URL=http://localhost:3000 CHROME_PATH=... npx playwright test`. */
const executablePath = process.env.CHROME_PATH;

export default defineConfig({
  testDir: "tests/browser",
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  outputDir: ".cache/playwright",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    viewport: { width: 1366, height: 768 },
    locale: "en-US",
    colorScheme: "light",
    screenshot: "only-on-failure",
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        "--disable-quic",
        "--disable-background-networking",
        "--host-resolver-rules=MAP lightweight.test 127.0.0.1",
        ...(process.env.NO_SANDBOX ? ["--no-sandbox"] : []),
      ],
    },
  },
});
