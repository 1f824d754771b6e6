import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { answered, bring, choose, column, networks, open, ranks, sampleFile, seenAt, verdict } from "./classify-page";
import { watch } from "./site-watch";

const SAMPLES = ["cat", "espresso", "rocket", "astronaut", "temple", "mountain"] as const;

const rules = JSON.parse(readFileSync("lib/facts/confidence.json", "utf8")) as Record<string, { temperature: number }>;

/** Percent of the most probable class by the logits that came with the weights, calibrated, and its index. */
function golden(network: string, photo: string): { cls: number; percent: number } {
  const all = JSON.parse(readFileSync(`tests/reference/golden/${network}.json`, "utf8")) as {
    input: string;
    logits: number[];
  }[];
  const logits = all.find(({ input }) => input === `${photo}-64.png`)?.logits ?? [];
  const temperature = rules[network]?.temperature ?? Number.NaN;
  const powers = logits.map((logit) => Math.exp(logit / temperature));
  const most = Math.max(...powers);
  return { cls: powers.indexOf(most), percent: (100 * most) / powers.reduce((sum, power) => sum + power, 0) };
}

const classes = JSON.parse(readFileSync("public/models/classes.json", "utf8")) as { en: string; zh: string }[];

for (const photo of ["espresso", "cat", "mountain"] as const) {
  test(`${photo}: what the networks get and say is what was stated with the weights`, async ({ page }) => {
    await open(page, `/en/classify/?photo=${photo}`);
    const stated = readFileSync(`tests/reference/golden/${photo}-64.png`).toString("base64");
    const difference = await page.getByTestId("seen").evaluate(async (canvas, base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes]), { colorSpaceConversion: "none" });
      const drawn = new OffscreenCanvas(64, 64).getContext("2d");
      drawn?.drawImage(bitmap, 0, 0);
      const [a, b] = [(canvas as HTMLCanvasElement).getContext("2d"), drawn].map(
        (c) => c?.getImageData(0, 0, 64, 64).data,
      );
      return Math.max(...Array.from(a ?? [], (value, i) => Math.abs(value - (b?.[i] ?? 999))));
    }, stated);
    // Not to the bit: decoders of JPEG may round differently.
    expect(difference).toBeLessThanOrEqual(2);
    for (const network of networks) {
      const [first] = await ranks(page, network);
      const { cls, percent } = golden(network, photo);
      expect(first?.name).toBe(classes[cls]?.en);
      expect(Math.abs((first?.percent ?? 0) - percent)).toBeLessThan(1);
    }
  });
}

test("espresso is espresso for all three, in both languages, and each says in what time", async ({ page }) => {
  await open(page);
  await expect(verdict(page)).toHaveText("All three say espresso.");
  for (const network of networks) {
    const shown = column(page, network).getByRole("listitem").first().getByRole("button");
    await expect(shown).toHaveAttribute("title", "浓缩咖啡");
    await expect(column(page, network)).toContainText("ms");
    await expect(column(page, network)).toContainText(/WebAssembly, median of \d+/);
  }
  await page.goto("/zh/classify/");
  await answered(page);
  await expect(verdict(page)).toHaveText("三个网络都认为是浓缩咖啡。");
  for (const network of networks) {
    const [first] = await ranks(page, network);
    expect(first?.name).toBe("浓缩咖啡");
    await expect(column(page, network).getByRole("button").first()).toHaveAttribute("title", "espresso");
  }
});

test("each column has five classes, the most probable first, on one scale", async ({ page }) => {
  await open(page);
  for (const network of networks) {
    const rows = await ranks(page, network);
    expect(rows).toHaveLength(5);
    const percents = rows.map(({ percent }) => percent);
    expect([...percents].sort((a, b) => b - a)).toEqual(percents);
    const first = column(page, network).getByRole("button").first();
    const [bar, track] = await first.evaluate((row) => {
      const track = row.lastElementChild;
      return [track?.firstElementChild?.getBoundingClientRect().width ?? 0, track?.getBoundingClientRect().width ?? 1];
    });
    expect(Math.abs((100 * bar) / track - (percents[0] ?? 0))).toBeLessThan(0.5);
  }
});

