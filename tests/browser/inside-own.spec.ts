/** A block of a map opens as its own live diagram: S1, M2 or N3 on the map's numbers, played, walked by keys, in the link. */
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { watch } from "./site-watch";
import { query } from "./squeezenet-page";

const panel = (page: Page): Locator => page.locator("[data-opened]");
const own = (page: Page): Locator => panel(page).locator("[data-own]");
const told = (page: Page): Locator => panel(page).locator("[data-told]");
const player = (page: Page): Locator => own(page).locator("[data-player]");
const view = (page: Page, name: RegExp): Locator =>
  panel(page).getByRole("group", { name: "How the block is drawn" }).getByRole("radio", { name });

/** Opens a map with a block open, and waits for a written-out number. */
async function inside(page: Page, said: string, locale = "en"): Promise<void> {
  await page.goto(`/${locale}/classify/inside/${said}`);
  await expect(panel(page)).toBeVisible({ timeout: 60_000 });
  await expect(panel(page).locator("[data-output]").first()).toBeVisible({ timeout: 60_000 });
}

const output = async (page: Page): Promise<number> =>
  Number(await panel(page).locator("[data-output]").first().getAttribute("data-output"));

const BLOCKS = [
  {
    network: "squeezenet",
    open: "s2open=fire5&s2at=fire5/expand3x3/relu.20.3.3",
    at: "s2at",
    drawing: "[data-own] .fire-touch",
    written: (value: number) => `→ ReLU → ${value.toFixed(3)}`,
  },
  {
    network: "mobilenet",
    open: "m7open=separable6&m7at=separable6/pointwise/relu.97.2.2",
    at: "m7at",
    drawing: '[data-own] [data-steps="4"]',
    written: (value: number) => `= ${value === 0 ? 0 : Number(value.toPrecision(3))}`,
  },
  {
    network: "shufflenet",
    open: "n6mopen=stage3/unit2&n6mat=stage3/unit2/gconv1/relu.61.2.2",
    at: "n6mat",
    drawing: "[data-own] [data-units-drawing]",
    written: (value: number) => String(Number(value.toFixed(3))).replace("-", "−"),
  },
] as const;

for (const { network, open, at, drawing, written } of BLOCKS) {
  test(`${network}: its own drawing, on the map's very numbers`, async ({ page }) => {
    const { errors } = watch(page);
    await inside(page, `?net=${network}&${open}`);
    await expect(page.locator(drawing).first()).toBeVisible({ timeout: 60_000 });
    await expect(panel(page).locator("[data-inside]")).toHaveCount(0);
    await expect(told(page)).toContainText("kept");
    // What the drawing writes out is what the network gave at that place.
    await expect.poll(async () => (await own(page).textContent())?.includes(written(await output(page)))).toBe(true);
    expect(errors).toEqual([]);
  });

  for (const [colorScheme, width] of [
    ["light", 1366],
    ["dark", 390],
  ] as const)
    test(`${network}: axe finds nothing in it, ${colorScheme}, ${width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await inside(page, `?net=${network}&${open}`);
      await expect(page.locator(drawing).first()).toBeVisible({ timeout: 60_000 });
      const { violations } = await new AxeBuilder({ page }).include("[data-opened]").analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" "))}`)).toEqual([]);
    });

  test(`${network}: played a step, kept in the link, told of this block alone`, async ({ page }) => {
    await inside(page, `?net=${network}&${open}`);
    await expect(player(page)).toBeVisible({ timeout: 60_000 });
    const place = player(page).locator("[data-place]");
    const done = await place.textContent();
    await player(page).getByRole("button", { name: "Step back" }).click();
    await expect(place).not.toHaveText(done ?? "");
    const scope = /open=([^&]+)/.exec(open)?.[1] ?? "";
    await expect.poll(() => query(page).bt).toMatch(new RegExp(`^${scope}\\.\\d{1,4}$`));
    const there = await place.textContent();
    await page.reload();
    await expect(place).toHaveText(there ?? "", { timeout: 60_000 });
    await player(page).getByRole("button", { name: "Step forward" }).click();
    await expect(place).toHaveText(done ?? "");
    await expect.poll(() => query(page).bt).toBeUndefined();
  });

  test(`${network}: by keyboard a pixel is inspected, let go, and the block closed`, async ({ page }) => {
    await inside(page, `?net=${network}&${open}`);
    const before = query(page)[at];
    const touch = own(page)
      .getByRole("application", {
        name: network === "squeezenet" ? /^Maps of expand 3×3/ : network === "mobilenet" ? /^4 ReLU/ : /^Unit b/,
      })
      .first();
    await touch.focus();
    await touch.press(network === "shufflenet" ? "Shift+ArrowRight" : "ArrowRight");
    await expect(told(page)).toContainText(network === "squeezenet" ? "column 4" : "column 3");
    await touch.press("Enter");
    await expect.poll(() => query(page)[at]).not.toBe(before);
    await expect(told(page)).toContainText("kept");
    // What stands below follows: the photo's part, the map, the sum.
    await expect(panel(page).locator("[data-enlarged]")).toBeVisible();
    await touch.press("Escape");
    await expect(told(page)).not.toContainText("kept");
    await expect.poll(() => query(page)[at]).toBeUndefined();
    await expect(panel(page)).toBeVisible();
    await touch.press("Escape");
    await expect(panel(page)).toHaveCount(0);
  });
}

