import { readFileSync } from "node:fs";
import { imageSize } from "image-size";
import { expect, it } from "vitest";
import { SAMPLES, sampleById } from "@/lib/image/samples";
import classes from "@/public/models/classes.json";

const credits = readFileSync("public/samples/CREDITS.md", "utf8");

it.each(SAMPLES)("$id is a file of the stated size and has a line in the credits", (sample) => {
  const { width, height } = imageSize(readFileSync(`public${sample.file}`));
  expect([width, height]).toEqual([sample.width, sample.height]);
  expect(credits).toContain(`| ${sample.id}.jpg |`);
});

it("knows no sample of another name", () => {
  expect(sampleById("dog")).toBeNull();
  expect(sampleById(null)).toBeNull();
  expect(sampleById("cat")?.id).toBe("cat");
});

it.each(SAMPLES)("$id is named by a class that there is, or by none", ({ cls }) => {
  expect([null, ...classes.map(({ en }) => en)]).toContain(cls);
});
