/** S1 on a laptop, a tablet and a phone: what must be in view together, and nothing sideways. */
import { expect, test } from "@playwright/test";
import { computed, module, openFire, slider, total } from "./squeezenet-page";

test("on a laptop of 1366 x 768 sliders, mosaics and player are in view together", async ({ page }) => {
  await openFire(page);
  await page.getByRole("link", { name: "stacked", exact: true }).click();
  for (const part of [
    slider(page, "squeeze filters S1"),
    slider(page, "expand 3×3 filters e3"),
    slider(page, "height and width"),
    slider(page, "Time"),
    total(page, "params"),
    total(page, "macs"),
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
  for (const mosaic of await module(page).getByRole("application").all())
    await expect(mosaic).toBeInViewport({ ratio: 0.98 });
});

for (const [name, width, height] of [
  ["a phone", 390, 844],
  ["a small phone", 320, 640],
  ["a tablet", 820, 1180],
] as const)
  test.describe(`on ${name}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test("nothing scrolls sideways, and the strip is in view with the drawing", async ({ page }) => {
      await openFire(page);
      await computed(page);
      const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await sideways()).toBeLessThanOrEqual(0);
      await page.locator("#fire-module-stage").scrollIntoViewIfNeeded();
      const strip = module(page).locator("[data-strip]");
      await expect(strip).toBeInViewport({ ratio: 0.99 });
      expect((await strip.boundingBox())?.height).toBeLessThan(140);
      await expect(total(page, "params")).toBeInViewport();
      await slider(page, "Time").focus();
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("ArrowLeft");
      const said = strip.locator("[data-place]");
      await expect(said).toHaveText(/^expand 3×3: filter 6\d of 64, row \d+$/);
      expect(await said.evaluate((line) => line.scrollWidth - line.clientWidth)).toBeLessThanOrEqual(0);
      await strip.getByRole("combobox").selectOption({ label: "3×3 e₃" });
      const e3 = slider(page, "expand 3×3 filters e3");
      await e3.focus();
      await page.keyboard.press("Home");
      await expect(e3).toHaveAttribute("aria-valuenow", "0");
      await expect(total(page, "params")).toContainText("2.128K");
      expect(await sideways()).toBeLessThanOrEqual(0);
    });

    test("what is touched is large enough for a finger", async ({ page }) => {
      await openFire(page);
      const small = await page.locator("#fire-module").evaluate((root) =>
        [...root.querySelectorAll("button, select, input:not([type=radio], [type=file]), label:has(input[type=radio])")]
          .filter((element) => !element.closest("p, [role=status], summary"))
          .map((element) => ({ box: element.getBoundingClientRect(), text: element.outerHTML.slice(0, 120) }))
          .filter(({ box }) => box.width > 0 && box.height < 43.5)
          .map(({ text }) => text),
      );
      expect(small).toEqual([]);
    });
  });

test("in a low or zoomed window the strip lets go and stands below the drawing", async ({ page }) => {
  await page.setViewportSize({ width: 683, height: 384 });
  await openFire(page);
  const position = await module(page)
    .locator("[data-strip]")
    .evaluate((strip) => getComputedStyle(strip).position);
  expect(position).toBe("static");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("the page holds still while the object comes", async ({ page }) => {
  await page.addInitScript(() => {
    const seen: number[] = [];
    Object.assign(window, { shifts: seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) seen.push(value);
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await openFire(page);
  await computed(page);
  const shift = await page.evaluate(() =>
    (window as unknown as { shifts: number[] }).shifts.reduce((sum, value) => sum + value, 0),
  );
  expect(shift).toBeLessThan(0.02);
});
