/** S1 on its page: sliders by pointer, key and typing; what they change; the link and the history. */
import { expect, test } from "@playwright/test";
import { computed, drag, ink, module, openFire, query, slider, total, value, weights } from "./squeezenet-page";

test("the page reads: text and figures from the papers", async ({ page }) => {
  await page.goto("/en/squeezenet/");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("SqueezeNet");
  await expect(page.getByText("with 50 times fewer")).toBeVisible();
});

test("the module stands with the numbers of fire2 and its trained weights", async ({ page }) => {
  await openFire(page);
  await expect(total(page, "params")).toHaveText("11,408");
  await expect(total(page, "macs")).toHaveText("14,598,144");
  await expect(total(page, "shape")).toHaveText("36 × 36 × 64 → 36 × 36 × 128");
  await expect(module(page).locator("[data-ratio=params]")).toContainText("6.47×");
  await expect(weights(page)).toContainText("Trained weights: fire2");
  await computed(page);
  await expect(page.getByText("came out with another shape")).toHaveCount(0);
});

test("keys turn a slider: arrows by one, page keys further, Home and End to the limits", async ({ page }) => {
  await openFire(page);
  const s1 = slider(page, "squeeze filters S1");
  await s1.focus();
  await page.keyboard.press("ArrowRight");
  await expect(s1).toHaveAttribute("aria-valuenow", "17");
  await expect(total(page, "params")).toHaveText("12,113");
  await page.keyboard.press("PageDown");
  expect(await value(page, "squeeze filters S1")).toBeLessThan(17);
  await page.keyboard.press("Home");
  await expect(s1).toHaveAttribute("aria-valuenow", "1");
  await page.keyboard.press("End");
  await expect(s1).toHaveAttribute("aria-valuenow", "512");
  await expect.poll(() => query(page).s1).toBe("512");
});

test("leaving the trained widths is said at that moment, and the maps follow", async ({ page }) => {
  await openFire(page);
  await computed(page);
  const before = await ink(page);
  await slider(page, "expand 3×3 filters e3").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(weights(page)).toContainText("Seeded weights now.");
  await expect.poll(() => ink(page)).not.toBe(before);
  await page.keyboard.press("ArrowRight");
  await expect(weights(page)).toContainText("Trained weights: fire2");
});

test("one drag is one entry of the history, and the back button undoes it", async ({ page }) => {
  await openFire(page);
  const entries = () => page.evaluate(() => window.history.length);
  const before = await entries();
  await drag(page, slider(page, "expand 1×1 filters e1"), -60);
  const dragged = await value(page, "expand 1×1 filters e1");
  expect(dragged).toBeLessThan(64);
  await expect.poll(() => query(page).e1).toBe(String(dragged));
  expect(await entries()).toBe(before + 1);
  await drag(page, slider(page, "squeeze filters S1"), 30);
  await expect.poll(() => query(page).s1).toBeDefined();
  expect(await entries()).toBe(before + 2);
  await page.goBack();
  await expect(slider(page, "squeeze filters S1")).toHaveAttribute("aria-valuenow", "16");
  await expect(slider(page, "expand 1×1 filters e1")).toHaveAttribute("aria-valuenow", String(dragged));
  await page.goBack();
  await expect(total(page, "params")).toHaveText("11,408");
  expect(query(page)).toEqual({});
});

test("a number can be typed; nonsense is answered beside its slider", async ({ page }) => {
  await openFire(page);
  const box = module(page).getByRole("textbox", { name: /^squeeze filters S1/ });
  const control = page.locator('[data-control="squeeze filters S1"]');
  const type = async (text: string) => {
    await box.fill(text);
    await box.press("Enter");
  };
  await type("24");
  await expect(total(page, "shape")).toContainText("128");
  await expect(slider(page, "squeeze filters S1")).toHaveAttribute("aria-valuenow", "24");
  await type("many");
  await expect(control).toContainText("“many” is not a number. squeeze filters S1: still 24.");
  await type("99999");
  await expect(control).toContainText("ends at 512, so it is 512 now");
  await expect(slider(page, "squeeze filters S1")).toHaveAttribute("aria-valuenow", "512");
  await type("-4");
  await expect(control).toContainText("starts at 1, so it is 1 now");
  await type("7.6");
  await expect(control).toContainText("a whole number is needed, so it is 8 now");
  await type("11,7");
  await expect(control).toContainText("a whole number is needed, so it is 12 now");
  await type("1,024");
  await expect(control).toContainText("ends at 512, so it is 512 now");
  await type("１６");
  await expect(slider(page, "squeeze filters S1")).toHaveAttribute("aria-valuenow", "16");
  await type("");
  await expect(control).toContainText("Nothing was typed. squeeze filters S1: still 16.");
  await type("12");
  await expect(control.getByRole("status")).toHaveCount(0);
  await box.fill("300");
  await box.press("Escape");
  await expect(box).toHaveValue("12");
});

test("the paper's tick is the way back to the paper's value", async ({ page }) => {
  await openFire(page, "?s1=40");
  await module(page).getByRole("button", { name: "squeeze filters S1: back to 16 (v1.1)" }).click();
  await expect(slider(page, "squeeze filters S1")).toHaveAttribute("aria-valuenow", "16");
});

