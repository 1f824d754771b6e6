/** Opening blocks leaves the engine as it was. */
import { expect, test } from "./harness/fixture";

for (const model of ["squeezenet", "mobilenet", "shufflenet"] as const) {
  test(`every block of ${model} opened twice leaves no tensors behind`, async ({ page }) => {
    test.setTimeout(240_000);
    const round = () =>
      page.evaluate((name) => globalThis.window.harness.openAll(name, globalThis.window.harness.trained[name]), model);
    // The engine keeps the weights of its last few programs; after two rounds it has all that it will keep.
    const rounds = [await round(), await round(), await round(), await round()];
    expect(rounds[0]?.blocks).toBeGreaterThan(10);
    expect(rounds[3]?.tensors).toBe(rounds[1]?.tensors);
  });
}
