/** K2, inside a network on a photo: the way there and back, a block opened, walked and let go, its maps, the ending, links, a phone. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { choose, column, networks, open } from "./classify-page";
import { watch } from "./site-watch";
import { query } from "./squeezenet-page";

const panel = (page: Page): Locator => page.locator("[data-opened]");
const mosaic = (page: Page, name: string): Locator =>
  panel(page).getByRole("application", { name: new RegExp(`^${name}: \\d+ maps`) });
const told = (page: Page): Locator => panel(page).locator("[data-told]");
const crumbs = (page: Page): Locator => page.getByRole("navigation", { name: "Where you are" });

/** Opens the page and waits for the written-out number of the block that is open. */
async function inside(page: Page, said: string, locale = "en"): Promise<void> {
  await page.goto(`/${locale}/classify/inside/${said}`);
  await expect(panel(page)).toBeVisible({ timeout: 60_000 });
  await expect(panel(page).locator("[data-output]").first()).toBeVisible({ timeout: 60_000 });
}

const field = (page: Page): Promise<string | null> => panel(page).locator("[data-field]").getAttribute("data-field");

test("under each network's answer a link leads inside, on the same photo", async ({ page }) => {
  await page.goto("/en/classify/?photo=cat");
  for (const network of networks)
    await expect(column(page, network).getByRole("link", { name: /^Look inside/ })).toHaveAttribute(
      "href",
      new RegExp(`/en/classify/inside/\\?net=${network}&\\w+=cat$`),
    );
  await column(page, "mobilenet")
    .getByRole("link", { name: /^Look inside/ })
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Inside MobileNet");
  await expect(crumbs(page)).toContainText("cat");
  await crumbs(page).getByRole("link", { name: "cat" }).click();
  await expect(page).toHaveURL(/\/en\/classify\/\?photo=cat/);
});

