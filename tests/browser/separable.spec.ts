/** M2 on its page: what a person does with it. */
import { expect, type Locator, type Page, test } from "@playwright/test";

const object = (page: Page): Locator => page.locator("[data-object=M2]");
const slider = (page: Page, name: string): Locator => object(page).getByRole("slider", { name, exact: true });
const total = (page: Page, of: string): Locator =>
  object(page).locator(`[data-total=${of}]`).filter({ visible: true }).first();
const drawing = (page: Page): Locator => object(page).locator("[data-drawing-root]");
const inspector = (page: Page): Locator => object(page).locator("[data-inspector]");
const choose = (page: Page, group: RegExp | string, option: string): Promise<void> =>
  object(page).getByRole("group", { name: group }).getByRole("radio", { name: option }).check({ force: true });
const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

async function open(page: Page, search = "", locale = "en"): Promise<void> {
  await page.goto(`/${locale}/mobilenet/${search}`);
  await page.locator("#separable").scrollIntoViewIfNeeded();
  await expect(object(page)).toBeVisible();
  await expect(object(page).locator("[data-engine]")).toHaveText(/\d ?(ms|毫秒)/, { timeout: 30_000 });
}

const difference = async (page: Page, of: string): Promise<number> => {
  const cell = object(page).locator(`[data-differences] [data-row=${of}] [data-difference]`);
  await expect(cell).toHaveText(/10|^0$/);
  return Number(await cell.getAttribute("data-difference"));
};

test("six steps have run; both ways are executed and are as good as equal", async ({ page }) => {
  await open(page);
  await expect(drawing(page)).toHaveAttribute("data-steps", "6");
  await expect(total(page, "weights")).toHaveText("656");
  await expect(drawing(page)).toContainText("6 ReLU");
  for (const of of ["dw", "pw", "output"]) expect(await difference(page, of)).toBeLessThan(1e-3);
  await expect(inspector(page)).toContainText("sum of 16 products", { timeout: 30_000 });
  await expect(inspector(page)).toContainText("max(0,");
});

test("folding is stepped through by keyboard: filter by filter, and at the end four steps and the measured difference", async ({
  page,
}) => {
  await open(page);
  await expect(drawing(page)).not.toContainText("BN is in the filters");
  const time = slider(page, "Time");
  await time.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(object(page).locator("[data-place]")).toContainText("fold BN in: channel 2 of 16");
  await expect(drawing(page)).toContainText("144 weights");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("End");
  await expect(drawing(page)).toHaveAttribute("data-steps", "4");
  await expect(drawing(page)).toContainText("144 + 16 biases");
  await expect(drawing(page)).toContainText("4 ReLU");
  await expect(drawing(page).locator("[data-freed]").first()).toContainText(/largest difference/);
  await expect(inspector(page)).toContainText("w′, plus b′", { timeout: 30_000 });
  await expect.poll(() => query(page).m2t).toBe("1");
});

test("the player plays, and a step back goes one filter back", async ({ page }) => {
  await open(page, "?m2t=0");
  await expect(object(page).locator("[data-place]")).toContainText("depthwise: channel 0 of 16");
  await object(page).getByRole("button", { name: "Play" }).click();
  await expect(object(page).locator("[data-place]")).not.toContainText("channel 0 of 16");
  await object(page).getByRole("button", { name: "Pause" }).click();
  await expect.poll(() => Number(query(page).m2t)).toBeGreaterThan(0);
});

test("a slider by keyboard, by pointer and by typing", async ({ page }) => {
  await open(page);
  const out = slider(page, "Channels out N");
  await out.focus();
  await page.keyboard.press("ArrowRight");
  await expect(out).toHaveAttribute("aria-valuenow", "33");
  await expect(total(page, "weights")).toHaveText("672");
  await expect.poll(() => query(page).m2out).toBe("33");
  const box = await slider(page, "Channels in M").boundingBox();
  if (!box) throw new Error("the slider is not on the page");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => Number(query(page).m2in)).toBeGreaterThan(16);
  const entry = object(page).getByRole("textbox", { name: /^Channels in M/ });
  await entry.fill("8");
  await entry.press("Enter");
  await expect(drawing(page)).toContainText("8 filters 3 × 3");
  await expect(drawing(page)).toContainText("33 filters 1 × 1 × 8");
});

