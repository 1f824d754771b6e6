import { expect, type Page, test } from "@playwright/test";
import * as files from "../fixtures/files";
import { answered, asFile, bring, choose, column, fault, networks, open, sampleFile, verdict } from "./classify-page";
import { lanHost } from "./site-watch";

/** A camera of our own drawing; `refuse` names the error it answers with instead. Its tracks are kept for the test to look at. */
async function fakeCamera(page: Page, refuse?: string): Promise<void> {
  await page.addInitScript((refuse) => {
    const kept: MediaStreamTrack[] = [];
    Object.assign(window, { cameraTracks: kept });
    navigator.mediaDevices.getUserMedia = async () => {
      if (refuse) throw new DOMException("no", refuse);
      const canvas = document.createElement("canvas");
      canvas.width = 320;
      canvas.height = 240;
      const context = canvas.getContext("2d");
      const paint = () => {
        if (!context) return;
        context.fillStyle = "rgb(230, 120, 20)";
        context.fillRect(0, 0, 320, 240);
      };
      paint();
      // A stream of a canvas has a new frame only when the canvas is painted.
      const again = setInterval(paint, 50);
      const stream = canvas.captureStream();
      for (const track of stream.getTracks()) {
        kept.push(track);
        const stop = track.stop.bind(track);
        track.stop = () => {
          clearInterval(again);
          stop();
        };
      }
      return stream;
    };
  }, refuse);
}

/** The states that the camera's tracks are in, each once: React's strict mode may have opened it twice. */
const cameraStates = (page: Page) =>
  page.evaluate(() => {
    const { cameraTracks = [] } = window as Window & { cameraTracks?: MediaStreamTrack[] };
    return [...new Set(cameraTracks.map(({ readyState }) => readyState))];
  });

test("a picture is taken by the camera, which is off afterwards", async ({ page }) => {
  await fakeCamera(page);
  await open(page);
  await page.getByRole("button", { name: "Use the camera" }).click();
  await page.getByRole("button", { name: "Take the picture" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(page.getByText("320 × 240 pixels")).toBeVisible();
  await answered(page);
  expect(await cameraStates(page)).toEqual(["ended"]);
});

test("the camera goes off when its window is closed by Escape, and the focus comes back", async ({ page }) => {
  await fakeCamera(page);
  await open(page);
  await page.getByRole("button", { name: "Use the camera" }).click();
  await expect(page.getByRole("button", { name: "Take the picture" })).toBeEnabled();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect.poll(() => cameraStates(page)).toEqual(["ended"]);
  await expect(page.getByRole("button", { name: "Use the camera" })).toBeFocused();
});

for (const [error, sentence] of [
  ["NotAllowedError", "was told not to lend the camera"],
  ["NotFoundError", "No camera was found"],
  ["NotReadableError", "The camera is busy"],
] as const) {
  test(`a camera that answers ${error} is explained`, async ({ page }) => {
    await fakeCamera(page, error);
    await open(page);
    await page.getByRole("button", { name: "Use the camera" }).click();
    await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
    await page.getByRole("button", { name: "Close" }).click();
    await expect(verdict(page)).toHaveText("All three say espresso.");
  });
}

test("the clipboard comes by its button, or the page says which keys to press", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await open(page, "/en/classify/?photo=rocket");
  await page.evaluate(() => navigator.clipboard.writeText("no picture"));
  await page.getByRole("button", { name: "Paste" }).click();
  await expect(fault(page)).toContainText("There is no picture among what you pasted.");
  const png = files.png(24, 24, () => [250, 240, 10, 255]).toString("base64");
  await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    await navigator.clipboard.write([new ClipboardItem({ "image/png": new Blob([bytes], { type: "image/png" }) })]);
  }, png);
  await page.getByRole("button", { name: "Paste" }).click();
  await expect(page.getByText("24 × 24 pixels")).toBeVisible();
  await expect(fault(page)).toBeEmpty();
  await page.evaluate(() => {
    navigator.clipboard.read = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await page.getByRole("button", { name: "Paste" }).click();
  await expect(fault(page)).toContainText("Press Ctrl + V");
});

test("over plain http the page runs, and says what the browser withholds", async ({ page, baseURL }) => {
  const { port } = new URL(baseURL ?? "");
  await open(page, `http://${lanHost}:${port}/en/classify/`);
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
  await expect(verdict(page)).toHaveText("All three say espresso.");
  await page.getByRole("button", { name: "Use the camera" }).click();
  await expect(fault(page)).toContainText("only to pages opened over https or on localhost");
  await page.getByRole("button", { name: "Paste" }).click();
  await expect(fault(page)).toContainText("Over plain http");
  await bring(page, "paste", [sampleFile("temple")]);
  await expect(page).toHaveURL(/photo=own$/);
  await expect(fault(page)).toBeEmpty();
});

test("while something is dragged over the page, it says where to let go", async ({ page }) => {
  await open(page);
  const drag = (name: string) =>
    page.evaluate((name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(["x"], "a.png", { type: "image/png" }));
      document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }));
    }, name);
  await drag("dragenter");
  await expect(page.getByTestId("drop-sign")).toBeVisible();
  await drag("dragleave");
  await expect(page.getByTestId("drop-sign")).toBeHidden();
});

