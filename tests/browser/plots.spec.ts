/** M6, S5 and N5 on their pages: points walked by key, pointed at, kept in the link, followed to their networks; sliders; the table. */
import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import type { Measured } from "@/lib/facts/measured";
import { MOBILE_PLOT_OBJECT } from "@/lib/spec/plot-mobile";
import { SHUFFLE_PLOT_OBJECT } from "@/lib/spec/plot-shuffle";
import { SQUEEZE_PLOT_OBJECT } from "@/lib/spec/plot-squeeze";
import { type LiveObject, open } from "./objects";
import { drag, query } from "./squeezenet-page";

const M6 = { page: "mobilenet", anchor: MOBILE_PLOT_OBJECT.anchor } as LiveObject;
const S5 = { page: "squeezenet", anchor: SQUEEZE_PLOT_OBJECT.anchor } as LiveObject;
const N5 = { page: "shufflenet", anchor: SHUFFLE_PLOT_OBJECT.anchor } as LiveObject;
const at = (page: Page, object: LiveObject) => page.locator(`#${object.anchor}`);
const card = (page: Page, object: LiveObject) => at(page, object).locator("[data-card]");
const plot = (page: Page, object: LiveObject) => at(page, object).getByRole("application").first();

test.describe("M6", () => {
  test("points are walked in the order of the axis, explain themselves, stay in the link and are let go", async ({
    page,
  }) => {
    await open(page, M6);
    await expect(card(page, M6)).toHaveAttribute("data-card", "own");
    await plot(page, M6).focus();
    await page.keyboard.press("Home");
    await expect(card(page, M6)).toHaveAttribute("data-card", "0.25-224");
    await page.keyboard.press("ArrowRight");
    await expect(card(page, M6)).toHaveAttribute("data-card", "0.5-160");
    await expect(card(page, M6)).toContainText("Top-1 60.2 % (table 9)");
    await expect(card(page, M6)).toContainText("76,524,800 mult-adds");
    await expect.poll(() => query(page).m6at).toBe("0.5-160");
    await open(page, M6, new URL(page.url()).search);
    await expect(card(page, M6)).toHaveAttribute("data-card", "0.5-160");
    await plot(page, M6).focus();
    await page.keyboard.press("Escape");
    await expect(card(page, M6)).toHaveAttribute("data-card", "own");
  });

  test("a point leads to its network in the living table, set as it is", async ({ page }) => {
    await open(page, M6, "?m6at=0.75-224");
    await card(page, M6).getByRole("link").click();
    await expect.poll(() => query(page).m4a).toBe("0.75");
    await expect(page.locator("#mobilenet-table [data-object]")).toBeVisible();
  });

  test("the reader's own setting moves along the edge, and is a printed point where it is one", async ({ page }) => {
    await open(page, M6);
    const alpha = at(page, M6).getByRole("slider", { name: /Width multiplier/ });
    await alpha.focus();
    await page.keyboard.press("ArrowRight");
    await expect(alpha).toHaveAttribute("aria-valuenow", "0.65");
    await expect.poll(() => query(page).m6a).toBe("0.65");
    await expect(card(page, M6)).toContainText("Not trained");
    await drag(page, alpha, -60);
    await expect(alpha).not.toHaveAttribute("aria-valuenow", "0.65");
    const typed = at(page, M6).getByRole("textbox", { name: /Width multiplier/ });
    await typed.fill("0.5");
    await typed.press("Enter");
    const side = at(page, M6).getByRole("textbox", { name: /Resolution/ });
    await side.fill("160");
    await side.press("Enter");
    await expect(at(page, M6).locator("[data-total=macs]").filter({ visible: true }).first()).toContainText(
      "76,524,800",
    );
    await plot(page, M6).focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await expect(card(page, M6)).toContainText("Top-1 60.2 %");
  });

  test("by pointer, by parameters, by table", async ({ page }) => {
    await open(page, M6, "?m6set=others");
    await at(page, M6).getByRole("radio", { name: "parameters" }).check();
    await expect(at(page, M6).getByText("parameters, millions (logarithmic)")).toBeVisible();
    const box = await plot(page, M6).boundingBox();
    if (!box) throw new Error("the plot is not on the page");
    // The rightmost of them is VGG-16: most parameters, best accuracy.
    await plot(page, M6).focus();
    await page.keyboard.press("End");
    await expect(card(page, M6)).toHaveAttribute("data-card", "vgg16");
    await page.keyboard.press("Escape");
    await page.mouse.move(box.x + box.width - 18, box.y + 80);
    await at(page, M6).getByRole("button", { name: "As a table" }).click();
    const row = at(page, M6).locator("[data-table] tr[data-row=vgg16]");
    await expect(row).toContainText("138,357,544");
    await expect(row).toContainText("top-1 71.5 %");
    await expect(at(page, M6).locator("[data-table] tr[data-row=googlenet]")).toContainText("1,550 M mult-adds");
  });
});

