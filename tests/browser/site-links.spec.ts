/** Links that were given away must go on opening what they opened: tests/links.json only grows. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { watch } from "./site-watch";

type Control =
  | { readonly role: "slider"; readonly name: string; readonly value: number }
  | { readonly role: "button"; readonly name: string; readonly pressed: boolean };

interface Link {
  readonly link: string;
  readonly note: string;
  readonly controls: readonly Control[];
}

const links = JSON.parse(readFileSync(join(import.meta.dirname, "../links.json"), "utf8")) as readonly Link[];

for (const { link, note, controls } of links) {
  test(`${link} opens: ${note}`, async ({ page }) => {
    const { errors } = watch(page);
    await page.goto(link);
    for (const control of controls) {
      const element = page
        .getByRole(control.role, { name: control.name, exact: true })
        .filter({ visible: true })
        .first();
      if (control.role === "slider") await expect(element).toHaveAttribute("aria-valuenow", String(control.value));
      else await expect(element).toHaveAttribute("aria-pressed", String(control.pressed));
    }
    expect(errors).toEqual([]);
  });
}
