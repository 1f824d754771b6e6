/**
 * What the papers print stands on the pages as tests/reference/facts.json has it. Each page is opened as the rows need
 * it, everything is read at once, and each row is looked for where it is said to stand.
 */
import { expect, type Page, test } from "@playwright/test";
import { nameOf, ROWS, sure } from "../unit/facts/rows";
import { FACTS } from "./facts";
import { missing, type Sight } from "./facts/sights";

interface Due {
  readonly name: string;
  readonly sight: Sight;
}

/** By page and query. */
const openings = new Map<string, Due[]>();
for (const row of ROWS.filter(sure)) {
  const name = nameOf(row);
  for (const { page, query, sights } of FACTS[name]?.(row.value as never) ?? []) {
    const address = `${page}/${query}`;
    openings.set(address, [...(openings.get(address) ?? []), ...sights.map((sight) => ({ name, sight }))]);
  }
}

/** What each sight's element says: all of it, and without the letters that lead to notes; null where none is visible. */
const read = (page: Page, sights: readonly Sight[]) =>
  page.evaluate(
    (all) =>
      all.map(({ object, at, nth = 0 }) => {
        const inObject = (element: Element) => element.closest("[data-object]") !== null;
        const within = object === "text" ? document.querySelector("main") : document.getElementById(object);
        const found = [...(within?.querySelectorAll(at) ?? [])].filter(
          (element) => element.checkVisibility() && (object !== "text" || !inObject(element)),
        )[nth];
        if (!found) return null;
        const bare = found.cloneNode(true) as Element;
        for (const gone of bare.querySelectorAll("a[href^='#']:has(sup)")) gone.remove();
        // biome-ignore lint/performance/useDomNodeTextContent: lines and cells are apart only as they are rendered
        const whole = found instanceof HTMLElement ? found.innerText : (found.textContent ?? "");
        return { whole, bare: bare.textContent ?? "" };
      }),
    sights,
  );

for (const [address, due] of openings)
  test(`${due.length} numbers and words of ${new Set(due.map(({ name }) => name)).size} rows at ${address}`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await page.goto(`/en/${address}`);
    for (const object of new Set(due.map(({ sight }) => sight.object))) {
      if (object === "text") continue;
      const place = page.locator(`#${object}`);
      await place.scrollIntoViewIfNeeded();
      await expect(place.locator("[data-object]")).toBeVisible();
    }
    // Where an element is still missing, it is waited for; what an element says is final.
    const sights = due.map(({ sight }) => sight);
    await expect
      .poll(async () => (await read(page, sights)).filter((seen) => seen === null).length)
      .toBe(0)
      .catch(() => undefined);
    const seen = await read(page, sights);
    const wrong = due.flatMap(({ name, sight }, i) =>
      missing(sight, seen[i] ?? null).map((what) => `${name}: ${what}`),
    );
    expect(wrong).toEqual([]);
  });