test.describe("S5", () => {
  test("a sweep's slider moves the size of the reader's setting; the other sweep begins at the paper's", async ({
    page,
  }) => {
    await open(page, S5);
    await expect(card(page, S5)).toContainText("7.87 MB");
    const ratio = at(page, S5).getByRole("slider", { name: /Squeeze ratio/ });
    await ratio.focus();
    await page.keyboard.press("ArrowRight");
    await expect(ratio).toHaveAttribute("aria-valuenow", "0.375");
    await expect(card(page, S5)).not.toContainText("7.87 MB");
    await at(page, S5).getByRole("combobox", { name: "plot" }).selectOption("share");
    // At the paper's half and half the setting is the printed point itself.
    await expect.poll(() => query(page).s5sr).toBe("0.5");
    await expect(at(page, S5).getByRole("group", { name: /share of 3 × 3 filters/ })).toBeVisible();
    await expect(card(page, S5)).toHaveAttribute("data-card", "pct-0.5");
    await plot(page, S5).focus();
    await page.keyboard.press("End");
    await expect(card(page, S5)).toContainText("Top-5 85.6 %");
    await expect(card(page, S5)).toContainText("12.99 MiB");
  });

  test("the story ends at AlexNet, fifty times to the right", async ({ page }) => {
    await open(page, S5, "?s5step=5");
    await expect(at(page, S5).getByText(/48\.8× to the right/)).toBeVisible();
    await expect(card(page, S5)).toHaveAttribute("data-card", "alexnet");
    await expect(card(page, S5)).toContainText("60,965,224 parameters");
    await expect(at(page, S5).locator("[data-ledger] [data-row=fifty]")).toContainText("48.8×");
  });
});

test.describe("N5", () => {
  test("pairs without and with shuffle stand at the same cost, and say what the shuffle is worth", async ({ page }) => {
    await open(page, N5, "?n5at=1-g8");
    await expect(card(page, N5)).toContainText("Top-1 error 32.4 % (table 3)");
    await expect(card(page, N5)).toContainText("5.2 points lower than without the shuffle");
    const counted = await card(page, N5)
      .getByText(/Counted on its graph/)
      .textContent();
    await plot(page, N5).focus();
    await page.keyboard.press("ArrowRight");
    await expect(card(page, N5)).toHaveAttribute("data-card", "1-g8-none");
    await expect(card(page, N5)).toContainText(counted ?? "nothing");
  });

  test("our own pair: a mark for every training, and both networks answer about the photo that is chosen", async ({
    page,
  }) => {
    await open(page, N5);
    const measured = at(page, N5).locator('[data-pair="measured"]');
    const { pair } = JSON.parse(readFileSync("lib/facts/measured.json", "utf8")) as Measured;
    const trainings = (pair?.with.seeds.length ?? 0) + (pair?.without.seeds.length ?? 0);
    await expect(measured.locator("[data-seed]")).toHaveCount(trainings);
    const ask = at(page, N5).locator('[data-pair="ask"]');
    await ask.scrollIntoViewIfNeeded();
    const answers = ask.getByRole("list");
    await expect(answers).toHaveCount(2, { timeout: 60_000 });
    for (const of of await answers.all()) await expect(of.getByRole("listitem")).toHaveCount(5);
    const before = await answers.allTextContents();
    expect(before[0]).not.toBe(before[1]);
    await ask.getByRole("button", { name: "a cup of coffee" }).click();
    await expect.poll(() => query(page).n5photo).toBe("espresso");
    for (const i of [0, 1]) await expect(answers.nth(i)).not.toHaveText(before[i] ?? "");
  });

  test("each table is a plot of its own", async ({ page }) => {
    await open(page, N5);
    const which = at(page, N5).getByRole("combobox", { name: "plot" });
    for (const [table, drawn, id, said] of [
      ["groups", /against the number of groups/, "0.25-g8", "Top-1 error 52.7 % (table 2)"],
      ["mobilenet", /ShuffleNets and MobileNets/, "mobilenet-1", "Top-1 error 29.4 % (table 5)"],
      ["units", /other units/, "vgg-like-140", "Top-1 error 50.7 % (table 4)"],
      ["others", /other papers’ networks/, "vgg16", "Top-1 error 28.5 % (table 6)"],
    ] as const) {
      await which.selectOption(table);
      await expect.poll(() => query(page).n5show).toBe(table);
      await expect(at(page, N5).getByRole("group", { name: drawn })).toBeVisible();
      await plot(page, N5).focus();
      await page.keyboard.press("End");
      await expect(card(page, N5)).toHaveAttribute("data-card", id);
      await expect(card(page, N5)).toContainText(said);
    }
  });

  test("on a phone a tap keeps a point, and nothing is wider than the page", async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
    const page = await context.newPage();
    await open(page, N5);
    const box = await plot(page, N5).boundingBox();
    const place = await at(page, N5).locator("[data-drawing]").boundingBox();
    if (!box || !place) throw new Error("the plot is not on the page");
    expect(place.width).toBeLessThanOrEqual(390);
    // The first pair stands at the left, low down.
    for (let y = box.height - 10; y > 0 && !query(page).n5at; y -= 16)
      await plot(page, N5).tap({ position: { x: 40, y } });
    await expect(card(page, N5)).toHaveAttribute("data-card", /^1-g3/);
    await context.close();
  });
});
