/** M5 on its page: shares by kind at any width and resolution, layer after layer, beside the paper's table. */
import { expect, type Page, test } from "@playwright/test";
import { type LiveObject, open } from "./objects";
import { drag, query } from "./squeezenet-page";

const M5 = { page: "mobilenet", anchor: "work" } as LiveObject;
const at = (page: Page) => page.locator("#work");
const slider = (page: Page, name: string) => at(page).getByRole("slider", { name, exact: true });
const total = (page: Page, of: string) => at(page).locator(`[data-total=${of}]`).filter({ visible: true }).first();
const drawing = (page: Page) => at(page).locator("[data-drawing-root] svg").first();
const time = (page: Page) => at(page).getByRole("slider", { name: "Time" });

test("the paper's network stands with its shares, and the misprint is explained", async ({ page }) => {
  await open(page, M5);
  await expect(total(page, "macs")).toHaveText("568,740,352");
  await expect(total(page, "weights")).toHaveText("4,209,088");
  await expect(drawing(page)).toContainText("94.86%");
  await expect(drawing(page)).toContainText("misprinted 1.19%");
  const table = at(page).locator("[data-printed]");
  await expect(table.locator("[data-row=standard]")).toContainText("1.19%1.91%");
  await expect(table.locator("[data-misprint]")).toContainText("adds up to 99.29%");
  await expect(table.locator("[data-misprint]")).toContainText("100.01%");
});

test("the last sentence leads to ShuffleNet", async ({ page }) => {
  await open(page, M5);
  const next = at(page).locator("[data-next]");
  await expect(next).toContainText("The 1 × 1 convolutions hold 94.86% of the work");
  await next.getByRole("link", { name: /ShuffleNet/ }).click();
  await expect(page).toHaveURL(/\/en\/shufflenet\//);
});

test("width by key, by typing and by the paper's names; the numbers follow, the link says it", async ({ page }) => {
  await open(page, M5);
  const alpha = slider(page, "Width multiplier α");
  await alpha.focus();
  await page.keyboard.press("ArrowLeft");
  await expect(alpha).toHaveAttribute("aria-valuenow", "0.95");
  await expect.poll(() => query(page).m5a).toBe("0.95");
  await at(page).getByRole("group", { name: "The paper’s width multipliers" }).getByText("0.25").click();
  await expect(total(page, "macs")).toHaveText("41,030,272");
  const box = at(page).getByRole("textbox", { name: /^Width multiplier α: type a number/ });
  await box.fill("0,5");
  await box.press("Enter");
  await expect(total(page, "macs")).toHaveText("149,497,088");
  await box.fill("0");
  await box.press("Enter");
  await expect(at(page).locator('[data-control="Width multiplier α"]')).toContainText("the range starts at 0.01");
  await expect(at(page).locator("[data-next]")).toHaveAttribute("data-next", "other");
});

test("resolution by pointer: mult-adds fall, weights stay", async ({ page }) => {
  await open(page, M5);
  await drag(page, slider(page, "Resolution"), -40);
  await expect.poll(() => Number(query(page).m5r)).toBeLessThan(224);
  expect(Number(query(page).m5r) % 32).toBe(0);
  await expect(total(page, "macs")).not.toHaveText("568,740,352");
  await expect(total(page, "weights")).toHaveText("4,209,088");
  await expect(at(page).locator("[data-printed]")).toContainText("yours");
});

test("FLOPs are twice the mult-adds, and the shares stay", async ({ page }) => {
  await open(page, M5);
  await at(page).getByText("FLOPs", { exact: true }).filter({ visible: true }).first().click();
  await expect(total(page, "macs")).toHaveText("1,137,480,704");
  await expect(drawing(page)).toContainText("94.86%");
  await expect(at(page).getByText("1 mult-add = 2 FLOPs")).toBeVisible();
});

test("step by step the layers go to their kinds", async ({ page }) => {
  await open(page, M5, "?m5t=0");
  await expect(at(page).locator("[data-place]")).toContainText("layer 1 of 28: conv1");
  await time(page).focus();
  for (const id of ["separable1/depthwise", "separable1/pointwise", "separable2/depthwise"]) {
    await page.keyboard.press("ArrowRight");
    await expect(at(page).locator("[data-place]")).toContainText(id);
  }
  await expect(drawing(page)).toContainText("1.91%");
  await page.keyboard.press("End");
  await expect(at(page).locator("[data-place]")).toContainText("all 28 layers");
  await expect(drawing(page)).toContainText("94.86%");
});

test("a layer is looked at by pointer and kept by keyboard; its costs are written out", async ({ page }) => {
  await open(page, M5);
  const columns = at(page).getByRole("application", { name: /^mult-adds of the 28 layers/ });
  await columns.hover({ position: { x: 4, y: 100 } });
  await expect(drawing(page)).toContainText("Layer 1 of 28, conv1");
  await columns.focus();
  await columns.press("ArrowRight");
  await expect.poll(() => query(page).m5at).toBeDefined();
  await expect(async () => {
    await columns.press("Shift+ArrowRight");
    expect(query(page).m5at).toBe("fc");
  }).toPass();
  await expect(drawing(page)).toContainText("1024 · 1000 = 1,024,000 mult-adds: 0.18% of all.");
  const link = page.url();
  await page.goto("about:blank");
  await page.goto(link);
  await at(page).scrollIntoViewIfNeeded();
  await expect(drawing(page)).toContainText("fully connected, from 1 × 1 × 1024");
  await at(page).getByRole("application").first().press("Escape");
  await expect.poll(() => query(page).m5at).toBeUndefined();
});

test("on a phone: a slider at a time, all of it below, nothing sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, M5);
  const strip = at(page).locator("[data-strip]");
  await strip.getByRole("combobox").selectOption({ label: "resolution" });
  await strip.getByRole("slider", { name: "Resolution" }).press("ArrowLeft");
  await expect.poll(() => query(page).m5r).toBe("192");
  await expect(total(page, "macs")).toContainText("418.1M");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
