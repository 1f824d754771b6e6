/** S3, M4 and N4 on their pages: the papers' first tables counted at any setting, sorted, opened, and taken away. */
import { expect, type Locator, type Page, test } from "@playwright/test";
import { mobilenet } from "@/lib/graph/networks/mobilenet";
import { cost } from "@/lib/readings/cost";
import { query } from "./squeezenet-page";

const macs = (config: { readonly alpha: number; readonly resolution: number }): string =>
  cost(mobilenet(config)).macs.toLocaleString("en-US");

const PLACES = {
  S3: ["squeezenet", "squeezenet-table"],
  M4: ["mobilenet", "mobilenet-table"],
  N4: ["shufflenet", "shufflenet-table"],
} as const;

async function open(page: Page, label: keyof typeof PLACES, search = "", locale = "en"): Promise<Locator> {
  const [name, anchor] = PLACES[label];
  await page.goto(`/${locale}/${name}/${search}`);
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  await expect(place.locator("[data-table]")).toBeVisible();
  return place;
}
const cell = (place: Locator, row: string, column: string) =>
  place.locator(`[data-row="${row}"] [data-column=${column}]`);
const total = (place: Locator, of: string) => place.locator(`[data-total=${of}]`).filter({ visible: true }).first();
const rows = (place: Locator) =>
  place.locator("[data-row]").evaluateAll((all) => all.map((row) => row.getAttribute("data-row")));
const heading = (place: Locator, column: string) => place.locator(`th[data-column=${column}]`);

test("S3: the paper's rows beside ours; sizes that need 227 say so, and at 227 agree", async ({ page }) => {
  const place = await open(page, "S3");
  await expect(total(place, "params")).toHaveText("1,248,424");
  await expect(total(place, "macs")).toHaveText("818,924,576");
  await expect(cell(place, "conv1", "output")).toHaveText("109×109×96");
  await expect(cell(place, "conv1", "paperOutput")).toContainText("111×111×96 ≠");
  await expect(place.locator("[data-note]").first()).toContainText("need 227");
  const side = place.getByRole("textbox", { name: /^Input side: type a whole number/ });
  await side.fill("227");
  await side.press("Enter");
  await expect(cell(place, "conv1", "output")).toHaveText("111×111×96");
  await expect(cell(place, "conv1", "paperOutput").locator("[data-differs]")).toHaveCount(0);
  await expect(cell(place, "maxpool8", "paperOutput")).toContainText("13×12×512 ≠");
  await expect.poll(() => query(page).s3r).toBe("227");
});

test("S3: a metaparameter by key, and the printed columns leave; the version brings them back", async ({ page }) => {
  const place = await open(page, "S3");
  const ratio = place.getByRole("slider", { name: "Squeeze ratio, SR", exact: true });
  await ratio.focus();
  await page.keyboard.press("ArrowRight");
  await expect(ratio).toHaveAttribute("aria-valuenow", "0.25");
  await expect(cell(place, "fire2", "filters")).toHaveText("32 · 64 · 64");
  await expect(heading(place, "paperParams")).toHaveCount(0);
  await place.getByRole("group", { name: "Version of SqueezeNet" }).getByText("1.1").click();
  await expect(total(place, "params")).toHaveText("1,235,496");
  await place.getByRole("group", { name: "Version of SqueezeNet" }).getByText("1.0").click();
  await expect(heading(place, "paperParams")).toHaveCount(1);
});

test("S3: headings sort down, up and back; a row opens; the link says both", async ({ page, context }) => {
  const place = await open(page, "S3");
  const network = await rows(place);
  const head = heading(place, "params");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect((await rows(place))[0]).toBe("conv10");
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await place.getByRole("button", { name: "Layers of fire9" }).focus();
  await page.keyboard.press("Enter");
  await expect(place.locator('[data-node="fire9/expand3x3"]')).toContainText("3×3/1, 256 filters");
  await expect.poll(() => query(page)).toMatchObject({ s3sort: "params.up", s3open: "fire9" });
  const other = await context.newPage();
  const there = await open(other, "S3", new URL(page.url()).search);
  await expect(there.locator('[data-node="fire9/expand3x3"]')).toBeVisible();
  expect(await rows(there)).toEqual(await rows(place));
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "none");
  expect(await rows(place)).toEqual(network);
});