test("what ReLU6 cuts is counted, and grows with gamma", async ({ page }) => {
  await open(page);
  const counted = object(page).locator("[data-above-layer=dw]");
  await expect(counted).toContainText("would cut");
  await choose(page, /^Activation/, "ReLU6, as in the authors’ code");
  await expect(counted).toContainText("become it");
  await expect(drawing(page)).toContainText("ReLU6");
  const share = async () => Number(/: ([\d,]+) of/.exec((await counted.textContent()) ?? "")?.[1]?.replace(",", ""));
  const before = await share();
  await slider(page, "Middle of the batch norms’ gammas").focus();
  await page.keyboard.press("End");
  await expect.poll(share).toBeGreaterThan(before);
  await expect(inspector(page)).toContainText("min(6,", { timeout: 30_000 });
});

test("stride 2 halves the maps and quarters the pointwise layer's work", async ({ page }) => {
  await open(page);
  await choose(page, "Stride", "2");
  await expect(total(page, "shape")).toHaveText("32 × 32 × 16 → 16 × 16 × 32");
  await expect(total(page, "macs")).toHaveText("167,936");
  await expect(drawing(page)).toContainText("16 × 16 × 32");
});

test("one number by keyboard: moved, kept, let go; the link holds it", async ({ page }) => {
  await open(page);
  const maps = object(page).getByRole("application", { name: /^1 +depthwise 3 × 3: 16 maps/ });
  await maps.focus();
  await page.keyboard.press("]");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => query(page).m2spot).toMatch(/^dw\./);
  await expect(inspector(page)).toContainText("sum of 9 products", { timeout: 30_000 });
  await expect(inspector(page)).toContainText("BN");
  const said = await inspector(page).textContent();
  await page.reload();
  await page.locator("#separable").scrollIntoViewIfNeeded();
  await expect(inspector(page)).toHaveText(said ?? "", { timeout: 30_000 });
  await maps.focus();
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).m2spot).toBeUndefined();
});

test("a trained pair has four steps, and says why; widths that nobody trained offer the nearest pair", async ({
  page,
}) => {
  await open(page);
  await object(page)
    .getByRole("combobox", { name: /pairs of the trained/ })
    .selectOption("separable1");
  await expect(drawing(page)).toHaveAttribute("data-steps", "4");
  await expect(object(page).locator("[data-weights]")).toHaveAttribute("data-weights", "separable1");
  await expect(drawing(page)).toContainText("shipped with its batch norm");
  await slider(page, "Channels in M").focus();
  await page.keyboard.press("ArrowRight");
  const way = object(page).locator("[data-no-pair]");
  await expect(way).toContainText("No trained pair goes from 17");
  await expect(object(page).locator("[data-weights]")).toHaveAttribute("data-weights", "seeded");
  await way.getByRole("button").click();
  await expect(way).toHaveCount(0);
  await expect(object(page).locator("[data-weights]")).toHaveAttribute("data-weights", /^separable/);
});

test("the table says every step in numbers", async ({ page }) => {
  await open(page);
  await object(page).getByRole("button", { name: "As a table" }).click();
  const table = object(page).locator("[data-table]");
  await expect(table.locator("tr[data-step]")).toHaveCount(7);
  await expect(table.locator("[data-step=pw]")).toContainText("524,288");
});

test("on a phone it flows downwards, touched with a finger, in Chinese", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await open(page, "", "zh");
  await expect.poll(async () => (await drawing(page).boundingBox())?.height).toBeGreaterThan(900);
  const maps = object(page).getByRole("application", { name: /^6 +ReLU：32/ });
  await maps.scrollIntoViewIfNeeded();
  await maps.tap({ position: { x: 20, y: 10 } });
  await expect.poll(() => query(page).m2spot).toMatch(/^pwRelu\.0\./);
  await expect(inspector(page)).toContainText("个乘积之和", { timeout: 30_000 });
  await context.close();
});
