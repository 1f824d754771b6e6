/** N3, units a, b, c, as a reader meets them. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { defaults } from "@/lib/spec/frame";
import { UNITS } from "@/lib/spec/units";
import { drag, query, slider, total } from "./squeezenet-page";

const DEFAULT = defaults(UNITS);

async function openUnits(page: Page, ask = "", locale = "en"): Promise<Locator> {
  await page.goto(`/${locale}/shufflenet/${ask}`);
  const place = page.locator("#units");
  await place.scrollIntoViewIfNeeded();
  await expect(place.locator("[data-units-drawing]")).toBeVisible();
  return place;
}

const computed = (place: Locator) => expect(place.locator("[data-engine]")).toHaveText(/\d ?(ms|毫秒)/);
const inspector = (place: Locator) => place.locator("[data-inspector]");

test("the paper's unit: formulas and graph say the same, and the bars say how much less", async ({ page }) => {
  const place = await openUnits(page);
  const formulas = place.locator("[data-formula]");
  await expect(formulas).toHaveCount(5);
  for (const row of ["resnet", "resnext", "a", "b", "c"]) {
    const formula = await place.locator(`[data-formula=${row}]`).textContent();
    await expect(place.locator(`[data-counted=${row}]`)).toHaveText(new RegExp(`=\\s*${formula}`));
  }
  await expect(place.locator("[data-formula=resnet]")).toHaveText("47,980,800");
  await expect(place.locator("[data-price=b]")).toContainText("fewer than with one group");
});

test("the three units run: shapes agree, and what was claimed to be equal is measured", async ({ page }) => {
  const place = await openUnits(page);
  await computed(place);
  await expect(place.locator("[data-check=reluC]")).toContainText("greatest difference 0.");
  await expect(place.locator("[data-check=reluB]")).toContainText(
    /greatest difference 0\.\d+|greatest difference [1-9]/,
  );
  await expect(place.locator("[data-check=pool]")).toContainText("0 inside");
  await expect(page.getByText("came out with another shape")).toHaveCount(0);
});

test("by key and by hand a slider keeps to what the groups divide; the numbers follow", async ({ page }) => {
  const place = await openUnits(page);
  const before = await total(page, "macs", place).textContent();
  await slider(page, "channels c").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(slider(page, "channels c")).toHaveAttribute("aria-valuenow", String(DEFAULT.c - DEFAULT.g));
  await expect.poll(() => query(page).n3c).toBe(String(DEFAULT.c - DEFAULT.g));
  await expect(place.locator("#units-stage [data-total=macs]").first()).not.toHaveText(before ?? "");
  await drag(page, place.getByRole("slider", { name: "bottleneck m" }), -40);
  const m = Number(await place.getByRole("slider", { name: "bottleneck m" }).getAttribute("aria-valuenow"));
  expect(m).toBeLessThan(DEFAULT.m);
  expect(m % DEFAULT.g).toBe(0);
  await computed(place);
});

test("an impossible number of channels explains itself at either slider and offers its way out", async ({ page }) => {
  const place = await openUnits(page);
  const box = place.getByRole("textbox", { name: /^channels c/ });
  await box.fill("241");
  await box.press("Enter");
  const stage = place.locator("[data-drawing]");
  await expect(stage).toContainText("3 groups do not divide 241 input channels");
  await expect(place.locator('[data-control="groups g"]')).toContainText("Set g to 1");
  await place.locator('[data-control="channels c"]').getByRole("button", { name: "Set c to 240" }).click();
  await expect(place.locator("[data-units-drawing]")).toBeVisible();
  await expect(slider(page, "channels c")).toHaveAttribute("aria-valuenow", "240");
});

test("keys look at a channel of any tensor, its sum is written out, and Escape lets go", async ({ page }) => {
  const place = await openUnits(page);
  await computed(place);
  await place.locator("[data-unit=b]").focus();
  await page.keyboard.press("ArrowRight");
  await expect(inspector(place)).toContainText("Unit b, after the first 1×1.");
  await expect(inspector(place)).toContainText("kept");
  await expect(inspector(place).locator("[data-sum]")).toContainText("products sum to");
  for (const name of ["after the shuffle", "after the depthwise 3×3", "after the second 1×1"]) {
    await page.keyboard.press("ArrowDown");
    await expect(inspector(place)).toContainText(`Unit b, ${name}.`);
  }
  await expect(inspector(place)).toContainText("which hear these groups of the input: 0, 1, and 2");
  await expect.poll(() => query(page).n3at).toMatch(/^b\.branch\./);
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).n3at).toBeUndefined();
  await expect(inspector(place)).not.toContainText("kept");
});

test("without the shuffle each group hears itself alone", async ({ page }) => {
  const place = await openUnits(page, `?n3at=b.branch.${Math.floor(DEFAULT.c / 2)}.3.3`);
  await expect(inspector(place)).toContainText("groups of the input: 0, 1, and 2");
  await place.getByRole("radio", { name: "off" }).check({ force: true });
  await expect(inspector(place)).toContainText("which hear these groups of the input: 1.");
  await expect.poll(() => query(page).n3shuffle).toBe("off");
});

test("play and step: the three units run beside each other", async ({ page }) => {
  const place = await openUnits(page, "?n3t=0");
  await computed(place);
  const player = place.locator("[data-player]");
  await player.getByRole("button", { name: /step forward|next/i }).click();
  await expect(player.locator("[data-place]")).toContainText("first 1×1: 0%");
  await player.getByRole("button", { name: "Play" }).click();
  await expect(player.locator("[data-place]")).toContainText("depthwise");
  await player.getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => Number(query(page).n3t)).toBeGreaterThan(0);
});

test("the story's steps set the units, and the reader's own settings come back", async ({ page }) => {
  const place = await openUnits(page, "?n3h=14");
  const story = place.getByRole("navigation", { name: "Units a, b, c step by step" });
  await story.getByRole("link", { name: /8/ }).click();
  await expect(slider(page, "groups g")).toHaveAttribute("aria-valuenow", "8");
  await expect(story).toContainText(`at 8 groups stage 2 has 384 channels instead of ${DEFAULT.c}`);
  await story.getByRole("button", { name: "Back to your settings" }).click();
  await expect.poll(() => query(page)).toEqual({ n3h: "14" });
});

test("on a phone one unit at a time, changed by a switch of three", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const place = await openUnits(page);
  await expect(place.locator("[data-unit]")).toHaveCount(1);
  await place.getByRole("radio", { name: "unit b" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(place.locator("[data-unit=c]")).toBeVisible();
  await expect.poll(() => query(page).n3unit).toBe("c");
  await expect(inspector(place)).toContainText("Unit c");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
