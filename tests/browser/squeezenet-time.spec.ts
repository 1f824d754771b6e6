/** S1 in time: the player, the story, the phrases of the text, the inspected pixel; saving, the table, photos. */
import { readFile } from "node:fs/promises";
import { expect, test } from "@playwright/test";
import { computed, drag, inspector, module, openFire, place, query, slider, total, weights } from "./squeezenet-page";

const sentence = /Σ of (\d+) products ([−\d.,]+) \+ bias ([−\d.,]+) = ([−\d.,]+) → ReLU → ([−\d.,]+)/;
const number = (text = "") => Number(text.replace("−", "-").replace(",", ""));

test("the player plays and pauses, steps by filter, and its place is in the link", async ({ page }) => {
  await openFire(page, "?t=0.2");
  await expect(place(page)).toContainText("expand 1×1: filter 4 of 64");
  await module(page).getByRole("button", { name: "Step forward" }).click();
  await expect(place(page)).toContainText("filter 5 of 64, row 1");
  await module(page).getByRole("button", { name: "Step back" }).click();
  await expect(place(page)).toContainText("filter 4 of 64, row 1");
  await module(page).getByRole("button", { name: "Play" }).click();
  await expect(place(page)).not.toContainText("filter 4 of 64");
  await module(page).getByRole("button", { name: "Pause" }).click();
  const stopped = await place(page).textContent();
  await expect.poll(() => Number(query(page).t)).toBeGreaterThan(0.2);
  await page.reload();
  await page.locator("#fire-module").scrollIntoViewIfNeeded();
  await expect(place(page)).toContainText(/filter \d+ of 64/);
  expect((await place(page).textContent())?.split(",")[0]).toBe(stopped?.split(",")[0]);
});

test("keys scrub: arrows by filter, page keys by stage, space plays", async ({ page }) => {
  await openFire(page);
  const track = slider(page, "Time");
  await track.focus();
  await expect(track).toHaveAttribute("aria-valuetext", "all computed");
  await page.keyboard.press("Home");
  await expect(track).toHaveAttribute("aria-valuetext", "input");
  await page.keyboard.press("PageUp");
  await expect(track).toHaveAttribute("aria-valuetext", "squeeze 1×1: filter 1 of 16, row 1");
  await page.keyboard.press("ArrowRight");
  await expect(track).toHaveAttribute("aria-valuetext", "squeeze 1×1: filter 2 of 16, row 1");
  await page.keyboard.press(" ");
  await expect(module(page).getByRole("button", { name: "Pause" })).toBeVisible();
  await page.keyboard.press(" ");
  await expect(module(page).getByRole("button", { name: "Play" })).toBeVisible();
});

test("scrubbing is one entry of the history", async ({ page }) => {
  await openFire(page, "?t=0.5");
  const before = await page.evaluate(() => window.history.length);
  await drag(page, slider(page, "Time"), 80);
  await expect.poll(() => Number(query(page).t)).toBeGreaterThan(0.5);
  expect(await page.evaluate(() => window.history.length)).toBe(before + 1);
  await page.goBack();
  await expect.poll(() => query(page).t).toBe("0.5");
  await expect(place(page)).toContainText("expand 1×1");
});

test("with reduced motion playing rests at the end of each stage", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openFire(page, "?t=0&speed=2");
  await module(page).getByRole("button", { name: "Play" }).click();
  await expect(place(page)).toHaveText("squeeze 1×1: filter 1 of 16, row 1");
  await expect(place(page)).toHaveText("expand 1×1: filter 1 of 64, row 1");
});

test("the story is told in steps, each a link of its own, by key too, and can be left", async ({ page }) => {
  await openFire(page, "?s1=24");
  const steps = page.getByRole("navigation", { name: "The fire module in steps" });
  await expect(steps.getByRole("link", { name: "Step 3" })).toHaveAttribute("href", "?step=3#fire-module");
  await steps.getByRole("button", { name: "Next step" }).click();
  await expect(steps).toContainText("Squeeze.");
  await expect(total(page, "params")).toHaveText("11,408");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(steps).toContainText("Some notes print 1×1 twice; it is 3×3");
  await expect(place(page)).toContainText("expand 3×3: filter 47 of 64, row 15");
  await expect.poll(() => query(page)).toEqual({ step: "3" });
  await page.keyboard.press("ArrowRight");
  await expect(weights(page)).toContainText("Seeded weights now.");
  await expect(slider(page, "squeeze filters S1")).toHaveAttribute("aria-valuenow", "64");
  await steps.getByRole("button", { name: "Leave the steps" }).click();
  await expect.poll(() => query(page)).toEqual({ s1: "64" });
  await steps.getByRole("button", { name: "Back to your settings" }).click();
  await expect(slider(page, "squeeze filters S1")).toHaveAttribute("aria-valuenow", "24");
  await expect.poll(() => query(page)).toEqual({ s1: "24" });
});

