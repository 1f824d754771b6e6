/** The live objects as a reader meets them: what is the same for all of them is tested over this list. */
import { expect, type Locator, type Page } from "@playwright/test";
import { COMPRESSION_OBJECT } from "@/lib/spec/compression";
import { FILTERS_OBJECT } from "@/lib/spec/filters";
import { FIRE_OBJECT } from "@/lib/spec/fire";
import type { Field } from "@/lib/spec/frame";
import { GROUPS_OBJECT } from "@/lib/spec/groups";
import { HEARS_OBJECT } from "@/lib/spec/hears";
import { MOBILE_MAP_OBJECT } from "@/lib/spec/map-mobilenet";
import { SHUFFLE_MAP_OBJECT } from "@/lib/spec/map-shufflenet";
import { SQUEEZE_MAP_OBJECT } from "@/lib/spec/map-squeezenet";
import type { CommonValues, ObjectSpec } from "@/lib/spec/object";
import { MOBILE_PLOT_OBJECT } from "@/lib/spec/plot-mobile";
import { SHUFFLE_PLOT_OBJECT } from "@/lib/spec/plot-shuffle";
import { SQUEEZE_PLOT_OBJECT } from "@/lib/spec/plot-squeeze";
import { SEPARABLE_OBJECT } from "@/lib/spec/separable";
import { SHUFFLE_OBJECT } from "@/lib/spec/shuffle";
import { STAGES_OBJECT } from "@/lib/spec/stages";
import { UNITS_OBJECT } from "@/lib/spec/units";
import { WORK_OBJECT } from "@/lib/spec/work";

export interface LiveObject {
  readonly page: string;
  readonly anchor: string;
  readonly label: string;
  readonly steps: number;
  /** Keys of its query, by setting. */
  readonly keys: Readonly<Record<string, string>>;
}

function object<V extends CommonValues>(page: string, { anchor, label, story, table }: ObjectSpec<V>): LiveObject {
  const fields = Object.entries(table as Readonly<Record<string, Field<unknown>>>);
  return {
    page,
    anchor,
    label,
    steps: story.length,
    keys: Object.fromEntries(fields.map(([name, { key }]) => [name, key])),
  };
}

export const OBJECTS: readonly LiveObject[] = [
  object("squeezenet", FIRE_OBJECT),
  object("squeezenet", COMPRESSION_OBJECT),
  object("mobilenet", FILTERS_OBJECT),
  object("mobilenet", SEPARABLE_OBJECT),
  object("mobilenet", HEARS_OBJECT),
  object("mobilenet", WORK_OBJECT),
  object("shufflenet", GROUPS_OBJECT),
  object("shufflenet", SHUFFLE_OBJECT),
  object("shufflenet", UNITS_OBJECT),
  object("shufflenet", STAGES_OBJECT),
  object("squeezenet", SQUEEZE_PLOT_OBJECT),
  object("mobilenet", MOBILE_PLOT_OBJECT),
  object("shufflenet", SHUFFLE_PLOT_OBJECT),
  object("squeezenet", SQUEEZE_MAP_OBJECT),
  object("mobilenet", MOBILE_MAP_OBJECT),
  // N6 is two objects.
  { ...object("shufflenet", SHUFFLE_MAP_OBJECT), label: "N6, map" },
];

/** Brings the object near, so that its code comes, and waits for it. */
export async function open(
  page: Page,
  { page: name, anchor }: LiveObject,
  query = "",
  locale = "en",
): Promise<Locator> {
  await page.goto(`/${locale}/${name}/${query}`);
  const place = page.locator(`#${anchor}`);
  await place.scrollIntoViewIfNeeded();
  await expect(place.locator("[data-drawing]")).toBeVisible();
  await answered(place);
  return place;
}

/** Until the engine has answered, where the object asks it anything. */
export async function answered(place: Locator): Promise<void> {
  await expect(place.locator("[data-object]")).toBeVisible();
  const engine = place.locator("[data-engine]");
  if ((await engine.count()) > 0) await expect(engine.first()).toHaveText(/\d ?(ms|毫秒)/);
}

/** What all its sliders stand at. */
export const sliders = (place: Locator): Promise<readonly (string | null)[]> =>
  place.getByRole("slider").evaluateAll((all) => all.map((each) => each.getAttribute("aria-valuenow")));