test("every sample is classified, stands in the address and in the browser's history", async ({ page }) => {
  await open(page);
  for (const id of SAMPLES) {
    await page.getByRole("button", { name: id, exact: true }).click();
    await expect(page.getByRole("button", { name: id, exact: true })).toHaveAttribute("aria-pressed", "true");
    await expect(page).toHaveURL(new RegExp(`photo=${id}$`));
    await answered(page);
  }
  const [best] = await ranks(page, "squeezenet");
  await expect(verdict(page)).toContainText(best?.name ?? "no class");
  await page.goBack();
  await expect(page.getByRole("button", { name: "temple", exact: true })).toHaveAttribute("aria-pressed", "true");
});

test("a sample that no class fits is said to be one", async ({ page }) => {
  await open(page, "/en/classify/?photo=rocket");
  await expect(page.getByText("Not one of the 100 classes is right")).toBeVisible();
  await page.getByRole("button", { name: "espresso", exact: true }).click();
  await expect(page.getByText("Not one of the 100 classes is right")).toBeHidden();
});

test("a sample that there is not, and an own photo of a page long closed, are answered in words", async ({ page }) => {
  await open(page, "/en/classify/?photo=unicorn");
  await expect(page.getByText("There is no sample called “unicorn”")).toBeVisible();
  await page.goto("/en/classify/?photo=own");
  await expect(page.getByText("kept only in the memory")).toBeVisible();
  await answered(page);
});

for (const way of ["chooser", "drop", "paste"] as const) {
  test(`a photo comes by ${way} and no request leaves the origin`, async ({ page }) => {
    const seen = watch(page);
    await open(page, "/en/classify/?photo=rocket");
    if (way === "chooser") await choose(page, sampleFile("espresso"));
    else await bring(page, way, [sampleFile("espresso")]);
    await expect(verdict(page)).toHaveText("All three say espresso.");
    await expect(page).toHaveURL(/photo=own$/);
    // A pasted picture has no name of its own.
    await expect(page.getByText("espresso.jpg", { exact: false })).toHaveCount(way === "paste" ? 0 : 1);
    expect(seen).toEqual({ errors: [], foreign: [] });
  });
}

test("an own photo survives a change of language and a look at a sample", async ({ page }) => {
  await open(page, "/en/classify/?photo=rocket");
  await choose(page, sampleFile("espresso"));
  await expect(verdict(page)).toHaveText("All three say espresso.");
  const before = await seenAt(page, 30, 30);
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/zh\/classify\/\?photo=own$/);
  await expect(verdict(page)).toHaveText("三个网络都认为是浓缩咖啡。");
  await expect(page.getByRole("img", { name: "你的照片：espresso.jpg" })).toBeVisible();
  expect(await seenAt(page, 30, 30)).toEqual(before);
  await page.getByRole("button", { name: "火箭", exact: true }).click();
  await expect(verdict(page)).not.toContainText("浓缩咖啡");
  await page.goBack();
  await expect(verdict(page)).toHaveText("三个网络都认为是浓缩咖啡。");
});

test("of several files the first is used, and the page says so", async ({ page }) => {
  await open(page, "/en/classify/?photo=rocket");
  await bring(page, "drop", [sampleFile("espresso"), sampleFile("cat"), sampleFile("temple")]);
  await expect(page.getByText("2 more files came along; the first is used.")).toBeVisible();
  await expect(verdict(page)).toHaveText("All three say espresso.");
});

test("a class looked at is followed through all columns, below the five where it must be", async ({ page }) => {
  await open(page, "/en/classify/?photo=temple");
  const five = await Promise.all(networks.map(async (network) => (await ranks(page, network)).slice(0, 5)));
  const names = five.map((rows) => rows.map(({ name }) => name));
  // A class that one network has among its first five and another has not: there are many.
  const found = networks.flatMap((network, i) =>
    networks.flatMap((other, j) =>
      (names[i] ?? []).filter((name) => !names[j]?.includes(name)).map((name) => ({ network, other, name })),
    ),
  )[0];
  if (!found) throw new Error("all networks name the same five classes");
  await column(page, found.network)
    .getByRole("listitem")
    .filter({ hasText: found.name })
    .first()
    .getByRole("button")
    .focus();
  await expect(column(page, found.other).getByRole("listitem").nth(5)).toContainText(
    new RegExp(`rank \\d+\\s*${found.name}`),
  );
  for (const network of networks) await expect(column(page, network)).toContainText(found.name);
  const joined = page.getByTestId("joins");
  await expect(joined).toHaveCount(2);
  expect(await joined.first().locator("path").count()).toBeGreaterThan(0);
});