test("the keyboard alone is enough", async ({ page }) => {
  await open(page);
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a photo" }).focus();
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(sampleFile("rocket"));
  await expect(page.getByText("640 × 427 pixels")).toBeVisible();
  await answered(page);
  // On through the buttons to the samples and to the first answer.
  for (const name of ["Use the camera", "Paste", "cat"]) {
    await page.keyboard.press("Tab");
    await expect(page.getByRole("button", { name, exact: true })).toBeFocused();
  }
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/photo=espresso$/);
  await expect(verdict(page)).toHaveText("All three say espresso.");
});

test("on a phone the columns stand one below the other and nothing scrolls sideways", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/zh/classify/?photo=cat");
  const boxes = await Promise.all(networks.map((network) => column(page, network).boundingBox()));
  const [first, second, third] = boxes.map((box) => ({ top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) }));
  expect(second?.top).toBeGreaterThanOrEqual(first?.bottom ?? Number.NaN);
  expect(third?.top).toBeGreaterThanOrEqual(second?.bottom ?? Number.NaN);
  await expect(page.getByTestId("joins").first()).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test("photo, verdict and all answers are in view together on a laptop", async ({ page }) => {
  await open(page, "/en/classify/?photo=cat");
  for (const network of networks) {
    await expect(column(page, network).getByRole("list")).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByRole("img", { name: "Sample photo: Chelsea, a tabby cat" })).toBeInViewport({ ratio: 1 });
});

test("weights that do not come are told beside their network; the others answer, and a retry helps", async ({
  page,
  context,
}) => {
  await context.route("**/models/mobilenet/weights.bin", (route) => route.abort());
  await page.goto("/en/classify/");
  await expect(column(page, "mobilenet").getByRole("alert")).toContainText(
    "The weights of MobileNet could not be loaded",
  );
  await answered(page);
  for (const network of ["squeezenet", "shufflenet"] as const) {
    await expect(column(page, network).getByRole("button").first()).toContainText("espresso");
  }
  await context.unroute("**/models/mobilenet/weights.bin");
  await column(page, "mobilenet").getByRole("button", { name: "Try again" }).click();
  await expect(verdict(page)).toHaveText("All three say espresso.");
});

test("a sample that does not come is told, and an own photo works all the same", async ({ page }) => {
  await page.route("**/samples/temple.jpg", (route) => route.abort());
  await page.goto("/en/classify/?photo=temple");
  await expect(page.getByRole("alert").filter({ hasText: "The sample photo could not be loaded" })).toBeVisible();
  await choose(
    page,
    asFile(
      "flat.png",
      "image/png",
      files.png(20, 20, () => [1, 2, 3, 255]),
    ),
  );
  await answered(page);
  await expect(page.getByRole("alert").filter({ hasText: "could not be loaded" })).toBeHidden();
});

test("a photo changed during the runs is answered last, and the verdict is about it", async ({ page }) => {
  await open(page);
  for (const id of ["rocket", "cat", "temple", "astronaut", "espresso"]) {
    await page.getByRole("button", { name: id, exact: true }).click();
  }
  await answered(page);
  await expect(verdict(page)).toHaveText("All three say espresso.");
});

test("when no weights come at all, the page says that no network could answer", async ({ page, context }) => {
  await context.route("**/models/*/weights.bin", (route) => route.abort());
  await page.goto("/en/classify/");
  await expect(verdict(page)).toHaveText("No network could answer; each says why.");
  for (const network of networks) await expect(column(page, network).getByRole("alert")).toBeVisible();
});
