import { expect, test } from "@playwright/test";
import * as files from "../fixtures/files";
import { answered, asFile, bring, choose, fault, open, seenAt, verdict } from "./classify-page";

const flat = files.png(40, 30, () => [10, 200, 30, 255]);

const BAD = [
  [
    "a text named .jpg",
    "notes.jpg",
    files.text,
    /“notes\.jpg” is text and no picture, although its name ends in \.jpg/,
  ],
  ["an empty file", "nothing.png", Buffer.alloc(0), /“nothing\.png” is empty/],
  ["a JPEG cut short", "half.jpg", files.quadrants.subarray(0, -120), /“half\.jpg” is cut short/],
  ["a PNG cut short", "half.png", flat.subarray(0, -20), /“half\.png” is cut short/],
  ["a PNG whose data is damaged", "torn.png", damaged(flat), /“torn\.png” is damaged/],
  [
    "a picture of 3000 megapixels",
    "wall.png",
    files.promising(60_000, 50_000),
    /60,000 × 50,000 pixels, 3,000 million/,
  ],
  ["a HEIC photo", "IMG_1.heic", files.heic, /“IMG_1\.heic” is a HEIC photo/],
  ["an SVG", "sign.svg", files.svg, /“sign\.svg” is an SVG/],
  ["a PDF", "paper.pdf", Buffer.from("%PDF-1.7\n"), /“paper\.pdf” is a PDF/],
] as const;

/** The picture's data overwritten, its frame of chunks left whole. */
function damaged(png: Buffer): Buffer {
  const torn = Buffer.from(png);
  return torn.fill(0xaa, png.indexOf("IDAT") + 4, png.indexOf("IEND") - 8);
}

for (const [what, name, bytes, sentence] of BAD) {
  test(`${what} is refused in words, and the last result stays`, async ({ page }) => {
    await open(page);
    const before = await seenAt(page, 20, 20);
    await choose(page, asFile(name, "image/jpeg", bytes));
    await expect(fault(page)).toHaveText(sentence);
    await expect(verdict(page)).toHaveText("All three say espresso.");
    expect(await seenAt(page, 20, 20)).toEqual(before);
    await expect(page).not.toHaveURL(/photo=/);
    // The next good photo takes the sentence away.
    await choose(page, asFile("flat.png", "image/png", flat));
    await expect(fault(page)).toBeEmpty();
    await expect.poll(() => seenAt(page, 20, 20)).toEqual([10, 200, 30]);
  });
}

test("a bad file says so in Chinese too", async ({ page }) => {
  await open(page, "/zh/classify/");
  await bring(page, "drop", [asFile("notes.jpg", "image/jpeg", files.text)]);
  await expect(fault(page)).toHaveText(/“notes\.jpg”是文本，不是图片（尽管扩展名为 \.jpg）/);
});

test("what holds no picture is answered: a paste of text, a dropped address, a dropped nothing", async ({ page }) => {
  await open(page);
  await bring(page, "paste", []);
  await expect(fault(page)).toContainText("There is no picture among what you pasted.");
  await bring(page, "drop", [], "https://example.org/cat.jpg");
  await expect(fault(page)).toContainText("this page fetches nothing from elsewhere");
  await bring(page, "drop", []);
  await expect(fault(page)).toContainText("holds no file");
});

const RED = [220, 20, 20] as const;
const BLUE = [20, 20, 220] as const;

for (const [what, file] of [
  ["GIF", asFile("moving.gif", "image/gif", files.gif(60, 40, [RED, BLUE]))],
  [
    "PNG",
    asFile(
      "moving.png",
      "image/png",
      files.apng(60, 40, [
        [...RED, 255],
        [...BLUE, 255],
      ]),
    ),
  ],
] as const) {
  test(`of an animated ${what} the first frame is used, and the page says so`, async ({ page }) => {
    await open(page);
    await choose(page, file);
    await expect(page.getByText("It moves: its first frame is used.")).toBeVisible();
    await answered(page);
    expect(await seenAt(page, 32, 32)).toEqual(RED);
  });
}

/** What stands in the upper left, upper right, lower left and lower right corner of the drawing once it is upright. */
const UPRIGHT: Readonly<Record<number, readonly string[]>> = {
  1: ["red", "green", "blue", "yellow"],
  2: ["green", "red", "yellow", "blue"],
  3: ["yellow", "blue", "green", "red"],
  4: ["blue", "yellow", "red", "green"],
  5: ["red", "blue", "green", "yellow"],
  6: ["blue", "red", "yellow", "green"],
  7: ["yellow", "green", "blue", "red"],
  8: ["green", "yellow", "red", "blue"],
};

function colour([r, g, b]: readonly [number, number, number]): string {
  if (r > 128) return g > 128 ? "yellow" : "red";
  return b > 128 ? "blue" : "green";
}

test("a photo is turned as its camera noted, all eight ways", async ({ page }) => {
  await open(page);
  for (const [orientation, corners] of Object.entries(UPRIGHT)) {
    const turned = files.withOrientation(files.quadrants, Number(orientation));
    await choose(page, asFile(`turned-${orientation}.jpg`, "image/jpeg", turned));
    await expect(page.getByRole("img", { name: `turned-${orientation}.jpg` })).toBeVisible();
    const places = [
      [10, 10],
      [54, 10],
      [10, 54],
      [54, 54],
    ] as const;
    await expect
      .poll(async () => Promise.all(places.map(async ([x, y]) => colour(await seenAt(page, x, y)))))
      .toEqual(corners);
    const [width, height] = Number(orientation) < 5 ? [48, 32] : [32, 48];
    await expect(page.getByText(`${width} × ${height} pixels`)).toBeVisible();
    await expect(page.getByText("Turned upright")).toHaveCount(Number(orientation) > 1 ? 1 : 0);
  }
});

test("a photo of 20 megapixels works", async ({ page }) => {
  await open(page);
  await choose(page, asFile("large.png", "image/png", files.slope(5472, 3648)));
  await expect(page.getByText("5,472 × 3,648 pixels")).toBeVisible({ timeout: 60_000 });
  await answered(page);
  const [left, right] = [await seenAt(page, 2, 30), await seenAt(page, 61, 30)];
  expect(right[0] - left[0]).toBeGreaterThan(120);
});

test("one pixel and one line of pixels are photos too", async ({ page }) => {
  await open(page);
  await choose(
    page,
    asFile(
      "one.png",
      "image/png",
      files.png(1, 1, () => [7, 8, 9, 255]),
    ),
  );
  await expect.poll(() => seenAt(page, 63, 63)).toEqual([7, 8, 9]);
  await choose(page, asFile("line.png", "image/png", files.slope(9000, 1)));
  await expect(page.getByText("9,000 × 1 pixels")).toBeVisible();
  await answered(page);
});

test("what is transparent lies on white, and the page says so", async ({ page }) => {
  await open(page);
  await choose(
    page,
    asFile(
      "glass.png",
      "image/png",
      files.png(32, 32, () => [0, 0, 0, 0]),
    ),
  );
  await expect(page.getByText("What was transparent is white.")).toBeVisible();
  await expect.poll(() => seenAt(page, 32, 32)).toEqual([255, 255, 255]);
});
