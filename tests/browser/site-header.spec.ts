import { expect, type Page, test } from "@playwright/test";
import { settled } from "./site-watch";

/** Every value that data-theme takes, from the first. */
async function recordThemes(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenThemes: seen });
    const note = () => {
      const theme = document.documentElement?.dataset.theme;
      if (theme && seen.at(-1) !== theme) seen.push(theme);
    };
    new MutationObserver(note).observe(document, { subtree: true, childList: true, attributes: true });
  });
  return () => page.evaluate(() => (window as Window & { seenThemes?: string[] }).seenThemes ?? []);
}

test("the language switch keeps page, query and hash", async ({ page }) => {
  await page.goto("/en/squeezenet/?s1=24&e3=32#main");
  await settled(page);
  const before = new URL(page.url());
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/squeezenet\//);
  const after = new URL(page.url());
  expect(after.searchParams.get("s1")).toBe("24");
  expect(after.searchParams.get("e3")).toBe("32");
  expect(after.hash).toBe(before.hash);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await page.goBack();
  await expect(page).toHaveURL(/\/en\/squeezenet\//);
});

test("a chosen theme stays, without a flash of the other", async ({ page }) => {
  const themes = await recordThemes(page);
  await page.goto("/en/");
  await page.getByRole("radio", { name: "Dark" }).check();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await settled(page);
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked();
  expect(await themes()).toEqual(["dark"]);
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.getByRole("radio", { name: "深色" })).toBeChecked();
  expect(await themes()).toEqual(["dark"]);
});

test("the system's theme is followed while it is the choice", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/en/");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("radio", { name: "As the system" })).toBeChecked();
  await page.emulateMedia({ colorScheme: "light" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("the header by keyboard alone", async ({ page }) => {
  await page.goto("/en/");
  await settled(page);
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  for (const name of ["Lightweight Networks", "SqueezeNet", "MobileNet", "ShuffleNet", "Classify", "EN", "中文"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("banner").getByRole("link", { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "As the system" })).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the open page is marked in the header", async ({ page }) => {
  await page.goto("/en/classify/");
  const header = page.getByRole("banner");
  await expect(header.getByRole("link", { name: "Classify" })).toHaveAttribute("aria-current", "page");
  await header.getByRole("link", { name: "SqueezeNet" }).click();
  await expect(page).toHaveURL(/\/en\/squeezenet\/$/);
  await expect(header.getByRole("link", { name: "SqueezeNet" })).toHaveAttribute("aria-current", "page");
});

test("the phone's menu opens, leads on, and closes by Escape", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/en/");
  await settled(page);
  const open = page.getByRole("button", { name: "Open the menu" });
  await open.click();
  const link = page.getByRole("banner").getByRole("link", { name: "Classify" });
  await expect(link).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(link).toBeHidden();
  await expect(open).toBeFocused();
  await open.press("Enter");
  await link.click();
  await expect(page).toHaveURL(/\/en\/classify\/$/);
  await expect(link).toBeHidden();
});

test.describe("a glossary term", () => {
  const word = "channel shuffle";

  test("explains itself on hover and lets go", async ({ page }) => {
    await page.goto("/en/");
    await settled(page);
    await page.getByRole("button", { name: word }).hover();
    const note = page.getByRole("note", { name: word });
    await expect(note).toContainText("A fixed reordering");
    await page.mouse.move(0, 0);
    await expect(note).toBeHidden();
  });

  test("explains itself by keyboard and closes by Escape", async ({ page }) => {
    await page.goto("/en/");
    await settled(page);
    const term = page.getByRole("button", { name: word });
    await page.getByRole("button", { name: "groups" }).focus();
    await page.keyboard.press("Tab");
    await expect(term).toBeFocused();
    await expect(page.getByRole("note", { name: word })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("note", { name: word })).toBeHidden();
    await expect(term).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("note", { name: word })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("note", { name: word })).toBeHidden();
  });

  test("is described to a screen reader without opening", async ({ page }) => {
    await page.goto("/en/");
    await expect(page.getByRole("button", { name: word })).toHaveAccessibleDescription(/A fixed reordering/);
  });

  test("opens and closes by tap, inside the window", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, hasTouch: true, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto("/zh/");
    await settled(page);
    const term = page.getByRole("button", { name: "通道混洗" });
    await term.tap();
    const note = page.getByRole("note");
    await expect(note).toBeVisible();
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await term.tap();
    await expect(note).toBeHidden();
    await context.close();
  });
});