test("the reader's own photo goes inside, from network to network, and through a change of language", async ({
  page,
}) => {
  await open(page, "/en/classify/?photo=temple");
  const buffer = readFileSync("public/samples/rocket.jpg");
  await choose(page, { name: "mine.jpg", mimeType: "image/jpeg", buffer });
  await expect(page).toHaveURL(/photo=own/);
  await column(page, "shufflenet")
    .getByRole("link", { name: /^Look inside/ })
    .click();
  await expect(crumbs(page)).toContainText("your photo");
  await page.getByRole("navigation", { name: "Network" }).getByRole("link", { name: "MobileNet" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Inside MobileNet");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("走进 MobileNet");
  await expect(
    page.getByRole("button", { name: "你自己的照片", pressed: true }).or(page.getByText("照片留在此浏览器中")).first(),
  ).toBeVisible();
  expect(query(page).m7photo).toBe("own");
  await expect(page.getByText("只保存在")).toHaveCount(0);
});

test("opened by its address, a block writes out a number and shows what of the photo reaches it", async ({ page }) => {
  const { errors } = watch(page);
  await inside(page, "?net=mobilenet&m7open=separable6&m7at=separable6/pointwise.97.2.2");
  await expect(told(page)).toHaveText("pointwise, channel 97, row 2, column 2, kept");
  const sum = panel(page).locator("[data-sum]");
  await expect(sum).toContainText("128 products");
  const [before, after] = [await sum.getAttribute("data-sum"), await sum.getAttribute("data-output")];
  expect(Number(after)).toBeCloseTo(Math.max(0, Number(before)), 3);
  // 8 photo pixels a step, 31 in all.
  expect((await field(page))?.split(" ").map(Number)).toEqual([1, 1, 31, 31]);
  await expect(crumbs(page)).toContainText("separable6");
  expect(errors).toEqual([]);
});

test("by keyboard: arrows move the pixel, brackets the channel, Enter keeps, Escape lets go and then closes", async ({
  page,
}) => {
  await inside(page, "?net=mobilenet&bview=steps&m7open=separable6&m7at=separable6/pointwise.97.2.2");
  const before = await field(page);
  await mosaic(page, "pointwise").focus();
  await page.keyboard.press("ArrowRight");
  await expect(told(page)).toContainText("channel 97, row 2, column 3");
  await expect.poll(() => field(page)).not.toBe(before);
  await page.keyboard.press("]");
  await expect(told(page)).toContainText("channel 98, row 2, column 3, kept");
  await expect.poll(() => query(page).m7at).toBe("separable6/pointwise.98.2.3");
  await page.keyboard.press("Escape");
  await expect(told(page)).not.toContainText("kept");
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(panel(page)).toHaveCount(0);
  expect(query(page).m7open).toBeUndefined();
});

test("by pointer: a filter and a pixel of any tensor are chosen, and the channel of the sum is", async ({ page }) => {
  await inside(page, "?net=mobilenet&bview=steps&m7open=separable6");
  await panel(page)
    .getByRole("application", { name: /^Filters of pointwise/ })
    .click({ position: { x: 20, y: 3 } });
  await expect(told(page)).toContainText(/^pointwise, channel \d+, .*kept$/);
  const depthwise = mosaic(page, "depthwise");
  await depthwise.click({ position: { x: 5, y: 5 } });
  await expect(told(page)).toContainText("depthwise, channel 0");
  await expect(panel(page).locator("[data-sum]")).toContainText("9 products");
  await expect(panel(page).locator("[data-sum] table").first()).toContainText("what is read");
});

test("the maps: so many of all shown, by number or by mean, found by number, one enlarged", async ({ page }) => {
  await inside(page, "?net=mobilenet&m7open=separable13&m7at=separable13/pointwise.3.1.1");
  const maps = panel(page).locator("[data-maps]");
  await expect(maps).toContainText("32 of 512 shown");
  await maps.getByRole("radio", { name: "mean activation" }).check();
  await expect.poll(() => query(page).maps).toBe("mean");
  const means = await maps
    .getByRole("button", { name: /^Map \d+, mean/ })
    .evaluateAll((all) =>
      all.map((each) => Number(/mean (.*)$/.exec(each.getAttribute("aria-label") ?? "")?.[1]?.replace("−", "-"))),
    );
  expect(means).toHaveLength(32);
  expect(means).toEqual(means.toSorted((a, b) => b - a));
  await maps.getByRole("spinbutton", { name: "map no." }).fill("300");
  await expect(panel(page).locator("[data-enlarged]")).toHaveAttribute("data-enlarged", "300");
  await expect.poll(() => query(page).m7at).toBe("separable13/pointwise/relu.300.1.1");
  await expect(maps.getByRole("button", { name: /^Map 300,/ })).toHaveAttribute("aria-pressed", "true");
  await maps.getByRole("button", { name: "Next" }).click();
  await expect(maps.getByRole("button", { name: /^Map 300,/ })).toHaveCount(0);
  // The page that is turned to is in the link, as long as that map is looked at.
  await expect.poll(() => query(page).bpage).toMatch(/^separable13\/pointwise\/relu\.300\.\d+$/);
  await page.reload();
  await expect(maps).toContainText("32 of 512 shown", { timeout: 60_000 });
  await expect(maps.getByRole("button", { name: /^Map 300,/ })).toHaveCount(0);
  await maps.getByRole("spinbutton", { name: "map no." }).fill("301");
  await expect(maps.getByRole("button", { name: /^Map 301,/ })).toHaveAttribute("aria-pressed", "true");
});

for (const [network, scope, key] of [
  ["mobilenet", "fc", "m7open"],
  ["squeezenet", "conv10", "s2open"],
  // The paper's network has a ReLU between weights and mean.
  ["squeezenet", "conv10&s2net=1.1&s2res=64", "s2open"],
] as const) {
  test(`${network}, ${scope}: the answer is written out and closes on the score; another class too`, async ({
    page,
  }) => {
    await inside(page, `?net=${network}&${key}=${scope}`);
    const ending = panel(page).locator("[data-ending]");
    const chosen = ending.getByRole("combobox", { name: "another class" });
    const check = async () => {
      const option = await chosen.locator("option:checked").textContent();
      const falls = await ending.locator("[data-falls]").getAttribute("data-falls");
      expect(Number(falls)).toBeCloseTo(Number(/\(([^)]*)\)$/.exec(option ?? "")?.[1]?.replace("−", "-")), 2);
    };
    await expect(ending.locator("[data-falls]")).toBeVisible();
    await check();
    await expect(ending.getByRole("alert")).toHaveCount(0);
    const second = await chosen.locator("option").nth(1).getAttribute("value");
    await chosen.selectOption(second ?? "");
    await expect(ending).toHaveAttribute("data-ending", second ?? "");
    await expect.poll(async () => (await ending.locator("[data-falls]").count()) > 0).toBe(true);
    await check();
    await page.reload();
    await expect(panel(page).locator("[data-ending]")).toHaveAttribute("data-ending", second ?? "", {
      timeout: 60_000,
    });
  });
}

test("a block leads to the object that explains it, set to its widths", async ({ page }) => {
  await inside(page, "?net=squeezenet&s2open=fire4");
  await panel(page)
    .getByRole("link", { name: /^S1, the fire module/ })
    .click();
  await expect(page).toHaveURL(/\/en\/squeezenet\/\?.*#fire-module$/);
  const { s1, e1, e3 } = query(page);
  expect([s1, e1, e3].filter(Boolean).length).toBeGreaterThan(0);
});

test("an address that means nothing shows a network all the same", async ({ page }) => {
  await page.goto("/en/classify/inside/?net=alexnet&m7open=nothing&m7at=nowhere.1.1.1&m7photo=nobody");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Inside MobileNet");
  await expect(page.locator("[data-object]")).toBeVisible();
  await expect(panel(page)).toHaveCount(0);
});

test("on a phone an opened block is as wide as the window and hears a finger", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await inside(page, "?net=shufflenet&bview=steps&n6mopen=stage3/unit2");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  const gconv = mosaic(page, "gconv1");
  await gconv.scrollIntoViewIfNeeded();
  await gconv.click({ position: { x: 4, y: 4 } });
  await expect(told(page)).toContainText("gconv1, channel 0");
  await expect(panel(page).locator("[data-sum]")).toContainText("Its filter reads only channels");
});

for (const [colorScheme, width] of [
  ["light", 1366],
  ["dark", 390],
] as const) {
  test(`axe finds nothing, ${colorScheme}, ${width} pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 800 });
    await inside(page, "?net=mobilenet&m7open=fc");
    const { violations } = await new AxeBuilder({ page }).include("[data-opened]").include("[data-crumbs]").analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    expect(found).toEqual([]);
  });
}
