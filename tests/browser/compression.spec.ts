/** S4 on its page: the file changes with slider, choice and play; layers and measured files are walked; links come back. */
import { expect, type Page, test } from "@playwright/test";
import { COMPRESSION_OBJECT } from "@/lib/spec/compression";
import { type LiveObject, open } from "./objects";
import { query } from "./squeezenet-page";

const S4 = { page: "squeezenet", anchor: COMPRESSION_OBJECT.anchor } as LiveObject;
const at = (page: Page) => page.locator(`#${S4.anchor}`);
const told = (page: Page, text: RegExp) => at(page).getByText(text).filter({ visible: true }).first();
const bytes = (page: Page) =>
  at(page)
    .locator("[data-bytes]")
    .textContent()
    .then((text) => Number(text?.replace(/\D/g, "")));
const slider = (page: Page, name: string) => at(page).getByRole("slider", { name, exact: true });

test("fewer bits by keyboard make a smaller file, and the photo is answered anew", async ({ page }) => {
  await open(page, S4, "?s4keep=100&s4code=dense&s4k=8");
  await expect.poll(() => bytes(page)).toBeGreaterThan(0);
  const before = await bytes(page);
  await expect(told(page, /First answer (un)?changed/)).toBeVisible();
  await slider(page, "Bits of a code").focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowLeft");
  await expect.poll(() => query(page).s4k).toBe("4");
  await expect.poll(() => bytes(page)).toBeLessThan(0.6 * before);
  await page.reload();
  await at(page).scrollIntoViewIfNeeded();
  await expect(slider(page, "Bits of a code")).toHaveAttribute("aria-valuenow", "4");
});

test("a typed share of kept weights is pruned, and the layers say how many are left", async ({ page }) => {
  await open(page, S4, "?s4keep=100");
  const entry = at(page).getByRole("textbox", { name: /^Weights kept/ });
  await entry.fill("33");
  await entry.press("Enter");
  await expect.poll(() => query(page).s4keep).toBe("33");
  await expect(told(page, /2\.77|one code stands for 0/)).toBeVisible();
  await expect(at(page).locator("[data-part=gaps]")).toBeVisible();
});

test("layers are walked by keyboard, kept in the link and let go", async ({ page }) => {
  await open(page, S4, "?s4layer=fire2/squeeze1x1");
  await expect(told(page, /Weights of fire2\/squeeze1x1/)).toBeVisible();
  await at(page)
    .getByRole("application", { name: /^Bytes of the/ })
    .focus();
  await page.keyboard.press("ArrowRight");
  await expect(told(page, /Weights of fire2\/expand1x1/)).toBeVisible();
  await expect.poll(() => query(page).s4layer).toBe("fire2/expand1x1");
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).s4layer).toBeUndefined();
});

test("measured files are walked by keyboard; what lies between is marked as not measured", async ({ page }) => {
  await open(page, S4, "?s4levels=codebook&s4k=7&s4keep=100&s4code=dense");
  await expect(told(page, /not measured/)).toBeVisible();
  await at(page)
    .getByRole("application", { name: /measured files by size/ })
    .focus();
  await page.keyboard.press("ArrowLeft");
  await expect(told(page, /photos, measured\./)).toBeVisible();
});

test("settings that say nothing offer the way out", async ({ page }) => {
  await open(page, S4, "?s4keep=100&s4code=sparse");
  await at(page).getByRole("button", { name: "Hold every weight" }).filter({ visible: true }).click();
  await expect.poll(() => query(page).s4code).toBe("dense");
});

test("played by steps, the file goes from what was trained to what is coded", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await open(page, S4, "?s4t=0");
  await expect(told(page, /^as trained$/)).toBeVisible();
  await at(page).getByRole("button", { name: "Step forward" }).filter({ visible: true }).click();
  await expect.poll(() => Number(query(page).s4t)).toBeCloseTo(1 / 3, 2);
});

test("on a phone everything stands below one another, with the slider in reach", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, S4);
  await expect(told(page, /First answer (un)?changed/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  await expect(at(page).locator("[data-strip]")).toBeVisible();
});

test("the columns of a layer's weights are walked by keyboard, each says its numbers, Escape lets go", async ({
  page,
}) => {
  await open(page, S4, "?s4layer=fire2/squeeze1x1&s4k=4");
  await expect(told(page, /Weights of fire2\/squeeze1x1/)).toBeVisible();
  const weights = at(page).getByRole("application", { name: /^The weights of fire2\/squeeze1x1 in \d+ columns/ });
  await weights.focus();
  await page.keyboard.press("ArrowRight");
  const column = at(page).locator("[data-bin]");
  const first = Number(await column.getAttribute("data-bin"));
  await expect(told(page, /weights? as trained, .* in the file$/)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(column).toHaveAttribute("data-bin", String(first + 1));
  await page.keyboard.press("Escape");
  await expect(column).toHaveCount(0);
});