test("the other view is a choice, in the link, and the way back is too", async ({ page }) => {
  await inside(page, "?net=mobilenet&m7open=separable6");
  await expect(own(page)).toBeVisible({ timeout: 60_000 });
  await view(page, /^Tensor by tensor/).check();
  await expect(panel(page).locator("[data-inside]")).toBeVisible();
  await expect(own(page)).toHaveCount(0);
  expect(query(page).bview).toBe("steps");
  await page.reload();
  await expect(panel(page).locator("[data-inside]")).toBeVisible({ timeout: 60_000 });
  await view(page, /^Separable block/).check();
  await expect(own(page)).toBeVisible();
  await page.goBack();
  await expect(panel(page).locator("[data-inside]")).toBeVisible();
});

test("what no object's drawing can show is drawn tensor by tensor", async ({ page }) => {
  await inside(page, "?net=shufflenet&n6mopen=stage2/unit1");
  await expect(panel(page).locator("[data-inside]")).toBeVisible();
  await expect(view(page, /./)).toHaveCount(0);
  await inside(page, "?net=squeezenet&s2bypass=simple&s2open=fire3");
  await expect(panel(page).locator("[data-inside]")).toBeVisible();
});

test("with batch norms in the network the block shows all six steps, and how little folding changes", async ({
  page,
}) => {
  await inside(page, "?net=mobilenet&m7net=paper&m7alpha=0.25&m7res=64&m7open=separable3");
  await expect(own(page).locator('[data-steps="6"]')).toBeVisible({ timeout: 60_000 });
  await expect(own(page)).toContainText("batch norm", { ignoreCase: true });
});

test("a shuffled channel is the same number on the map: the one that it was before", async ({ page }) => {
  await inside(page, "?net=shufflenet&n6mopen=stage3/unit2&n6mat=stage3/unit2/shuffle.1.2.2");
  await expect(told(page)).toContainText("shuffle, channel 1, row 2, column 2, kept");
  // Three groups of 40: place 1 is the second group's first channel.
  await expect(
    page.getByRole("navigation", { name: "Where you are" }).or(page.locator("[data-crumbs]")).last(),
  ).toContainText("40");
});

test("the channel of the sum is in the link, for this sum alone", async ({ page }) => {
  await inside(page, "?net=squeezenet&s2open=fire5&s2at=fire5/squeeze1x1/relu.3.2.2");
  const bars = panel(page).getByRole("application", { name: /^What each of \d+ channels adds/ });
  await bars.focus();
  await bars.press("ArrowRight");
  await expect.poll(() => query(page).bprobe).toMatch(/^fire5\/squeeze1x1\/relu\.\d+$/);
  const probed = await bars.getAttribute("aria-label");
  await page.reload();
  await expect(bars).toHaveAttribute("aria-label", probed ?? "", { timeout: 60_000 });
});

test("the colour scale of the map is that of the opened block", async ({ page }) => {
  await inside(page, "?net=squeezenet&s2open=fire5&s2scale=channel");
  await expect(own(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("radio", { name: /channel/ }).first()).toBeChecked();
});

for (const { network, open, drawing } of BLOCKS) {
  test(`${network} on a phone: as wide as the window, and a finger chooses`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await inside(page, `?net=${network}&${open.replace(/&.*$/, "")}`);
    await expect(page.locator(drawing).first()).toBeVisible({ timeout: 60_000 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
    const place = own(page).getByRole("application").first();
    await place.scrollIntoViewIfNeeded();
    const box = await place.boundingBox();
    if (!box) throw new Error("no drawing");
    if (network === "shufflenet") await place.press("Enter");
    else
      await own(page)
        .getByRole("application")
        .nth(1)
        .click({ position: { x: 6, y: 6 } });
    await expect(told(page)).toContainText("kept");
  });
}
