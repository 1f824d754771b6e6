/** What every live object does alike: no fault that axe knows, links, the table, nonsense in a link, a phone. */
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { OBJECTS, open, sliders } from "./objects";
import { watch } from "./site-watch";

for (const object of OBJECTS) {
  const { label, anchor, keys, steps } = object;

  for (const [colorScheme, width] of [
    ["light", 1366],
    ["dark", 390],
  ] as const) {
    test(`${label}: axe finds nothing, ${colorScheme}, ${width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await open(page, object);
      const { violations } = await new AxeBuilder({ page }).include(`#${anchor}`).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
      );
      expect(found).toEqual([]);
    });
  }

  test(`${label}: a step of its story is a link that opens the same in a new tab`, async ({ page, context }) => {
    const { errors } = watch(page);
    const place = await open(page, object);
    const story = place.getByRole("navigation");
    await story.getByRole("button", { name: "Next step" }).click();
    await story.getByRole("button", { name: "Next step" }).click();
    await expect(page).toHaveURL(new RegExp(`[?&]${keys.step}=2`));
    const told = (await story.locator("b").first().textContent()) ?? "";
    expect(told.length).toBeGreaterThan(3);
    const other = await context.newPage();
    const there = await open(other, object, new URL(page.url()).search);
    await expect(there.getByRole("navigation").locator("b").first()).toHaveText(told);
    expect(await sliders(there)).toEqual(await sliders(place));
    expect(steps).toBeGreaterThan(2);
    expect(errors).toEqual([]);
  });

  test(`${label}: the same as a table, and back`, async ({ page }) => {
    const place = await open(page, object);
    await place.getByRole("button", { name: "As a table" }).click();
    await expect(place.locator("[data-drawing]").getByRole("table").first()).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`[?&]${keys.view}=table`));
    await place.getByRole("button", { name: "As a drawing" }).click();
    await expect(place.locator("[data-drawing-root]")).toBeVisible();
  });

  test(`${label}: a link of nonsense is answered in words and breaks nothing`, async ({ page }) => {
    const { errors } = watch(page);
    const query = Object.values(keys).map((key) => `${key}=no-such-thing`);
    const place = await open(page, object, `?${query.join("&")}`);
    await expect(place.getByText(/The link asks for/).first()).toBeVisible();
    await expect(place.locator("[data-drawing-root]")).toBeVisible();
    expect(errors).toEqual([]);
  });

  test(`${label}: saves its drawing as SVG, with its maps in it`, async ({ page }) => {
    const place = await open(page, object);
    const coming = page.waitForEvent("download");
    await place.getByRole("button", { name: "Save SVG" }).click();
    const file = await (await coming).createReadStream();
    let text = "";
    for await (const chunk of file) text += chunk;
    expect(text).toContain("<svg");
    expect(text).toContain(`/en/${object.page}/`);
  });

  test(`${label}: on a phone nothing is cut off, and a strip holds player and sliders`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const place = await open(page, object, "", "zh");
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
    await expect(place.locator("[data-strip]")).toBeVisible();
  });
}
