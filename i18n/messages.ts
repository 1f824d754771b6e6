import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locales";

/**
 * All messages of a language: `messages/<locale>/<namespace>.json` under `<namespace>`. Read at build time, by the server alone;
 * a page hands to its client components only what they name (`ClientMessages`).
 */
export function allMessages(locale: Locale): AbstractIntlMessages {
  const folder = join(process.cwd(), "messages", locale);
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -".json".length), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  );
}
