import { expect, test } from "@playwright/test";

test("the home page opens with a network that runs and answers", async ({ page }) => {
  await page.goto("/en/");
  await expect(page.getByText(/computed here just now in \d/)).toBeVisible();
  const answer = page.getByRole("link", { name: /^espresso \d+%$/ });
  await expect(answer).toBeVisible();
  await answer.click();
  await expect(page).toHaveURL(/\/en\/classify\/\?photo=espresso$/);
});

test("without the weights the home page says so and keeps its numbers", async ({ page }) => {
  await page.route("**/models/mobilenet/**", (route) => route.abort());
  await page.goto("/en/");
  await expect(page.getByText("This browser could not run the network here.")).toBeVisible();
  await expect(page.getByText("42.1×")).toBeVisible();
});

test("three networks are introduced, and only what is built is linked", async ({ page, request }) => {
  await page.goto("/en/");
  for (const name of ["SqueezeNet", "MobileNet", "ShuffleNet"]) {
    await expect(page.getByRole("heading", { level: 3, name })).toBeVisible();
  }
  const addresses = await page
    .locator("a[href^='/']")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const address of new Set(addresses)) expect((await request.get(address)).status(), address).toBe(200);
});
