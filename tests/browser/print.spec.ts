/** Figures on paper and in files: what is printed, in which colours, and the caption that goes along. */
import { expect, type Locator, test } from "@playwright/test";

const anchor = "hears";
const QUERY = "?m3in=8";

/** Until the maps are there. */
const answered = (place: Locator) => expect(place.locator("[data-engine]").first()).toHaveText(/\d ?ms/);

test("on paper stand text and drawing with its caption, and nothing that is pressed", async ({ page }) => {
  await page.goto(`/en/mobilenet/${QUERY}`);
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  await answered(place);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("h1")).toBeVisible();
  await expect(place.locator("[data-drawing-root]")).toBeVisible();
  await expect(place.locator("canvas").first()).toBeVisible();
  const caption = place.locator("[data-caption]");
  await expect(caption).toBeVisible();
  await expect(caption.locator("b")).toContainText("8 channels");
  await expect(caption.getByRole("link")).toHaveText(new RegExp(`^http.*/en/mobilenet/\\?m3in=8#${anchor}$`));
  for (const gone of [
    page.getByRole("banner"),
    page.getByRole("navigation"),
    place.getByRole("slider"),
    place.getByRole("button", { name: "Copy link" }),
    place.getByRole("combobox"),
  ])
    await expect(gone.filter({ visible: true })).toHaveCount(0);
});

test("a dark page prints light, its canvases too, and is dark again afterwards", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/en/mobilenet/");
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  await answered(place);
  const theme = () => page.evaluate(() => document.documentElement.dataset.theme);
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const ink = () =>
    place
      .locator("canvas")
      .first()
      .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const dark = await ink();
  expect(await theme()).toBe("dark");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  expect(await theme()).toBe("light");
  expect(await ink()).not.toBe(dark);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  expect(await theme()).toBe("dark");
});

test("a saved SVG names what it shows and links to the state that restores it", async ({ page }) => {
  await page.goto(`/en/mobilenet/${QUERY}`);
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  await answered(place);
  const coming = page.waitForEvent("download");
  await place.getByRole("button", { name: "Save SVG" }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await coming).createReadStream()) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  const origin = new URL(page.url()).origin;
  const read = await page.evaluate((svg) => {
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    const link = document.querySelector("a");
    const [title, below] = [...document.querySelectorAll("svg > text")].slice(-2);
    return {
      href: link?.getAttribute("href"),
      shown: link?.textContent,
      title: title?.textContent,
      below: below?.textContent,
      images: document.querySelectorAll("image").length,
      fonts: document.querySelector("style")?.textContent?.includes("@font-face"),
    };
  }, text);
  expect(read.href).toBe(`${origin}/en/mobilenet/${QUERY}#${anchor}`);
  expect(read.shown).toBe(read.href);
  expect(read.title).toContain("Who hears whom");
  expect(read.title).toContain("8");
  expect(read.below).toContain(read.href);
  expect(read.images).toBeGreaterThan(2);
  expect(read.fonts).toBe(true);
});
