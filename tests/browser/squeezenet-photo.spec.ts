/** The reader's own photo: one for the whole site, chosen by the address, in no copied link. */
import { expect, test } from "@playwright/test";
import { open } from "./classify-page";
import { computed, module, openFire, query } from "./squeezenet-page";

const CUP = "a cup of coffee, Pikolo Espresso Bar";

test("a photo given on one page is at hand on the other, and the back button goes through photos", async ({ page }) => {
  await open(page);
  await page.getByTestId("chooser").setInputFiles("public/samples/temple.jpg");
  await expect.poll(() => query(page).photo).toBe("own");
  await page.getByRole("link", { name: "SqueezeNet", exact: true }).first().click();
  await page.waitForURL(/\/en\/squeezenet\//);
  await page.locator("#fire-module").scrollIntoViewIfNeeded();
  await page.locator("#fire-module button[title='temple.jpg']").click();
  await expect(page.getByText("Your photo stays in this browser.")).toBeVisible();
  await expect.poll(() => query(page).photo).toBe("own");
  await computed(page);
  await module(page).getByRole("button", { name: CUP }).click();
  await expect.poll(() => query(page).photo).toBe("espresso");
  await expect(page.locator("#fire-module button[title='temple.jpg']")).toHaveAttribute("aria-pressed", "false");
  await page.goBack();
  await expect(page.locator("#fire-module button[title='temple.jpg']")).toHaveAttribute("aria-pressed", "true");
  await page.getByRole("link", { name: "中文" }).click();
  await page.waitForURL(/\/zh\/squeezenet\//);
  await page.locator("#fire-module").scrollIntoViewIfNeeded();
  await expect(page.locator("#fire-module button[title='temple.jpg']")).toHaveAttribute("aria-pressed", "true");
});

test("a copied link leaves the own photo out; an address that asks for one no longer there says so", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openFire(page, "?s1=24");
  await page.locator("#fire-module input[type=file]").setInputFiles("public/samples/temple.jpg");
  await expect.poll(() => query(page).photo).toBe("own");
  await module(page).getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("without your photo")).toBeVisible();
  const copied = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(Object.fromEntries(copied.searchParams)).toEqual({ s1: "24" });
  await page.reload();
  await page.locator("#fire-module").scrollIntoViewIfNeeded();
  await expect(page.getByText("Your own photo was kept only in the memory of a page")).toBeVisible();
  await computed(page);
});
