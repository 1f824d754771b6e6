/** N2 on its page: what a person does with the channel shuffle by keyboard, pointer and finger. */
import { expect, type Locator, type Page, test } from "@playwright/test";

const object = (page: Page): Locator => page.locator("[data-object=N2]");
const drawing = (page: Page): Locator => object(page).locator("[data-drawing-root]");
const said = (page: Page): Locator => object(page).locator("[data-said]");
const slider = (page: Page, name: string): Locator => object(page).getByRole("slider", { name, exact: true });
const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

async function open(page: Page, search = "", locale = "en"): Promise<void> {
  await page.goto(`/${locale}/shufflenet/${search}`);
  await page.locator("#shuffle").scrollIntoViewIfNeeded();
  await expect(object(page)).toBeVisible({ timeout: 30_000 });
}

/** Until the maps, the matrices and the equalities have been executed. */
async function computed(page: Page): Promise<void> {
  await expect(object(page).locator("[data-engine]")).toHaveText(/\d ?(ms|毫秒)/, { timeout: 30_000 });
  await expect(object(page).locator("[data-matrix=with] [role=application]")).toHaveAccessibleDescription(
    /144 of 144|[1-9]/,
  );
}

test("both matrices are executed, and what is claimed to be equal is", async ({ page }) => {
  await open(page);
  await computed(page);
  const matrix = (which: string) => object(page).locator(`[data-matrix=${which}] [role=application]`);
  await expect(matrix("without")).toHaveAccessibleDescription(/48 of 144 pairs are joined, 33.3%/);
  await expect(matrix("with")).toHaveAccessibleDescription(/144 of 144 pairs are joined, 100%/);
  for (const id of ["inverse", "depthwise", "dense"])
    await expect(object(page).locator(`[data-equality=${id}]`)).toHaveAttribute("data-holds", "true", {
      timeout: 30_000,
    });
  await expect(object(page).locator("[data-equality=depthwise]")).toContainText("largest difference 0");
  await expect(object(page).locator("[data-moving]")).toContainText("0 weights, 0 mult-adds");
  await expect(object(page).getByText("FAULT")).toHaveCount(0);
});

test("sliders by key, pointer and typing change numbers, density and link", async ({ page }) => {
  await open(page);
  await computed(page);
  const total = object(page).locator("[data-total=weights]").filter({ visible: true });
  await expect(total).toHaveText("96");
  await slider(page, "Groups g").focus();
  await page.keyboard.press("ArrowRight");
  await expect(total).toHaveText("72");
  await expect.poll(() => query(page).n2g).toBe("4");
  await object(page).getByRole("button", { name: "6 groups" }).click();
  await expect(object(page).locator("[data-enough-now]")).toContainText("33.3% with shuffle");
  await expect(object(page).locator("[data-enough=false]")).toContainText("too few channels");
  const channels = object(page).getByRole("textbox", { name: /^Channels c/ });
  await channels.fill("24");
  await channels.press("Enter");
  await expect.poll(() => query(page).n2c).toBe("24");
  const thumb = slider(page, "Channels c");
  const box = await thumb.boundingBox();
  if (!box) throw new Error("the slider is not on the page");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 40, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(() => Number(query(page).n2c ?? 12)).toBeLessThan(24);
});

test("an impossible number of groups says why and offers the nearest", async ({ page }) => {
  await open(page, "?n2g=5");
  await expect(object(page).getByText("5 groups do not divide 12 channels").first()).toBeVisible();
  await object(page).getByRole("button", { name: "Set groups to 6" }).first().click();
  await expect(drawing(page)).toBeVisible();
  await expect.poll(() => query(page).n2g).toBe("6");
});

test("play and step go through the shuffle, stage by stage", async ({ page }) => {
  await open(page, "?n2t=0.28");
  await computed(page);
  const stage = (name: string) => expect(drawing(page)).toHaveAttribute("data-shuffle-stage", name);
  await stage("reshape");
  const forward = object(page).getByRole("button", { name: "Step forward" });
  for (const next of ["transpose", "flatten", "gconv2"]) {
    await forward.click();
    await stage(next);
  }
  await object(page).getByRole("button", { name: "Step back" }).click();
  await stage("flatten");
  await object(page).getByRole("button", { name: "Play", exact: true }).click();
  await stage("gconv2");
});

test("a tile is inspected by keyboard, kept in the link, and let go", async ({ page }) => {
  await open(page);
  await computed(page);
  const tiles = object(page).getByRole("application", { name: /^Channels of the first layer/ });
  await tiles.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await expect(said(page)).toContainText("Channel 1, followed. Made of inputs 0–3.");
  await expect(drawing(page).locator("[data-formula='1']")).toHaveText("out[3] = in[(3 mod 3) · 4 + ⌊3/3⌋] = in[1]");
  await expect.poll(() => query(page).n2at).toBe("mid.1");
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).n2at).toBeUndefined();
  const matrix = object(page).locator("[data-matrix=with] [role=application]");
  await matrix.focus();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Input 0 to output 0. 2 paths lead");
});

test("the pointer over an output shows what it hears, with and without the shuffle", async ({ page }) => {
  await open(page, "?n2t=1");
  await computed(page);
  const outputs = object(page).getByRole("application", { name: /^Output: 12 channels/ });
  await outputs.scrollIntoViewIfNeeded();
  await outputs.hover({ position: { x: 12, y: 12 } });
  await expect(said(page)).toContainText("Output 0. GConv2 makes it of places 0–3, that is of channels 0, 1, 4, 8");
  await expect(said(page)).toContainText("12 of 12");
  await object(page).getByRole("radio", { name: "off" }).check({ force: true });
  await outputs.hover({ position: { x: 12, y: 13 } });
  await expect(said(page)).toContainText("hear inputs 0–3: 4 of 12");
});

test("the other order has its own formula and hears as many; the link restores it", async ({ page }) => {
  await open(page, "?n2d=authors&n2at=mid.5");
  await computed(page);
  await expect(drawing(page).locator("[data-formula='1']")).toHaveText("out[9] = in[(9 mod 4) · 3 + ⌊9/4⌋] = in[5]");
  await expect(object(page).getByRole("radio", { name: "authors’ code" })).toBeChecked();
  await expect(object(page).locator("[data-matrix=with] [role=application]")).toHaveAccessibleDescription(/100%/);
});

test("the story sets the object step by step and gives the reader's own settings back", async ({ page }) => {
  await open(page, "?n2g=4");
  await object(page)
    .getByRole("link", { name: "Next step" })
    .or(object(page).getByRole("button", { name: "Next step" }))
    .click();
  await expect(object(page)).toContainText("Groups do not talk.");
  await expect(drawing(page)).toHaveAttribute("aria-label", /without a shuffle/);
  await object(page).getByRole("button", { name: "Back to your settings" }).click();
  await expect.poll(() => query(page).n2g).toBe("4");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });
  test("channels run across, a tap inspects, nothing leaves the page", async ({ page }) => {
    await open(page, "?n2t=1", "zh");
    await computed(page);
    const inputs = object(page).getByRole("application", { name: /^输入：12/ });
    await inputs.scrollIntoViewIfNeeded();
    const box = await inputs.boundingBox();
    expect(box && box.width > box.height).toBe(true);
    await inputs.tap({ position: { x: 8, y: 20 } });
    await expect(said(page)).toContainText("输入 0。");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
});
