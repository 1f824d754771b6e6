/** The maps of whole networks as a reader meets them. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { query } from "./squeezenet-page";

async function openMap(
  page: Page,
  name: "squeezenet" | "mobilenet" | "shufflenet",
  ask = "",
  locale = "en",
): Promise<Locator> {
  await page.goto(`/${locale}/${name}/${ask}`);
  const place = page.locator(`#${name}-map`);
  await place.scrollIntoViewIfNeeded();
  // An open block is a drawing of its own.
  await expect(place.locator("[data-drawing-root]").first()).toBeVisible();
  return place;
}

const answered = (place: Locator) => expect(place.locator("[data-engine]").first()).toHaveText(/\d ?(ms|毫秒)/);
const rows = (place: Locator) => place.locator("[data-map-row]");
const crumbs = (place: Locator) => place.locator("[data-crumbs]");
const stop = (place: Locator) => place.locator("[data-map-row][tabindex='0']");
const panel = (place: Locator) => place.locator("[data-panel]");

test("the trained network runs on the photo, is timed and answers; the factor of the replay is said", async ({
  page,
}) => {
  const place = await openMap(page, "mobilenet");
  await answered(place);
  await expect(rows(place)).toHaveCount(2);
  await expect(place.locator("[data-weights]")).toHaveAttribute("data-weights", "mobilenet");
  await expect(place.locator("[data-scores]")).toContainText("%");
  await expect(place.locator("[data-slow]")).toContainText(/times slower/);
  await expect(place.locator("[data-bars]")).toContainText("measured here");
});

test("keys walk from layer to layer and channel to channel; Enter opens, Escape closes and lets go", async ({
  page,
}) => {
  const place = await openMap(page, "mobilenet", "?m7at=separable1/depthwise.3.5.5");
  await answered(place);
  await stop(place).focus();
  await page.keyboard.press("ArrowRight");
  await expect(crumbs(place)).toContainText("pointwise");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => query(page).m7at).toMatch(/^separable1\/pointwise\.4\./);
  await page.keyboard.press("Enter");
  await expect(panel(place)).toHaveAttribute("data-panel", "separable1");
  await expect.poll(() => query(page).m7open).toBe("separable1");
  // The open block follows the walk.
  await page.keyboard.press("ArrowRight");
  await expect(panel(place)).toHaveAttribute("data-panel", "separable2");
  await page.keyboard.press("Escape");
  await expect(panel(place)).toHaveCount(0);
  await expect.poll(() => query(page).m7open).toBeUndefined();
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).m7at).toBeUndefined();
});

test("the walk goes on into the next row, and the focus with it, to the class scores", async ({ page }) => {
  const place = await openMap(page, "squeezenet");
  await answered(place);
  await stop(place).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("End");
  await expect(crumbs(place)).toContainText("avgpool10");
  await expect(rows(place).last()).toBeFocused();
});

test("a click opens the block under it, in place; its close button and the breadcrumb close it", async ({ page }) => {
  const place = await openMap(page, "squeezenet");
  await answered(place);
  await rows(place)
    .first()
    .click({ position: { x: 120, y: 180 } });
  await expect(panel(place)).toHaveAttribute("data-panel", "conv1");
  await panel(place).getByRole("button", { name: "Close", exact: true }).click();
  await expect(panel(place)).toHaveCount(0);
  await crumbs(place).getByRole("button", { name: "SqueezeNet" }).click();
  await expect.poll(() => query(page).s2at).toBeUndefined();
});

test("a pointer over a tile says what is there; over a bar, its layer", async ({ page }) => {
  const place = await openMap(page, "squeezenet");
  await answered(place);
  await rows(place)
    .first()
    .hover({ position: { x: 120, y: 180 } });
  await expect(place.locator("[data-card]")).toContainText("conv1");
  await expect(place.locator("[data-card]")).toContainText("mult-adds");
  await page.mouse.move(0, 0);
  await expect(place.locator("[data-card]")).toHaveCount(0);
  await place.locator("[data-bars]").hover({ position: { x: 5, y: 100 } });
  await expect(place.locator("[data-bars]")).toContainText("input");
});

test("a bar, its block and its part of the track light each other, by pointer and by keys", async ({ page }) => {
  const place = await openMap(page, "squeezenet");
  await answered(place);
  const bars = place.locator("[data-bars] [role=application]");
  await bars.hover({ position: { x: 500, y: 90 } });
  await expect(place.locator("[data-lit]")).toHaveCount(1);
  await expect(place.locator("[data-mark]")).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(place.locator("[data-lit]")).toHaveCount(0);
  await place
    .locator("[data-player] [data-orientation=horizontal]")
    .first()
    .hover({ position: { x: 60, y: 12 } });
  await expect(place.locator("[data-lit]")).toHaveCount(1);
  await page.mouse.move(0, 0);
  await bars.focus();
  await page.keyboard.press("ArrowRight");
  await expect(place.locator("[data-lit]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(place.locator("[data-lit]")).toHaveCount(0);
});

test("N6 marks how far a channel has spread; another can be followed, and the marks can go", async ({ page }) => {
  const place = await openMap(page, "shufflenet", "?n6mg=8&n6mat=stage3%2Funit2%2Fgconv2.9.1.1");
  const gauges = place.locator("[data-gauge]");
  await expect(gauges).toHaveCount(16);
  await expect(place.locator("[data-gauge='stage2/unit4']")).toContainText("100%");
  await expect(place.locator("[data-source]")).toHaveCount(1);
  await place.getByRole("button", { name: /^Follow channel 9 of stage3/ }).click();
  await expect.poll(() => query(page).n6mfrom).toBe("stage3/unit2/gconv2.9");
  await expect(gauges).toHaveCount(11);
  await place.getByRole("button", { name: "Follow the first channel again" }).click();
  await expect(gauges).toHaveCount(16);
  await place.getByRole("radio", { name: "hidden" }).check({ force: true });
  await expect(gauges).toHaveCount(0);
});

test("a link restores layer, channel and open block, in both languages", async ({ page }) => {
  const ask = "?n6mopen=stage3%2Funit2&n6mat=stage3%2Funit2%2Fgconv2.97.1.1";
  for (const locale of ["en", "zh"]) {
    const place = await openMap(page, "shufflenet", ask, locale);
    await expect(panel(place)).toHaveAttribute("data-panel", "stage3/unit2");
    await expect(crumbs(place)).toContainText("gconv2");
  }
});

test("a link to what is not there breaks nothing", async ({ page }) => {
  const place = await openMap(page, "squeezenet", "?s2open=fire77&s2at=nowhere.1.1.1&s2bypass=double");
  await expect(place).toContainText("s2bypass = double");
  await expect(panel(place)).toHaveCount(0);
  await expect(rows(place)).toHaveCount(2);
});

test("bypasses arch over the modules, and nobody trained them", async ({ page }) => {
  const place = await openMap(page, "squeezenet", "?s2bypass=simple");
  await expect(place.locator("[data-weights]")).toHaveAttribute("data-weights", "seeded");
  await answered(place);
  await expect(place.locator("[data-scores]")).toContainText("nobody trained");
  await place.getByRole("radio", { name: "none" }).check({ force: true });
  await answered(place);
  await expect(place.locator("[data-weights]")).toHaveAttribute("data-weights", "squeezenet");
});

test("the paper's size is drawn and counted where it is too large to run", async ({ page }) => {
  const place = await openMap(page, "squeezenet");
  await place.getByRole("radio", { name: "1.0" }).check({ force: true });
  await expect.poll(() => query(page).s2res).toBe("227");
  await expect(place.locator("[data-weights]")).toHaveAttribute("data-weights", "none");
  await expect(place).toContainText("hatched means not computed");
  await expect(place.locator("[data-total=params]").first()).toHaveText(/1,248,424/);
});

test("the resolution by key and by typing really runs with the trained weights", async ({ page }) => {
  const place = await openMap(page, "shufflenet");
  await answered(place);
  const slider = place.getByRole("slider", { name: "side of the photo in pixels" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => query(page).n6mres).toBe("80");
  await answered(place);
  const entry = place.getByRole("textbox", { name: "side of the photo in pixels" });
  await entry.fill("96");
  await entry.press("Enter");
  await expect.poll(() => query(page).n6mres).toBe("96");
  await answered(place);
  await expect(place.locator("[data-weights]")).toHaveAttribute("data-weights", "shufflenet");
});

test("an impossible width explains itself and offers the nearest possible one", async ({ page }) => {
  await page.goto("/en/shufflenet/?n6ms=0.37");
  const place = page.locator("#shufflenet-map");
  await place.scrollIntoViewIfNeeded();
  await place.getByRole("button", { name: /^Set / }).first().click();
  await expect(place.locator("[data-drawing-root]")).toBeVisible();
});

test("steps of the replay go from layer to layer; what lies ahead is pale", async ({ page }) => {
  const place = await openMap(page, "mobilenet", "?m7t=0");
  await answered(place);
  const where = place.locator("[data-place]");
  await expect(where).toContainText("input");
  await place.getByRole("button", { name: /step forward/i }).click();
  await expect(where).toContainText("conv1");
  await place.getByRole("button", { name: "Play" }).click();
  await expect(where).toContainText("separable1");
});

test("as a table it has every layer", async ({ page }) => {
  const place = await openMap(page, "mobilenet", "?m7step=4");
  await place.getByRole("button", { name: "As a table" }).click();
  await expect(place.getByRole("rowheader", { name: "separable13 / pointwise" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("the river flows downwards, block by block; a tap opens one in place", async ({ page }) => {
    const place = await openMap(page, "squeezenet");
    await answered(place);
    await expect(rows(place)).toHaveCount(14);
    await rows(place)
      .nth(3)
      .tap({ position: { x: 40, y: 90 } });
    await expect(panel(place)).toHaveAttribute("data-panel", "fire2");
    const bars = place.locator("[data-bars]");
    await bars.getByRole("radio", { name: "parameters" }).click({ force: true });
    await expect.poll(() => query(page).s2price).toBe("params");
    await expect(bars.locator("[data-bar]")).toHaveCount(14);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
});
