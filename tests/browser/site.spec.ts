import { expect, test } from "@playwright/test";
import { lanHost, paths, settled, watch } from "./site-watch";

for (const path of paths) {
  test(`${path} asks nobody else for anything and reports no error`, async ({ page }) => {
    const { errors, foreign } = watch(page);
    await page.goto(path);
    await settled(page);
    expect(foreign).toEqual([]);
    expect(errors).toEqual([]);
  });

  test(`${path} works on a local network without a secure context`, async ({ page, baseURL }) => {
    const { errors } = watch(page);
    const { port } = new URL(baseURL ?? "");
    await page.goto(`http://${lanHost}:${port}${path}`);
    await settled(page);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    expect(errors).toEqual([]);
  });

  test(`${path} needs no sideways scroll on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await settled(page);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  });
}

test("an unknown address answers 404 in both languages, with ways on", async ({ page }) => {
  const answer = await page.goto("/en/no-such-page/");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is no page here" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "这里没有页面" })).toBeVisible();
  await page.getByRole("link", { name: "首页" }).click();
  await expect(page).toHaveURL(/\/zh\/$/);
});

test.describe("the root address", () => {
  test.describe("of a Chinese reader", () => {
    test.use({ locale: "zh-CN" });
    test("goes to Chinese and keeps query and hash", async ({ page }) => {
      await page.goto("/?a=1#b");
      await expect(page).toHaveURL(/\/zh\/\?a=1#b$/);
    });
  });

  test("goes to English where the browser's languages are not here", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale: "fr-FR", baseURL });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(/\/en\/$/);
    await context.close();
  });

  test("goes to the language chosen before", async ({ page }) => {
    await page.goto("/en/");
    await page.getByRole("link", { name: "中文" }).click();
    await expect(page).toHaveURL(/\/zh\/$/);
    await page.goto("/");
    await expect(page).toHaveURL(/\/zh\/$/);
  });

  test("offers both languages without JavaScript", async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
    const page = await context.newPage();
    await page.goto("/");
    await expect(page).toHaveURL(/\/en\/$/);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await context.close();
  });
});

test("pages name their language and their other languages", async ({ page }) => {
  await page.goto("/zh/classify/");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  await expect(page.locator('link[rel="alternate"][hreflang="en"]')).toHaveAttribute("href", /\/en\/classify\/$/);
  await expect(page.locator('link[rel="alternate"][hreflang="x-default"]')).toHaveAttribute(
    "href",
    /\/en\/classify\/$/,
  );
  await expect(page).toHaveTitle(/轻量网络/);
});

test("answers carry a policy without inline scripts or eval", async ({ request }) => {
  const answer = await request.get("/en/");
  const policy = answer.headers()["content-security-policy"] ?? "";
  const scripts = policy.split("; ").find((part) => part.startsWith("script-src")) ?? "";
  expect(scripts).toContain("'self' 'wasm-unsafe-eval' 'sha256-");
  expect(scripts).not.toContain("unsafe-inline");
  expect(scripts).not.toContain("'unsafe-eval'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  expect(answer.headers()["permissions-policy"]).toContain("camera=(self)");
});

test("wasm is served as wasm, text compressed, fingerprinted files for ever", async ({ request }) => {
  const wasm = await request.get("/tfjs/tfjs-backend-wasm-simd.wasm");
  expect(wasm.headers()["content-type"]).toBe("application/wasm");
  const html = await request.get("/en/", { headers: { "accept-encoding": "gzip" } });
  expect(html.headers()["content-encoding"]).toBe("gzip");
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(await html.text())?.[1] ?? "";
  expect((await request.get(script)).headers()["cache-control"]).toContain("immutable");
  expect(
    (
      await request.get(script, { headers: { "if-none-match": (await request.get(script)).headers().etag ?? "" } })
    ).status(),
  ).toBe(304);
});

test("a very long link is answered", async ({ request }) => {
  expect((await request.get(`/en/squeezenet/?note=${"x".repeat(60_000)}`)).status()).toBe(200);
});

test("nothing outside the built site is served", async ({ request }) => {
  for (const path of ["/%2e%2e/package.json", "/..%2fpackage.json", "/.env", "/%00", "/%"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
