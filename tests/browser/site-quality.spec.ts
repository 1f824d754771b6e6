import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { paths, settled } from "./site-watch";

/** Kilobytes (1000) of JavaScript, compressed, that a page may load by itself before the engine starts. */
const budget = 220;
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

  test(`${path} ships at most ${budget} kB of JavaScript before the engine`, async ({ page }) => {
    await page.goto(path);
    await settled(page);
    // As sent. The page's own timeline: what the worker loads is on the worker's.
    const scripts = await page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter((entry) => new URL(entry.name).pathname.endsWith(".js") && entry.initiatorType !== "other")
        .map((entry) => entry.encodedBodySize),
    );
    expect(scripts.length).toBeGreaterThan(3);
    const kilobytes = scripts.reduce((sum, bytes) => sum + bytes, 0) / 1000;
    test.info().annotations.push({ type: "kB", description: kilobytes.toFixed(1) });
    expect(kilobytes).toBeLessThanOrEqual(budget);
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
