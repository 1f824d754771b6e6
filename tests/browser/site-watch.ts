import type { Page } from "@playwright/test";

/** The name under which the browser reaches the test server without a secure context; see playwright.config.ts. */
export const lanHost = "lightweight.test";

export const paths = [
  "/en/",
  "/zh/",
  "/en/squeezenet/",
  "/zh/squeezenet/",
  "/en/mobilenet/",
  "/zh/mobilenet/",
  "/en/shufflenet/",
  "/zh/shufflenet/",
  "/en/classify/",
  "/zh/classify/",
  "/en/classify/measured/",
  "/zh/classify/measured/",
  "/en/classify/inside/",
  "/zh/classify/inside/",
] as const;

export interface Watch {
  /** Console errors and uncaught exceptions. */
  readonly errors: string[];
  /** Requests to anywhere but the page's own origin. */
  readonly foreign: string[];
}

/** Collects what must not happen, from before the page opens. */
export function watch(page: Page): Watch {
  const seen: Watch = { errors: [], foreign: [] };
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("request", (request) => {
    const { protocol, host } = new URL(request.url());
    if (["blob:", "data:"].includes(protocol)) return;
    const own = page.url() === "about:blank" ? host : new URL(page.url()).host;
    if (host !== own) seen.foreign.push(request.url());
  });
  return seen;
}

/** Until the page has its heading and nothing more is on its way. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
}