test("a phrase of the text sets the diagram and leaves a way back", async ({ page }) => {
  await openFire(page, "?e1=32");
  const phrase = page.getByRole("link", { name: "one with 3×3 filters" });
  await phrase.click();
  await expect(place(page)).toContainText("expand 3×3: filter 47 of 64, row 15");
  await expect(total(page, "params")).toHaveText("11,408");
  await expect(inspector(page)).toBeInViewport();
  await expect.poll(() => query(page)).toEqual({ t: "0.801", pixel: "e3.46.14.12" });
  await module(page).getByRole("button", { name: "Back to your settings" }).click();
  await expect.poll(() => query(page)).toEqual({ e1: "32" });
  await expect(phrase).toBeFocused();
});

test("the written-out pixel adds up, follows the keys and stays when pinned", async ({ page }) => {
  await openFire(page, "?step=3");
  await computed(page);
  const read = async () => {
    await expect(inspector(page)).toContainText(sentence);
    const [, products, sum, bias, before, after] = sentence.exec((await inspector(page).textContent()) ?? "") ?? [];
    return [products, sum, bias, before, after].map(number);
  };
  const [products, sum = 0, bias = 0, before = 0, after = 0] = await read();
  expect(products).toBe(144);
  expect(Math.abs(sum + bias - before)).toBeLessThan(0.0016);
  expect(after).toBeCloseTo(Math.max(0, before), 3);
  const mosaic = module(page).getByRole("application", { name: /expand 3×3/ });
  await mosaic.focus();
  await page.keyboard.press("ArrowRight");
  await expect(inspector(page)).toContainText(/filter 47 · (row )?15(, | · column )14/);
  await expect.poll(() => query(page).pixel).toBe("e3.46.14.13");
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).pixel).toBe("-");
});

test("the drawing is saved as SVG and as PNG", async ({ page }) => {
  await openFire(page);
  await computed(page);
  for (const [kind, start] of [
    ["SVG", "<?xml|<svg"],
    ["PNG", "\u0089PNG"],
  ] as const) {
    const download = page.waitForEvent("download");
    await module(page)
      .getByRole("button", { name: `Save ${kind}` })
      .click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(new RegExp(`^fire-64-16-64-64\\.${kind.toLowerCase()}$`));
    const bytes = await readFile(await file.path());
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(bytes.subarray(0, 8).toString("latin1")).toMatch(new RegExp(`^(${start})`));
  }
});

test("the same stands as a table, and the link is copied", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFire(page, "?s1=24");
  await module(page).getByRole("button", { name: "As a table" }).click();
  const table = module(page).locator("[data-drawing]").getByRole("table").first();
  await expect(table).toContainText("13,888");
  await expect.poll(() => query(page).view).toBe("table");
  await module(page).getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Link copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test("the module runs on another sample and on the reader's own photo, which stays out of the link", async ({
  page,
}) => {
  await openFire(page);
  await computed(page);
  await module(page).getByRole("button", { name: "a cup of coffee, Pikolo Espresso Bar" }).click();
  await expect.poll(() => query(page).photo).toBe("espresso");
  await computed(page);
  const photo = await readFile("public/samples/temple.jpg");
  await page.getByLabel("Your photo", { exact: true }).first().setInputFiles({
    name: "mine.jpg",
    mimeType: "image/jpeg",
    buffer: photo,
  });
  await expect(page.getByText("Your photo stays in this browser.")).toBeVisible();
  await computed(page);
  await module(page).getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("without your photo")).toBeVisible();
  await page
    .getByLabel("Your photo", { exact: true })
    .first()
    .setInputFiles({
      name: "notes.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from("no picture at all"),
    });
  await expect(page.getByText("“notes.jpg” is text and no picture")).toBeVisible();
  await expect(page.getByText("Your photo stays in this browser.")).toBeVisible();
});

test("weights that cannot be loaded are said beside the diagram, numbers go on, and trying again helps", async ({
  page,
}) => {
  await page.route("**/models/squeezenet/**", (route) => route.abort());
  await openFire(page);
  const fault = page.getByRole("alert").filter({ hasText: "The trained weights could not be loaded" });
  await expect(fault).toBeVisible();
  await slider(page, "squeeze filters S1").focus();
  await page.keyboard.press("ArrowRight");
  await expect(total(page, "params")).toHaveText("12,113");
  await expect(fault).toBeVisible();
  await page.unroute("**/models/squeezenet/**");
  await module(page).getByRole("button", { name: "Try again" }).click();
  await computed(page);
  await expect(fault).toHaveCount(0);
});
