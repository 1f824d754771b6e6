/** M1 on its page: what a person does with it. */
import { expect, type Locator, type Page, test } from "@playwright/test";

const object = (page: Page): Locator => page.locator("[data-object=M1]");
const slider = (page: Page, name: string): Locator => object(page).getByRole("slider", { name, exact: true });
const total = (page: Page, of: string): Locator =>
  object(page).locator(`[data-total=${of}]`).filter({ visible: true }).first();
/** A row of the drawing, with its sum. */
const row = (page: Page, kind: string): Locator => object(page).locator(`[data-drawing] g[data-row=${kind}]`);
const ratio = (page: Page, of: string): Locator => object(page).locator(`[data-ratio-row=${of}]`);
const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

async function open(page: Page, search = "", locale = "en"): Promise<void> {
  await page.goto(`/${locale}/mobilenet/${search}`);
  await page.locator("#filters").scrollIntoViewIfNeeded();
  await expect(object(page)).toBeVisible();
}

/** Until the sums of the inspected pixel stand in all rows. */
async function summed(page: Page): Promise<void> {
  for (const kind of ["standard", "depthwise", "pointwise"])
    await expect(row(page, kind).locator("[data-sum]")).toBeVisible({ timeout: 30_000 });
}

test("three rows with their numbers, sums, and why each costs less", async ({ page }) => {
  await open(page);
  await expect(row(page, "standard")).toContainText("8 filters 3 × 3 × 6: 432 weights");
  await expect(row(page, "depthwise")).toContainText("6 filters 3 × 3 × 1: 54 weights");
  await expect(row(page, "depthwise")).toContainText("groups = channels = 6");
  await expect(row(page, "depthwise")).toContainText("8.00×");
  await expect(row(page, "pointwise")).toContainText("9.00×");
  await expect(total(page, "weights")).toHaveText("102");
  await expect(total(page, "macs")).toHaveText("235,008");
  await summed(page);
  await expect(row(page, "standard")).toContainText("54 products");
  await expect(row(page, "depthwise")).toContainText("9 products");
  await expect(row(page, "pointwise")).toContainText("6 products");
});

test("a slider by keyboard, by pointer and by typing moves formulas and counts alike", async ({ page }) => {
  await open(page);
  const out = slider(page, "Channels out N");
  await out.focus();
  await page.keyboard.press("ArrowRight");
  await expect(out).toHaveAttribute("aria-valuenow", "9");
  await expect(row(page, "standard")).toContainText("9 filters 3 × 3 × 6: 486 weights");
  await expect.poll(() => query(page).m1out).toBe("9");
  const box = await slider(page, "Channels in M").boundingBox();
  if (!box) throw new Error("the slider is not on the page");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => Number(query(page).m1in)).toBeGreaterThan(6);
  const entry = object(page).getByRole("textbox", { name: /^Channels in M/ });
  await entry.fill("32");
  await entry.press("Enter");
  await expect(row(page, "depthwise")).toContainText("32 filters 3 × 3 × 1: 288 weights");
  await entry.fill("300");
  await entry.press("Enter");
  await expect(object(page).getByText("the range ends at 256")).toBeVisible();
});

test("where formula and count differ it is said, with numbers", async ({ page }) => {
  await open(page);
  await expect(ratio(page, "macs")).toHaveAttribute("data-equal", "true");
  await expect(ratio(page, "params")).toHaveAttribute("data-equal", "false");
  await expect(ratio(page, "params")).toContainText("M + N = 6 + 8 biases");
  await expect(ratio(page, "late")).toHaveCount(0);
  await object(page)
    .getByRole("radiogroup")
    .or(object(page).getByRole("group", { name: "Stride" }))
    .first()
    .waitFor();
  await object(page).getByRole("group", { name: "Stride" }).getByRole("radio", { name: "2" }).check({ force: true });
  await expect(ratio(page, "macs")).toHaveAttribute("data-equal", "true");
  await expect(ratio(page, "late")).toContainText("0.611");
  const printed = object(page).locator("[data-formulas] [data-row=standard]");
  await expect(printed.locator("[data-printed]")).toHaveText("995,328");
  await expect(printed.locator("[data-value]")).toHaveText("248,832");
});

test("the same pixel in all rows, by keyboard: moved, kept, let go", async ({ page }) => {
  await open(page);
  await summed(page);
  const output = object(page).getByRole("application", { name: /^Output of standard/ });
  const before = await row(page, "pointwise").textContent();
  await output.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => query(page).m1at).toMatch(/^3\.3\.19\.29$/);
  await expect.poll(() => row(page, "pointwise").textContent()).not.toBe(before);
  await page.keyboard.press("]");
  await expect.poll(() => query(page).m1at).toMatch(/^4\./);
  await expect(object(page).locator("[data-said]")).toContainText("Standard, filter 4");
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).m1at).toBeUndefined();
});

test("play, step and the place in words; a story's step is a link of its own", async ({ page }) => {
  await open(page, "?m1t=0");
  const player = object(page).getByRole("region", { name: /^Player/ });
  await expect(player).toContainText("the input is there");
  await player.getByRole("button", { name: "Step forward" }).click();
  await player.getByRole("button", { name: "Step forward" }).click();
  await expect(player).toContainText("filter 1, row 0, in all three");
  await player.getByRole("button", { name: "Play" }).click();
  await expect(player).toContainText(/filter [2-7]/);
  await player.getByRole("button", { name: "Pause" }).click();
  await object(page).getByRole("link", { name: "Step 7", exact: false }).first().click();
  await expect(total(page, "macs")).toHaveText("58,752");
  await page.goto(page.url());
  await expect(total(page, "macs")).toHaveText("58,752");
  await expect(object(page).getByText("The printed formula says 995,328")).toBeVisible();
});

test("too much to run offers the map that is not", async ({ page }) => {
  await open(page, "?m1in=256&m1out=256&m1k=7&m1h=112");
  const way = object(page).getByRole("button", { name: /^Set the map side to/ });
  await way.click();
  await expect(way).toHaveCount(0);
  expect(Number(query(page).m1h)).toBeLessThan(112);
});

test("trained widths run with trained weights, and the network's first layer on the photo", async ({ page }) => {
  await open(page);
  const origin = object(page).locator("[data-weights]");
  await expect(origin).toHaveAttribute("data-weights", "seeded");
  const layers = object(page).getByRole("combobox", { name: "Layers of the trained MobileNet" });
  await layers.selectOption("separable1");
  await expect(origin).toHaveAttribute("data-weights", "separable1/depthwise separable1/pointwise");
  await layers.selectOption("conv1");
  await expect(origin).toHaveAttribute("data-weights", "conv1");
  await expect(origin).toContainText("red, green and blue");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("cards below each other, nothing wider than the page, a tap looks at a pixel", async ({ page }) => {
    await open(page, "", "zh");
    await summed(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    const output = object(page).getByRole("application", { name: /^逐点卷积.*的输出/ });
    await output.scrollIntoViewIfNeeded();
    await output.tap({ position: { x: 20, y: 12 } });
    await expect.poll(() => query(page).m1at).toMatch(/^0\./);
  });
});
