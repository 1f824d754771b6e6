/** What the classify page says of its own answers: accuracy, doubt, and the page of what was measured. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { png } from "../fixtures/files";
import { answered, asFile, choose, column, networks, open } from "./classify-page";
import { watch } from "./site-watch";

const json = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const { networks: measured } = json("lib/facts/measured.json");
const classes = json("public/models/classes.json") as { en: string; zh: string }[];

/** Noise of coarse grain: nothing that a class describes. */
const noise = png(96, 96, (x, y) => {
  const cell = 1 + Math.floor(x / 3) * 57 + Math.floor(y / 3) * 131;
  return [(cell * cell * 7) % 256, (cell * 101) % 256, (cell * cell * 13) % 256, 255];
});
const grey = png(64, 64, () => [127, 127, 127, 255]);

const doubting = (page: Page) => page.locator("[data-network][data-doubtful=true]");

test("what is no photo of anything is answered with visible doubt, and the doubt goes with it", async ({ page }) => {
  await open(page);
  const calm = await doubting(page).count();
  const height = async () => (await column(page, "squeezenet").boundingBox())?.height;
  const before = await height();
  for (const [name, picture] of [
    ["noise.png", noise],
    ["grey.png", grey],
  ] as const) {
    await choose(page, asFile(name, "image/png", picture));
    await expect(page.getByText(name, { exact: false })).toBeVisible();
    await answered(page);
    const count = await doubting(page).count();
    expect(count).toBeGreaterThan(0);
    await expect(page.getByTestId("doubts")).toContainText(`${count} of the 3 networks`);
    for (const one of await doubting(page).all()) {
      await expect(one.getByText("in doubt")).toBeVisible();
      const [bar] = await one
        .getByRole("listitem")
        .first()
        .evaluate((row) =>
          [...row.querySelectorAll<HTMLElement>("[style*=background]")].map((part) => part.style.background),
        );
      expect(bar).toContain("repeating-linear-gradient");
    }
    expect(await height()).toBe(before);
  }
  await page.getByRole("button", { name: "espresso", exact: true }).click();
  await expect(doubting(page)).toHaveCount(calm);
});

test("the doubt is said in Chinese", async ({ page }) => {
  await open(page, "/zh/classify/");
  await choose(page, asFile("grey.png", "image/png", grey));
  await expect(page.getByTestId("doubts")).toContainText("对自己的答案存疑");
  await expect(doubting(page).first()).toContainText("存疑");
});

test("each column states its accuracy and on how many photos; the table says what it was trained on", async ({
  page,
}) => {
  await open(page);
  for (const network of networks) {
    const { validation, training } = json(`public/models/${network}/manifest.json`);
    const said = `right on ${validation.top1.toFixed(1)}% of ${validation.n.toLocaleString("en")} new photos`;
    await expect(column(page, network)).toContainText(said);
    const row = page
      .getByRole("table", { name: "How little they have seen" })
      .getByRole("row")
      .filter({ hasText: new RegExp(network, "i") });
    await expect(row.getByText(training.photos.toLocaleString("en"), { exact: true })).toBeVisible();
  }
});

test("a link leads from the classify page to where they fail", async ({ page }) => {
  const seen = watch(page);
  await page.goto("/en/classify/");
  await page.getByRole("link", { name: /^Where they fail/ }).click();
  await expect(page).toHaveURL(/\/en\/classify\/measured\/#fail$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Where they fail");
  for (const network of networks) {
    const { classes: byClass, confusions } = measured[network].validated;
    const part = page.locator(`[data-failures=${network}]`);
    const [worst, confused] = [part.getByRole("table").first(), part.getByRole("table").nth(1)];
    await expect(worst.locator("tbody tr")).toHaveCount(5);
    await expect(confused.locator("tbody tr")).toHaveCount(5);
    const least = Math.min(...byClass.map(({ top1 }: { top1: number }) => top1));
    const first = byClass.findIndex(({ top1 }: { top1: number }) => top1 === least);
    await expect(worst.locator("tbody tr").first()).toContainText(classes[first]?.en ?? "?");
    const [{ shown, answered: said, photos }] = confusions;
    await expect(confused.locator("tbody tr").first()).toHaveText(`${classes[shown]?.en}${classes[said]?.en}${photos}`);
    await expect(page.locator(`[data-differences=${network}] tbody tr`).first()).toContainText("64");
    await expect(page.locator(`[data-calibration=${network}]`).getByRole("img")).toBeVisible();
  }
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/classify\/measured\//);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("它们错在哪里");
  expect(seen).toEqual({ errors: [], foreign: [] });
});

test("the page of measurements fits a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/zh/classify/measured/");
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
});
