/** Whatever an object asks of the engine, no tensor stays behind. */
import { expect, test } from "./harness/fixture";

test("no live object leaves tensors behind", async ({ page }) => {
  test.setTimeout(240_000);
  const objects = await page.evaluate(() => globalThis.window.harness.objects);
  expect(objects).toEqual(["S1", "M1", "M2", "M3", "N1", "N2", "N3", "N6"]);
  for (const label of objects) {
    // The engine keeps the weights of its last few programs; after two rounds it has all that it will keep.
    const alive = await page.evaluate((name) => globalThis.window.harness.rounds(name, 4), label);
    expect(alive[3], label).toBe(alive[1]);
    expect(alive[0], label).toBeGreaterThan(0);
  }
});