test("S3: a module's name sets the fire module to its widths", async ({ page }) => {
  const place = await open(page, "S3");
  await place.locator(`[data-row="fire5"] th a`).click();
  await expect.poll(() => query(page)).toMatchObject({ in: "256", s1: "32", e1: "128", e3: "128" });
  await expect(page.locator("#fire-module [data-object]")).toBeVisible();
});

test("M4: the erratum; with the printed stride the rows below disagree instead", async ({ page }) => {
  const place = await open(page, "M4");
  await expect(total(place, "macs")).toHaveText("568,740,352");
  await expect(cell(place, "separable13/depthwise", "paperType")).toContainText("Conv dw / s2 ≠");
  await place.getByRole("group", { name: "Stride of the last depthwise layer" }).getByText("2, printed").click();
  await expect(cell(place, "separable13/depthwise", "paperType").locator("[data-differs]")).toHaveCount(0);
  await expect(cell(place, "separable13/pointwise", "input")).toHaveText("4×4×1024");
  await expect(cell(place, "separable13/pointwise", "paperInput")).toContainText("≠");
  await expect(total(place, "macs")).toHaveText("533,833,216");
});

test("M4: ρ is the side; printed totals say how they were counted and set the table", async ({ page }) => {
  const place = await open(page, "M4");
  const rho = place.getByRole("textbox", { name: /^Resolution multiplier ρ: type a number/ });
  await rho.fill("0.714");
  await rho.press("Enter");
  await expect.poll(() => query(page).m4r).toBe("160");
  await expect(total(place, "macs")).toHaveText(macs({ alpha: 1, resolution: 160 }));
  const claims = place.locator("[data-claims]");
  await expect(claims.getByRole("row", { name: /all standard/ })).toContainText(
    "only without the fully connected layer",
  );
  await claims.getByRole("link", { name: "α = 0.5, 160 × 160" }).click();
  await expect(total(place, "macs")).toHaveText(macs({ alpha: 0.5, resolution: 160 }));
});

test("N4: five columns; an impossible one is empty, and the chosen one offers its way out", async ({ page }) => {
  const place = await open(page, "N4");
  await expect(cell(place, "stage4/unit1", "g8")).toContainText("1,536");
  await expect(place.locator("[data-total-row=macsWithoutLinear] [data-column=g2]")).toContainText("140.04");
  await expect(place.locator("[data-total-row=macsAll] [data-column=g2]")).toContainText("140 ≠");
  const scale = place.getByRole("textbox", { name: /^Scale of all widths: type a number/ });
  await scale.fill("0.5");
  await scale.press("Enter");
  await expect(cell(place, "stage2/unit1", "g4")).toHaveText("–");
  await expect(place.locator("[data-impossible]")).toContainText("4 groups do not divide");
  await place.getByRole("group", { name: "Groups g" }).getByText("4", { exact: true }).click();
  await expect(place.locator("[data-drawing]")).toContainText("4 groups do not divide the 34 channels");
  await place
    .locator('[data-control="Scale of all widths"]')
    .getByRole("button", { name: /Set s to/ })
    .click();
  await expect(place.locator("[data-table]")).toBeVisible();
});

test("the table is taken away as text and as a file", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]).catch(() => undefined);
  const place = await open(page, "S3");
  const copied = async (format: string) => {
    await place.getByRole("button", { name: `Copy the table as ${format}` }).click();
    await expect(place.getByText(`Copied as ${format}.`)).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied("Markdown")).toContain("| fire2 | 16 · 64 · 64 | 2 | 54×54×128 |");
  expect(await copied("LaTeX")).toContain("\\begin{tabular}");
  expect((await copied("CSV")).split("\r\n").find((line) => line.startsWith("fire2"))).toContain("11920");
  const coming = page.waitForEvent("download");
  await place.getByRole("button", { name: "Save CSV" }).click();
  expect((await coming).suggestedFilename()).toBe("squeezenet-table-1.0-224.csv");
});

test("on a phone the first column stays in sight while the table is pushed aside, and the page does not overflow", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const label of ["S3", "M4", "N4"] as const) {
    const place = await open(page, label, "", "zh");
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over, label).toBeLessThanOrEqual(0);
    const table = place.locator("[data-table]");
    const name = place.locator("[data-row] th").first();
    const before = await name.boundingBox();
    await table.evaluate((section) => section.scrollTo({ left: 200 }));
    expect((await name.boundingBox())?.x).toBe(before?.x);
    await expect(place.locator("[data-strip]")).toBeVisible();
  }
});
