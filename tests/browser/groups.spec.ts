/** N1 on its page: from standard through groups to depthwise, by key, pointer and typing; what was executed; the way out of what is impossible. */
import { expect, type Page, test } from "@playwright/test";
import { type LiveObject, open } from "./objects";
import { drag, query } from "./squeezenet-page";

const N1 = { page: "shufflenet", anchor: "groups" } as LiveObject;
const at = (page: Page) => page.locator("#groups");
const slider = (page: Page, name: string) => at(page).getByRole("slider", { name, exact: true });
const total = (page: Page, of: string) => at(page).locator(`[data-total=${of}]`).filter({ visible: true }).first();
const family = (page: Page) => at(page).locator("[data-family]").filter({ visible: true });
const words = (page: Page) => at(page).locator("[data-drawing-root] svg");

test("the cost falls by the number of groups, down to the depthwise layer", async ({ page }) => {
  await open(page, N1);
  await expect(total(page, "weights")).toHaveText("1,728");
  await expect(words(page).first()).toContainText("192 of 576 pairs: 33.3%");
  await expect(words(page).first()).toContainText("executed and checked");
  const groups = slider(page, "Groups g");
  await groups.focus();
  await page.keyboard.press("ArrowRight");
  await expect(total(page, "weights")).toHaveText("1,296");
  await page.keyboard.press("End");
  await expect(groups).toHaveAttribute("aria-valuenow", "24");
  await expect(family(page)).toHaveAttribute("data-family", "depthwise");
  await expect(total(page, "weights")).toHaveText("216");
  await expect(words(page).first()).toContainText("24 of 576 pairs: 4.2%");
  await expect(at(page).locator("[data-code]")).toContainText("nn.Conv2d(24, 24, 3, padding=1, groups=24");
  await page.keyboard.press("Home");
  await expect(family(page)).toHaveAttribute("data-family", "standard");
  await expect(words(page).first()).toContainText("576 of 576 pairs: 100%");
  await expect.poll(() => query(page).n1g).toBe("1");
});

test("a number of groups that cannot be offers the nearest that can", async ({ page }) => {
  await open(page, N1);
  await at(page)
    .getByRole("textbox", { name: /^Groups g/ })
    .fill("7");
  await page.keyboard.press("Enter");
  const control = at(page).locator('[data-control="Groups g"]');
  await expect(control).toContainText("7 groups do not divide 24 input channels");
  await control.getByRole("button", { name: "Set groups to 8" }).click();
  await expect(slider(page, "Groups g")).toHaveAttribute("aria-valuenow", "8");
  await expect(words(page).first()).toContainText("72 of 576 pairs: 12.5%");
  await at(page).locator("[data-possible] button").filter({ hasText: /^12$/, visible: true }).click();
  await expect(slider(page, "Groups g")).toHaveAttribute("aria-valuenow", "12");
});

test("dragging the channels says at once when the groups no longer fit", async ({ page }) => {
  await open(page, N1);
  await drag(page, slider(page, "Channels in"), 40);
  await expect.poll(() => query(page).n1in).toBeDefined();
  const channels = Number(query(page).n1in);
  expect(channels).toBeGreaterThan(24);
  const note = at(page).locator('[data-control="Groups g"]').getByText("do not divide");
  if (channels % 3 === 0) await expect(note).toHaveCount(0);
  else await expect(note).toBeVisible();
});

test("by keyboard a pixel is inspected, kept and let go; a pair beside the diagonal is told in words", async ({
  page,
}) => {
  await open(page, N1);
  const output = at(page).getByRole("application", { name: /^Output: 24 maps/ });
  await output.focus();
  await page.keyboard.press("]");
  await expect.poll(() => query(page).n1at).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  await expect(words(page).first()).toContainText(/Output \d+ at row \d+, column \d+ is summed over inputs/);
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).n1at).toBeUndefined();
  await page.goto("/en/shufflenet/?n1at=9.2.14.12");
  await at(page).scrollIntoViewIfNeeded();
  await expect(words(page).first()).toContainText("No weight joins them");
});

test("a trained layer brings its own weights, and turning a width says that they are gone", async ({ page }) => {
  await open(page, N1);
  const layers = at(page).getByRole("combobox", { name: /Layers of the trained ShuffleNet/ });
  const option = layers.locator("option").nth(2);
  const layer = (await option.getAttribute("value")) ?? "";
  await layers.selectOption(layer);
  await expect(at(page).locator("[data-weights]")).toHaveAttribute("data-weights", layer);
  await slider(page, "Channels out").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(at(page).locator("[data-weights]")).not.toHaveAttribute("data-weights", layer);
});

test("played by steps, each filter comes after the other and its own sum is written out", async ({ page }) => {
  await open(page, N1, "?n1t=0");
  await expect(at(page).locator("[data-place]")).toContainText("the input is there");
  const time = at(page).getByRole("slider", { name: "Time" });
  await time.focus();
  await page.keyboard.press("ArrowRight");
  await expect(at(page).locator("[data-place]")).toContainText("filter 0 of 24, row 0");
  await expect(words(page).first()).toContainText(/Output 0 at row/);
  await page.keyboard.press("ArrowRight");
  await expect(words(page).first()).toContainText(/Output 1 at row/);
  await page.keyboard.press("End");
  await expect(at(page).locator("[data-place]")).toContainText("all 24 filters have run");
});

test("on a phone: the strip's slider, the possible numbers below, nothing sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, N1);
  const strip = at(page).locator("[data-strip]");
  await strip.getByRole("slider", { name: "Groups g" }).focus();
  await page.keyboard.press("End");
  await expect(family(page)).toHaveAttribute("data-family", "depthwise");
  const six = at(page).locator("[data-possible] button").filter({ hasText: /^6$/, visible: true });
  await six.click();
  await expect(total(page, "weights")).toContainText("864");
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
