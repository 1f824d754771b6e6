/** The tool Code where a whole network is shown: a map, a living table and S4. What is shown is copied, what is downloaded runs. */
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { run } from "../unit/readings/onnx/runtime";

/** `side` and `scores`: of the network that stands there as the page opens, or as the query says. */
const PLACES = [
  { page: "squeezenet", anchor: "squeezenet-map", query: "", weights: "trained for this site" },
  {
    page: "squeezenet",
    anchor: "squeezenet-table",
    query: "?s3r=64&s3c=10",
    weights: "random weights",
    side: 64,
    scores: 10,
  },
  { page: "squeezenet", anchor: "compression", query: "", weights: "the drawing’s weights" },
] as const;

async function opened(page: Page, anchor: string): Promise<Locator> {
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  await expect(place.locator("[data-object]")).toBeVisible();
  await place.getByRole("button", { name: "Code", exact: true }).press("Enter");
  const panel = page.getByRole("dialog");
  await expect(panel).toBeVisible();
  return panel;
}

async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await button.click();
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const { page: name, anchor, query, weights, ...network } of PLACES)
  test(`${anchor}: three languages, copied and downloaded as they are shown; the ONNX file runs`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`/en/${name}/${query}`);
    const panel = await opened(page, anchor);
    const shown = new Set<string>();
    for (const [language, sign] of [
      ["PyTorch", "nn.Module"],
      ["Keras", "keras"],
      ["TensorFlow.js", "tf."],
    ] as const) {
      await panel.getByRole("tab", { name: language }).click();
      const text = (await panel.getByLabel(`${language} code`).locator("code").textContent()) ?? "";
      expect(text).toContain(sign);
      shown.add(text);
      await panel.getByRole("button", { name: "Copy the code" }).click();
      await expect(panel.getByRole("status").filter({ visible: true })).toHaveText("Copied.");
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
      const file = await downloaded(page, panel.getByRole("button", { name: /^Download .+\.(py|js)$/ }));
      expect(file.bytes.toString("utf8")).toBe(text);
    }
    expect(shown.size).toBe(3);

    await panel.getByRole("tab", { name: "ONNX" }).click();
    await expect(panel.getByText(weights)).toBeVisible();
    const model = await downloaded(page, panel.getByRole("button", { name: /^Download .+\.onnx$/ }));
    const [, side = ""] =
      /input\[?.*?(\d+), ?(?:\d+)\]? /.exec((await panel.getByLabel("ONNX code").textContent()) ?? "") ?? [];
    const h = "side" in network ? network.side : Number(side) || 64;
    const answer = await run(
      model.bytes,
      [h, h, 3],
      Float32Array.from({ length: h * h * 3 }, (_, i) => Math.sin(i)),
    );
    expect(answer.shape[0]).toBe(1);
    if ("scores" in network) expect(answer.data).toHaveLength(network.scores);
    expect(answer.data.every(Number.isFinite)).toBe(true);
    expect(new Set(answer.data).size).toBeGreaterThan(5);
  });
