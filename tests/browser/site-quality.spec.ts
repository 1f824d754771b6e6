import { gzipSync } from "node:zlib";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { answered } from "./classify-page";
import { answered as answeredObject } from "./objects";
import { paths, settled } from "./site-watch";
import { computed } from "./squeezenet-page";

/** Kilobytes (1000) of JavaScript, as gzip makes them, that a page may load by itself beside the engine's worker; what every live object stands in is part of it. */
const budget = 225;
const everywhere = [...paths, "/en/no-such-page/"] as const;

for (const path of everywhere) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      await settled(page);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
      expect(found).toEqual([]);
    });
  }
}

/** Sum of all layout shifts that no click or key caused. */
async function shiftOf(page: Page, path: string): Promise<number> {
  await page.addInitScript(() => {
    const state = Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) state.shift += entry.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(path);
  await settled(page);
  return page.evaluate(() => (window as Window & { shift?: number }).shift ?? Number.NaN);
}

for (const path of paths) {
  for (const [name, viewport] of [
    ["wide", { width: 1366, height: 768 }],
    ["phone", { width: 390, height: 844 }],
  ] as const) {
    test(`${path} does not shift while it loads, ${name}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      expect(await shiftOf(page, path)).toBeLessThan(0.02);
    });
  }
}

/** Until what runs on the page has its answer from the engine. */
const alive: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ["/en/", (page) => expect(page.getByText(/computed here just now in \d/)).toBeVisible()],
  [
    "/zh/squeezenet/",
    async (page) => {
      await page.locator("#fire-module").scrollIntoViewIfNeeded();
      await computed(page);
    },
  ],
  ["/en/mobilenet/", (page) => answeredObject(page.locator("#filters"))],
  ["/en/shufflenet/", (page) => answeredObject(page.locator("#groups"))],
  ["/en/classify/", answered],
];

for (const [path, answer] of alive) {
  test(`${path} loads at most ${budget} kB of JavaScript before the engine`, async ({ page, request }) => {
    await page.goto(path);
    await answer(page);
    await settled(page);
    // All that came by itself, lazily too; the worker is of kind "other", and what it loads is on its own timeline.
    const scripts = await page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter((entry) => new URL(entry.name).pathname.endsWith(".js") && entry.initiatorType !== "other")
        .map((entry) => entry.name),
    );
    expect(scripts.length).toBeGreaterThan(5);
    const bodies = await Promise.all([...new Set(scripts)].map(async (url) => (await request.get(url)).body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
    test.info().annotations.push({ type: "kB", description: (bytes / 1000).toFixed(1) });
    expect(bytes / 1000).toBeLessThanOrEqual(budget);
  });
}

test("with reduced motion nothing is animated by style", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/en/");
  await settled(page);
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return [transitionDuration, animationDuration].some((text) => Number.parseFloat(text) > 0);
      }).length,
  );
  expect(moving).toBe(0);
});

test("at 200 % zoom the home page needs no sideways scroll", async ({ page }) => {
  // Zoom halves the CSS pixels of a window.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.goto("/en/");
  await settled(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