test("a module without expand filters explains itself and offers the nearest", async ({ page }) => {
  await openFire(page, "?e1=0&e3=0");
  const control = page.locator('[data-control="expand 1×1 filters e1"]');
  await expect(control).toContainText("A fire module needs at least one expand filter");
  await control.getByRole("button", { name: "Set e1 to 1" }).click();
  await expect(total(page, "shape")).toHaveText("36 × 36 × 64 → 36 × 36 × 1");
  await computed(page);
});

test("past the limit of work the drawing says so and the numbers go on", async ({ page }) => {
  await openFire(page, "?in=1024&s1=512&e1=1024&e3=1024&h=224&w=224");
  await expect(module(page).locator("[data-drawing-root]")).toContainText("Too large to run here");
  await expect(total(page, "params")).toHaveText("5,769,728");
  await slider(page, "expand 3×3 filters e3").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(total(page, "params")).toHaveText((5_769_728 - 9 * 512 - 1).toLocaleString("en"));
  await module(page).getByRole("radio", { name: "fire9" }).check();
  await expect(module(page).locator("[data-drawing-root]")).not.toContainText("Too large to run here");
  await computed(page);
});

test("presets of both versions set the module as the paper has it at 224", async ({ page }) => {
  await openFire(page);
  await module(page).getByRole("radio", { name: "fire5" }).check();
  await expect(total(page, "shape")).toHaveText("27 × 27 × 256 → 27 × 27 × 256");
  await expect(total(page, "params")).toHaveText("49,440");
  await expect(weights(page)).toContainText("fire5");
  await module(page).getByRole("radio", { name: "v1.0" }).check();
  await module(page).getByRole("radio", { name: "fire2" }).check();
  await expect(total(page, "shape")).toHaveText("54 × 54 × 96 → 54 × 54 × 128");
  await expect(total(page, "params")).toHaveText("11,920");
  expect(query(page)).toMatchObject({ in: "96", h: "54", v: "1.0" });
});

test("height and width move together until they are let go", async ({ page }) => {
  await openFire(page);
  await slider(page, "height and width").focus();
  await page.keyboard.press("ArrowRight");
  await expect(total(page, "shape")).toContainText("37 × 37 × 64");
  await module(page).getByRole("button", { name: "Height and width move together" }).click();
  await slider(page, "width").focus();
  await page.keyboard.press("ArrowLeft");
  await expect(total(page, "shape")).toContainText("37 × 36 × 64");
  await computed(page);
});

test("a link holds every control, and a bad one falls back with a sentence", async ({ page }) => {
  const link = "?in=128&s1=24&e1=96&e3=32&h=20&w=30&photo=rocket&t=0.5&scale=channel&view=table&speed=2&cost=macs";
  await openFire(page, link);
  await expect(module(page).getByRole("radio", { name: "per channel" })).toBeChecked();
  await expect(module(page).getByRole("radio", { name: "2×", exact: true })).toBeChecked();
  await expect(module(page).getByRole("radio", { name: "mult-adds" })).toBeChecked();
  await expect(module(page).getByRole("button", { name: "As a drawing" })).toBeVisible();
  await expect(slider(page, "width")).toHaveAttribute("aria-valuenow", "30");
  await slider(page, "squeeze filters S1").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => query(page)).toEqual({ ...Object.fromEntries(new URLSearchParams(link)), s1: "25" });

  await openFire(page, "?s1=9999&e1=lots&pixel=there&photo=unicorn");
  const beside = page.locator('[data-control="squeeze filters S1"]').getByRole("status");
  await expect(beside).toHaveText("The link asks for s1 = 9999. It goes from 1 to 512, so it is 512.");
  await expect(page.getByText("The link asks for e1 = lots, which is no number. It is 64.")).toBeVisible();
  await expect(page.getByText("The link asks for pixel = there, which cannot be read")).toBeVisible();
  await expect(page.getByText("no sample photo called “unicorn”")).toBeVisible();
});

test("changing the language keeps the state", async ({ page }) => {
  await openFire(page, "?s1=24&t=0.5");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/squeezenet\/\?.*s1=24/);
  await page.locator("#fire-module").scrollIntoViewIfNeeded();
  await expect(slider(page, "squeeze 卷积核数 S1")).toHaveAttribute("aria-valuenow", "24");
  expect(query(page)).toMatchObject({ s1: "24", t: "0.5" });
});

test("the cost table counts parameters, mult-adds and FLOPs, each with its formula", async ({ page }) => {
  await openFire(page, "?s1=24");
  const row = (name: string) => module(page).locator(`[data-cost] [data-row=${name}] [data-value]`);
  await expect(row("squeeze")).toHaveText("1,560");
  await expect(row("expand1x1")).toHaveText("1,600");
  await expect(row("expand3x3")).toHaveText("13,888");
  await expect(row("total")).toHaveText("17,048");
  await expect(row("plain")).toHaveText("73,856");
  await module(page).getByRole("radio", { name: "mult-adds" }).check();
  await expect(row("squeeze")).toHaveText((36 * 36 * 64 * 24).toLocaleString("en"));
  await module(page).getByRole("radio", { name: "FLOPs" }).check();
  await expect(row("squeeze")).toHaveText((2 * 36 * 36 * 64 * 24).toLocaleString("en"));
  await expect(page.getByText("1 mult-add (MAC) = 2 FLOPs")).toBeVisible();
});
