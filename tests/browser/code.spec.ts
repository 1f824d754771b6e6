/** The tool Code, on one object a page: by keyboard, what is copied is the reading, what is downloaded runs. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { run } from "../unit/readings/onnx/runtime";
import type { Expected } from "./code-expected";
import { watch } from "./site-watch";

const OBJECTS = [
  ["squeezenet", "fire-module"],
  ["mobilenet", "hears"],
  ["shufflenet", "units"],
] as const;

let all: readonly Expected[] = [];

test.beforeAll(({ baseURL }) => {
  const program = ["node_modules/tsx/dist/cli.mjs", "tests/browser/code-expected.ts", new URL(baseURL ?? "").origin];
  all = JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8", maxBuffer: 2 ** 27 }));
});

function expectedOf(anchor: string): Expected {
  const found = all.find((each) => each.anchor === anchor);
  if (!found) throw new Error(`nothing is expected of ${anchor}`);
  return found;
}

/** Opens the panel as one who uses keys alone does. */
async function open(page: Page, anchor: string): Promise<Locator> {
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  const button = place.getByRole("button", { name: "Code", exact: true });
  await button.focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  await expect(panel).toBeVisible();
  return panel;
}

const listing = (panel: Locator, language: string) => panel.getByLabel(`${language} code`).locator("code");

async function downloaded(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await button.press("Enter");
  const download = await coming;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const [name, anchor] of OBJECTS) {
  test(`${anchor}: by keyboard, each tab shows the reading, and that is what is copied`, async ({ page, context }) => {
    const { texts } = expectedOf(anchor);
    const { errors } = watch(page);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`/en/${name}/`);
    const panel = await open(page, anchor);
    expect(await listing(panel, "PyTorch").textContent()).toBe(texts.pytorch);
    await panel.getByRole("tab", { name: "PyTorch" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await listing(panel, "Keras").textContent()).toBe(texts.keras);
    await panel.getByRole("button", { name: "Copy the code" }).press("Enter");
    await expect(panel.getByRole("status")).toHaveText("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(texts.keras);
    await panel.getByRole("tab", { name: "Keras" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await listing(panel, "TensorFlow.js").textContent()).toBe(texts.tfjs);
    // The focus stays inside, wherever Tab goes.
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press("Tab");
      expect(await panel.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press("Escape");
    await expect(panel).toBeHidden();
    await expect(page.locator(`#${anchor}`).getByRole("button", { name: "Code", exact: true })).toBeFocused();
    expect(errors).toEqual([]);
  });

  test(`${anchor}: the ONNX file has the drawing's weights and runs`, async ({ page }) => {
    const { file, bytes, input, output } = expectedOf(anchor);
    await page.goto(`/en/${name}/`);
    const panel = await open(page, anchor);
    await panel.getByRole("tab", { name: "ONNX" }).click();
    const given = await downloaded(page, panel.getByRole("button", { name: "Download" }));
    expect(given.name).toBe(file);
    await expect(panel.getByRole("status")).toContainText("downloaded");
    expect(given.bytes.equals(Buffer.from(bytes, "base64"))).toBe(true);
    const answer = await run(given.bytes, input, new Float32Array(input[0] * input[1] * input[2]).fill(0.5));
    expect(answer.shape).toEqual([1, output[2], output[0], output[1]]);
    expect(answer.data.every(Number.isFinite)).toBe(true);
    expect(new Set(answer.data).size).toBeGreaterThan(1);
  });
}

test("the classify page gives each network away whole, trained", async ({ page }) => {
  await page.goto("/en/classify/");
  await page.locator("[data-takeaway]").getByRole("button", { name: "MobileNet" }).press("Enter");
  const panel = page.getByRole("dialog");
  await expect(listing(panel, "PyTorch")).toContainText("minus mean");
  const state = await downloaded(page, panel.getByRole("button", { name: "Download mobilenet.safetensors" }));
  const header = JSON.parse(state.bytes.subarray(8, 8 + Number(state.bytes.readBigUInt64LE(0))).toString());
  expect(header).toHaveProperty(["conv1.weight", "dtype"], "F32");
  await panel.getByRole("tab", { name: "ONNX" }).click();
  const file = await downloaded(page, panel.getByRole("button", { name: "Download mobilenet.onnx" }));
  const answer = await run(file.bytes, [64, 64, 3], new Float32Array(64 * 64 * 3).fill(0.1));
  expect(answer.shape[0]).toBe(1);
  expect(new Set(answer.data).size).toBeGreaterThan(50);
});

test("on a phone the panel is the whole window, nothing is cut off and buttons are as large as a thumb", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/zh/mobilenet/");
  const place = page.locator("#hears");
  await place.scrollIntoViewIfNeeded();
  await place.getByRole("button", { name: "代码", exact: true }).click();
  const panel = page.getByRole("dialog");
  await expect(panel).toBeVisible();
  expect(await panel.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
  for (const button of await panel.getByRole("button").all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await panel.getByRole("button", { name: "关闭" }).click();
  await expect(panel).toBeHidden();
});
