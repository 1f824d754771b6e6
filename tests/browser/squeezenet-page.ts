import { expect, type Locator, type Page } from "@playwright/test";

/** S1: other objects of the page have the same tools. */
export const module = (page: Page): Locator => page.locator("#fire-module");

/** Opens the page with the fire module alive: its maps are there, its numbers stand. */
export async function openFire(page: Page, query = "", locale = "en"): Promise<void> {
  await page.goto(`/${locale}/squeezenet/${query}`);
  await module(page).scrollIntoViewIfNeeded();
  await expect(module(page).locator("[data-drawing]")).toBeVisible();
}

/** Until the engine has answered: the note under the sliders gives its time. */
export async function computed(page: Page): Promise<void> {
  await expect(module(page).locator("[data-engine]")).toHaveText(/\d ?(ms|毫秒)/);
}

export const slider = (page: Page, name: string): Locator => page.getByRole("slider", { name, exact: true });
export const value = (page: Page, name: string) => slider(page, name).getAttribute("aria-valuenow").then(Number);
export const total = (page: Page, of: "params" | "macs" | "shape", within = module(page)): Locator =>
  within.locator(`[data-total=${of}]`).filter({ visible: true }).first();
export const weights = (page: Page): Locator => module(page).locator("[data-weights]");
export const place = (page: Page): Locator => module(page).locator("[data-place]");
export const inspector = (page: Page): Locator => module(page).locator("[data-drawing-root]");

/** The query as an object. */
export const query = (page: Page): Record<string, string> => Object.fromEntries(new URL(page.url()).searchParams);

/** Drags a slider's thumb by so many pixels, in several steps, as a hand does. */
export async function drag(page: Page, thumb: Locator, by: number): Promise<void> {
  await thumb.scrollIntoViewIfNeeded();
  const box = await thumb.boundingBox();
  if (!box) throw new Error("the slider is not on the page");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++) await page.mouse.move(x + (by * i) / 8, y);
  await page.mouse.up();
}

/** How dark or light the mosaics' canvases are, as one number that changes when the maps do. */
export function ink(page: Page): Promise<string> {
  return module(page)
    .locator("[data-drawing-root] canvas")
    .evaluateAll((canvases) =>
      canvases
        .map((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0 || canvas.height === 0) return 0;
          const data = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          let sum = 0;
          for (let i = 0; i < data.length; i += 4) sum += (data[i] ?? 0) * ((i % 97) + 1);
          return sum;
        })
        .join(" "),
    );
}
