/** The strip across stages as a reader meets it. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { defaults } from "@/lib/spec/frame";
import { STAGES } from "@/lib/spec/stages";
import { query } from "./squeezenet-page";

const DEFAULT = defaults(STAGES);

async function openStages(page: Page, ask = "", locale = "en"): Promise<Locator> {
  await page.goto(`/${locale}/shufflenet/${ask}`);
  const place = page.locator("#stages");
  await place.scrollIntoViewIfNeeded();
  await expect(place.locator("[data-stages-drawing]")).toBeVisible();
  return place;
}

const strip = (place: Locator) => place.locator("[data-stages-drawing] [role=application]");
const look = (place: Locator) => place.locator("[data-look]");
const channel = (place: Locator) => place.getByRole("slider", { name: "channel that is followed" });

test("the run finds what the structure says, and the fractions are those of the paper's networks", async ({ page }) => {
  const place = await openStages(page);
  await expect(place.locator("[data-executed=agrees]")).toBeVisible();
  const row = (g: number) => place.locator(`[data-spread="${g}"]`);
  for (const text of ["1/3", "2/3", "100%"]) await expect(row(3)).toContainText(text);
  for (const text of ["1/8", "1/4", "1/2"]) await expect(row(8)).toContainText(text);
  await expect(place.locator("[data-stages-drawing]")).toContainText("No groups in this first 1×1 layer");
});

test("keys look at units and change the channel; Escape lets go", async ({ page }) => {
  const place = await openStages(page);
  await expect(look(place)).toHaveAttribute("data-look", "stage3/unit1");
  await strip(place).focus();
  await page.keyboard.press("ArrowLeft");
  await expect(look(place)).toHaveAttribute("data-look", "stage2/unit4");
  await expect(look(place)).toContainText("stays in that group");
  await page.keyboard.press("ArrowDown");
  await expect(channel(place)).toHaveAttribute("aria-valuenow", String(DEFAULT.channel + 1));
  await page.keyboard.press("Enter");
  await expect.poll(() => query(page).n6from).toBe("4");
  await page.keyboard.press("Escape");
  await expect.poll(() => query(page).n6at).toBeUndefined();
});

test("a click on a cell follows its channel, and the run follows", async ({ page }) => {
  const place = await openStages(page);
  const box = await place.locator("canvas[data-part=spread]").boundingBox();
  if (!box) throw new Error("the strip is not on the page");
  await strip(place).click({ position: { x: box.width * 0.33, y: box.height / 2 - 40 } });
  await expect.poll(() => Number(query(page).n6from)).toBeGreaterThan(DEFAULT.from);
  await expect(place.locator("[data-executed=agrees]")).toBeVisible();
});

test("groups, station and channel by their controls; the limits follow the station", async ({ page }) => {
  const place = await openStages(page);
  await place.getByRole("radio", { name: "8", exact: true }).check({ force: true });
  await expect.poll(() => query(page).n6g).toBe("8");
  await place.getByRole("combobox", { name: "follow a channel of" }).selectOption({ label: "stem" });
  await expect(channel(place)).toHaveAttribute("aria-valuemax", "23");
  await channel(place).focus();
  await page.keyboard.press("Home");
  await expect(channel(place)).toHaveAttribute("aria-valuenow", "0");
  await expect(look(place)).toContainText("without groups");
  await expect(place.locator("[data-executed=agrees]")).toBeVisible();
});

test("a link that asks for too much is answered and breaks nothing", async ({ page }) => {
  const place = await openStages(page, "?n6g=5&n6from=99&n6ch=5000");
  await expect(place).toContainText("n6g = 5");
  await expect(place.locator("[data-stages-drawing]")).toBeVisible();
});

test("play goes from unit to unit; steps stop at each", async ({ page }) => {
  const place = await openStages(page, "?n6t=0");
  const player = place.locator("[data-player]");
  await expect(player.locator("[data-place]")).toContainText("2.1");
  await player.getByRole("button", { name: /step forward|next/i }).click();
  await expect(player.locator("[data-place]")).toContainText("2.2: 100% with shuffle, 33.3% without");
  await player.getByRole("button", { name: "Play" }).click();
  await expect(player.locator("[data-place]")).toContainText("3.1");
  await player.getByRole("button", { name: "Pause" }).click();
});

test("the story says its share from its own settings", async ({ page }) => {
  const place = await openStages(page, "?n6step=4");
  const story = place.getByRole("navigation", { name: "Across stages, step by step" });
  await expect(story).toContainText("only 50% of the channels have heard");
});

test("on a phone the units follow each other downwards", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const place = await openStages(page);
  const box = await place.locator("[data-stages-drawing]").boundingBox();
  expect((box?.height ?? 0) > (box?.width ?? 0)).toBe(true);
  await place.locator("[data-strip] select").selectOption({ label: "channel" });
  await expect(channel(place)).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});
