/** What is saved and printed of tables, and of what has not run yet. */
import { expect, type Locator, type Page, test } from "@playwright/test";

async function shown(page: Page, address: string, anchor: string): Promise<Locator> {
  await page.goto(address);
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  await expect(place.locator("[data-object]")).toBeVisible();
  await expect(place.locator("[data-drawing-root]")).toBeVisible();
  return place;
}

interface Saved {
  readonly name: string;
  /** All texts in their order, the caption's two lines last. */
  readonly texts: readonly string[];
  readonly link: string | null;
  readonly bars: number;
  /** How far down the layers stand. */
  readonly tops: readonly number[];
}

async function svgOf(page: Page, place: Locator): Promise<Saved> {
  const coming = page.waitForEvent("download");
  await place.getByRole("button", { name: /SVG/ }).click();
  const download = await coming;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  const read = await page.evaluate((svg) => {
    const file = new DOMParser().parseFromString(svg, "image/svg+xml");
    return {
      texts: [...file.querySelectorAll("text")].map((text) => text.textContent ?? ""),
      link: file.querySelector("a")?.getAttribute("href") ?? null,
      bars: file.querySelectorAll("rect").length - 1,
      tops: [...file.querySelectorAll("svg > g")].map((layer) =>
        Number(/translate\([^ ]+ ([^)]+)\)/.exec(layer.getAttribute("transform") ?? "")?.[1] ?? 0),
      ),
    };
  }, Buffer.concat(chunks).toString("utf8"));
  return { name: download.suggestedFilename(), ...read };
}

for (const [name, anchor, query, marked] of [
  ["squeezenet", "squeezenet-table", "?s3r=227&s3open=fire8", "≠"],
  ["mobilenet", "mobilenet-table", "?m4sort=macs.down", "≠"],
  ["shufflenet", "shufflenet-table", "?n4g=8", "≠"],
] as const)
  test(`${anchor} is saved as a figure: its rows in the order shown, its marks with their reasons, its link`, async ({
    page,
  }) => {
    const place = await shown(page, `/en/${name}/${query}`, anchor);
    const rows = await place
      .locator("[data-table] tbody tr[data-row] > th")
      .evaluateAll((all) => all.map((row) => row.textContent ?? ""));
    const notes = await place.locator("[data-note]").evaluateAll((all) => all.length);
    const { texts, link, bars, name: file } = await svgOf(page, place);
    expect(file).toMatch(/-table-.*\.svg$/);
    const known = new Set(rows);
    const first = texts.filter((text) => known.has(text));
    expect(first.slice(0, 2)).toEqual(rows.slice(0, 2));
    for (const row of rows) expect(texts).toContain(row);
    expect(texts.filter((text) => text === marked).length).toBeGreaterThan(0);
    expect(notes).toBeGreaterThan(0);
    expect(bars).toBeGreaterThan(2 * rows.length - 6);
    expect(texts.at(-2)).toContain("table 1");
    expect(texts.at(-1)).toContain("Counted on the network’s graph.");
    expect(link).toBe(`${new URL(page.url()).origin}/en/${name}/${query}#${anchor}`);
    const png = page.waitForEvent("download");
    await place.getByRole("button", { name: "Save PNG" }).click();
    expect((await png).suggestedFilename()).toMatch(/\.png$/);
  });

test("a table is printed with its caption and its link, and without what is pressed", async ({ page }) => {
  const place = await shown(page, "/en/squeezenet/?s3r=227", "squeezenet-table");
  await page.emulateMedia({ media: "print" });
  const caption = place.locator("[data-caption]");
  await expect(caption).toBeVisible();
  await expect(caption.locator("b")).toContainText("227 × 227");
  await expect(caption.getByRole("link")).toHaveText(/\/en\/squeezenet\/\?s3r=227#squeezenet-table$/);
  await expect(place.locator("[data-row=fire9]")).toBeVisible();
  await expect(place.getByRole("button", { name: "Save CSV" })).toBeHidden();
});

test("a map that is saved before it has run says that it has not", async ({ page, context }) => {
  // The weights never come.
  await context.route("**/models/*/weights.bin", () => undefined);
  const place = await shown(page, "/en/squeezenet/", "squeezenet-map");
  const { texts, tops } = await svgOf(page, place);
  // Its rows stand below one another, as on the page.
  expect(new Set(tops).size).toBeGreaterThan(1);
  expect(texts.at(-1)).toContain("Still running, no activations yet");
  expect(texts.at(-1)).not.toContain("real run");
});
