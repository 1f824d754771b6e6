/** Playwright's test with the harness page open, its address, and no error on its console allowed. */
import { test as base, expect } from "@playwright/test";
import type {} from "./main";
import { type Served, serveHarness } from "./serve";

interface PerWorker {
  readonly served: Served;
}

export const test = base.extend<{ readonly open: undefined }, PerWorker>({
  served: [
    // Playwright reads the parameters from the source: the pattern must stay.
    // biome-ignore lint/correctness/noEmptyPattern: Playwright insists on an object pattern.
    async ({}, use, info) => {
      const served = await serveHarness(`harness-${info.workerIndex}`);
      await use(served);
      await served.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  open: [
    async ({ page, served }, use) => {
      await page.goto(served.url);
      await page.waitForFunction(() => "harness" in window);
      await use(undefined);
    },
    { auto: true },
  ],
});

export { expect };
