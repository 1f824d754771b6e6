/** M3 on its page: the matrices walked by key and pointer, told in words, followed along the maps; sliders; what is played. */
import { expect, type Page, test } from "@playwright/test";
import { HEARS_OBJECT } from "@/lib/spec/hears";
import { type LiveObject, open } from "./objects";
import { query } from "./squeezenet-page";

const M3 = { page: "mobilenet", anchor: HEARS_OBJECT.anchor } as LiveObject;
const at = (page: Page) => page.locator(`#${M3.anchor}`);
const matrix = (page: Page, name: string) => at(page).getByRole("application", { name: new RegExp(`^${name}`) });
const told = (page: Page, text: RegExp) => at(page).getByText(text).filter({ visible: true }).first();

test("four matrices are executed and agree with the structure", async ({ page }) => {
  await open(page, M3);
  await expect(at(page).getByText("executed and checked").filter({ visible: true })).toHaveCount(4);
  await expect(at(page).getByText(/FAULT/)).toHaveCount(0);
  await expect(told(page, /16 of 256 pairs: 6\.3%/)).toBeVisible();
  await expect(told(page, /512 of 512 pairs: 100%/)).toBeVisible();
});

test("by keyboard a cell is walked to, told in words, kept in the link and let go", async ({ page }) => {
  await open(page, M3, "?m3cell=depthwise.5.5");
  await expect(told(page, /Depthwise: output 5 hears input 5\./)).toBeVisible();
  await matrix(page, "depthwise").focus();
  await page.keyboard.press("ArrowDown");
  await expect(told(page, /Depthwise: output 6 does not hear input 5\. It hears input 6 alone\./)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).m3cell).toBe("depthwise.6.5");
  await page.reload();
  await at(page).scrollIntoViewIfNeeded();
  await expect(told(page, /Depthwise: output 6 does not hear input 5/)).toBeVisible();
});

test("by pointer a pair of both layers is followed through its filtered channel", async ({ page }) => {
  await open(page, M3);
  const both = matrix(page, "both in a row");
  await both.scrollIntoViewIfNeeded();
  await both.click({ position: { x: 3, y: 3 } });
  await expect(told(page, /input 0 reaches output 0 along one path, through filtered channel 0/)).toBeVisible();
  await expect.poll(() => query(page).m3cell).toBe("both.0.0");
});

test("a slider by keyboard changes matrices, maps and prices together", async ({ page }) => {
  await open(page, M3);
  const channels = at(page).getByRole("slider", { name: "Channels in M", exact: true });
  await channels.focus();
  const before = Number(await channels.getAttribute("aria-valuenow"));
  await page.keyboard.press("ArrowRight");
  await expect(channels).toHaveAttribute("aria-valuenow", String(before + 1));
  await expect(told(page, new RegExp(`${before + 1} of ${(before + 1) ** 2} pairs`))).toBeVisible();
  await expect.poll(() => query(page).m3in).toBe(String(before + 1));
  await expect(at(page).locator("[data-weights]").first()).toHaveAttribute("data-weights", "seeded");
});

test("played from the start, columns become known one after another", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, M3, "?m3t=0");
  await expect(told(page, /input 0 of 16 is changed/)).toBeVisible();
  await at(page).getByRole("button", { name: "Step forward" }).filter({ visible: true }).click();
  await expect.poll(() => Number(query(page).m3t)).toBeGreaterThan(0);
  await expect(told(page, /input 1 of 16 is changed/)).toBeVisible();
});
